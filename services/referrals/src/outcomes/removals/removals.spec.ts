import { REFERRAL_REMOVABLE, type ReferralRemovable } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { REMOVED } from '#libs/platform';
import { HARBOUR, tablesThatMention } from '#libs/testing';
import { Place, START } from '../../../test/fixture.js';
import type { DisclosureResponse } from '../../sending/disclosures/disclosures.dto.js';
import type { ReferralResponse } from '../../referral/record/referral.dto.js';

let place: Place;
let adults: string;
let serviceId: string;

beforeAll(async () => {
  place = await Place.open();
  adults = (await place.aService({ name: 'Adult assessment team', agency: 'adult-social-care' })).id;
  serviceId = (await place.aService()).id;
});
afterAll(() => place?.world.stop());

const by = (account: string) => place.by(account);
const path = (id: string, rest = '') => `/v1/referrals/${id}${rest}`;
const because = { reason: 'wrong-person', words: 'This belongs to another young person.' };
const read = async (id: string) => (await by('coordinator').get(path(id)).expect(200)).body as ReferralResponse;
const remove = (id: string, what: object, who = 'coordinator') =>
  by(who).post(path(id, '/removals'), { ...because, ...what });

/** A removal of each kind. */
const mentions = (words: string) => tablesThatMention(place.world, 'referrals', [words]);

interface Written {
  /** referral that the removal belongs to */
  at: string;
  /** record to remove from, if it is not the referral */
  id?: string;
  line?: number;
}

const NO = {
  reason: 'outside-eligibility',
  refusal: {
    criterion: 'outside-service-criteria',
    decidedBy: { name: 'Dana Manager', role: 'Team manager' },
    routes: ['reconsideration', 'complaint'],
    toldHow: 'letter',
    toldOn: '2025-01-16',
    reviewOn: '2025-07-16',
  },
};
const refused = async (rationale: string, words = rationale) => {
  const { id } = await place.aReferral(adults, 'opened');
  const refusal = { ...NO.refusal, evidence: [{ what: words }], advice: words };
  await by('provider')
    .post(path(id, '/decline'), { ...NO, rationale, refusal })
    .expect(200);
  const { body } = await by('coordinator').get(path(id, '/refusal')).expect(200);
  return { id, refusalId: body.id as string };
};
const overridden = async (reason: string, whyNotTold: string) => {
  const { id } = await place.aReferral(serviceId, 'draft');
  const accountablePerson = { subject: 'maya', name: 'Maya Coordinator' };
  const override = { lawfulBasis: 'safeguarding-adult', reason, accountablePerson, youngPersonTold: 'no', whyNotTold };
  await by('coordinator').post(path(id, '/sending'), { override }).set('if-match', '"1"').expect(200);
  await place.grantDisclosure(id);
  const [row] = await place.world.rows<{ id: string }>('select id from referrals.disclosure where referral_id = $1', [
    id,
  ]);
  return { at: id, id: row!.id };
};

/** Stores the words in every column that a kind reaches. */
const WRITE: Record<ReferralRemovable, (words: string) => Promise<Written>> = {
  'referral-words': async (words) => {
    const own = { need: words, background: words, risk: words };
    const { id } = await place.aReferral(serviceId, 'draft', own);
    const groups = ['identity', 'needs', 'risk'];
    await by('coordinator').post(path(id, '/sending'), { groups }).set('if-match', '"1"').expect(200);
    await place.grantDisclosure(id);
    const to = { serviceId: adults, reason: 'wait-too-long' };
    await by('coordinator').post(path(id, '/re-routing'), to).expect(200);
    await by('coordinator').post(`/v1/young-people/${place.personId}/evidence-bundles`, {}).expect(202);
    return { at: id };
  },
  'support-words': async (words) => {
    const { id } = await place.aReferral(serviceId, 'accepted');
    await by('provider')
      .post(path(id, '/start'), { ...START, what: words, howMuch: words })
      .expect(200);
    return { at: id };
  },
  'line-words': async (words) => {
    const { id } = await place.aReferral(serviceId, 'opened');
    await by('provider').post(path(id, '/information-request'), { question: words }).expect(200);
    const line = (await read(id)).history.find((l) => l.words === words)!;
    return { at: id, line: line.version };
  },
  'told-values': async (words) => {
    const { id } = await place.aReferral(serviceId, 'draft');
    await by('coordinator').post(path(id, '/sending'), {}).set('if-match', '"1"').expect(200);
    const identity = { givenName: 'Ada', familyName: 'Example', preferredName: null, dateOfBirth: '2006-11-02' };
    const communicationNeeds = [{ kind: 'other', details: words }];
    await place.grantDisclosure(id, { values: { identity, needs: { needs: ['ASD'], communicationNeeds } } });
    return { at: id };
  },
  'override-words': (words) => overridden(`${words} is why nobody was asked.`, `${words}, which is not safe to tell.`),
  'return-words': async (words) => {
    const { id } = await place.aReferral(serviceId);
    await by('young-person').post(path(id, '/disclosure/revocation')).expect(200);
    const kept = { outcome: 'kept', basis: 'care-record', words };
    await by('provider').post(path(id, '/disclosure/return'), kept).expect(200);
    const [row] = await place.world.rows<{ id: string }>('select id from referrals.disclosure where referral_id = $1', [
      id,
    ]);
    return { at: id, id: row!.id };
  },
  'refusal-words': async (words) => {
    const { id, refusalId } = await refused(words);
    return { at: id, id: refusalId };
  },
  'reconsideration-words': async (words) => {
    const { id } = await refused('You can do all but one of the things in the list.', 'A visit at home');
    await by('young-person').post(path(id, '/reconsideration'), { grounds: words }).expect(200);
    const [row] = await place.world.rows<{ id: string }>(
      'select id from referrals.reconsideration where referral_id = $1',
      [id],
    );
    return { at: id, id: row!.id };
  },
  'unmet-need-words': async (words) => {
    const { id: at } = await place.aReferral(serviceId, 'draft');
    const need = { youngPersonId: place.personId, outcomeArea: 'health', reason: 'never-referred', words };
    return { at, id: (await by('coordinator').post('/v1/unmet-needs', need).expect(201)).body.id };
  },
  'no-match-words': async (words) => {
    const { id: at } = await place.aReferral(serviceId, 'draft');
    const nothing = { youngPersonId: place.personId, outcomeArea: 'health', need: 'ASD', sought: [], words };
    return { at, id: (await by('coordinator').post('/v1/directory/no-matches', nothing).expect(201)).body.id };
  },
  'removal-words': async (words) => {
    const { id: at } = await place.aReferral(serviceId, 'draft');
    const first = await remove(at, { kind: 'referral-words', id: at, words }).expect(201);
    return { at, id: first.body.id };
  },
};

describe.each(REFERRAL_REMOVABLE.map((kind) => [kind] as const))('%s', (kind) => {
  it('are removed from every record that contains them, once and only by the coordinator, with an event', async () => {
    const words = `Somebody "else’s" words, in ${kind}`;
    const written = await WRITE[kind](words);
    const { at, id = at, line } = written;
    const what = { kind, id, ...(line === undefined ? {} : { line }) };
    expect(await mentions(kind)).not.toEqual([]);
    const before = await mentions(words.slice(0, 8));
    expect(before).not.toEqual([]);
    for (const who of ['young-person', 'carer', 'adults', 'leader', 'provider'])
      expect([who, (await remove(at, what, who)).status]).toEqual([who, 403]);
    await remove(at, what, 'suffolk-coordinator').expect(404);
    await remove(at, { ...what, id: newId() }).expect(404);
    expect(await mentions(words.slice(0, 8))).toEqual(before);

    const { body } = await remove(at, what).expect(201);
    expect(await mentions(`words, in ${kind}`)).toEqual([]);
    const again = await remove(at, what).expect(409);
    expect(again.body.code).toBe('NOTHING_TO_REMOVE');
    const kept = await by('coordinator').get(path(at, '/removals')).expect(200);
    expect(kept.body.items[0]).toEqual(body);
    expect(body).toMatchObject({
      kind,
      removedId: id,
      line: line ?? null,
      reason: 'wrong-person',
      by: 'coordinator (test)',
    });
    const [said] = await place.published(body.id);
    expect(said).toMatchObject({
      what: 'record-removed 1',
      data: { referralId: at, kind, removedId: id, reason: 'wrong-person' },
    });
  });
});

it('the receipt keeps its hash, the history entry keeps its code and date, and both show the removal', async () => {
  const own = { need: 'His brother needs a job coach.', background: 'Likes boats.' };
  const { id } = await place.aReferral(serviceId, 'information-requested', own);
  const receipt = async () =>
    (await by('provider').get(path(id, '/disclosure')).expect(200)).body as DisclosureResponse;
  const before = await receipt();
  await remove(id, { kind: 'referral-words', id }).expect(201);
  const after = await receipt();
  expect(after).toMatchObject({ need: REMOVED, background: null, hash: before.hash, youngPerson: before.youngPerson });
  expect(after.values).toMatchObject({ needs: { need: REMOVED, background: null, needs: ['ASD'] } });
  const asked = (await read(id)).history.find((line) => line.action === 'information-request')!;
  await remove(id, { kind: 'line-words', id, line: asked.version }).expect(201);
  expect((await read(id)).history).toContainEqual({ ...asked, words: REMOVED });

  await remove(id, { kind: 'told-values', id }).expect(201);
  expect((await receipt()).values).toEqual({ identity: {}, needs: {} });
  expect(await read(id)).toMatchObject({ need: REMOVED, status: 'information-requested' });
});

it('an organisation that received the words is notified even after its access ended; others are not', async () => {
  const toldTo = async (id: string, what: object) => {
    const { body } = await remove(id, { kind: 'referral-words', id, ...what }).expect(201);
    return (await place.published(body.id))[0]!.data['organisationId'];
  };
  const { id: draft } = await place.aReferral(serviceId, 'draft');
  expect(await toldTo(draft, {})).toBeNull();
  const { id } = await place.aReferral(serviceId);
  await by('young-person').post(path(id, '/disclosure/revocation')).expect(200);
  expect(await toldTo(id, {})).toBe(HARBOUR);
  const hidden = await overridden(
    'He is at risk of neglect while nobody at home can care for him.',
    'Whoever he lives with reads what he is told.',
  );
  expect(await toldTo(hidden.at, { kind: 'override-words', id: hidden.id })).toBeNull();

  await place.world.settled();
  const { body } = await by('provider').get('/v1/events?limit=200').expect(200);
  const heard = (body.items as { type: string; data: { referralId: string } }[]).filter(
    (e) => e.type === 'referrals.record-removed',
  );
  expect(heard.map((e) => e.data.referralId)).toContain(id);
  expect(heard.map((e) => e.data.referralId)).not.toContain(draft);
});

it.each([
  ['no kind', { kind: 'referral', id: newId() }, 'kind', 'NOT_IN_LIST'],
  ['no record', { kind: 'referral-words' }, 'id', 'REQUIRED'],
  ['no line', { kind: 'line-words', id: newId() }, 'line', 'REQUIRED'],
  ['no explanation', { kind: 'referral-words', id: newId(), words: 'Oops' }, 'words', 'TOO_SHORT'],
])('%s is refused, and nothing is changed', async (_what, request, field, code) => {
  const { id } = await place.aReferral(serviceId, 'draft');
  const { body } = await remove(id, request).expect(400);
  expect(body.errors).toEqual([expect.objectContaining({ field, code })]);
  expect(await read(id)).toMatchObject({ need: 'a job coach', version: 1 });
});
