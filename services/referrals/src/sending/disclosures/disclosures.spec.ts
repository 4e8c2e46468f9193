import { createHash } from 'node:crypto';
import { consentGiven, consentWithdrawn, disclosureRefused, planDisclosed } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { HARBOUR } from '#libs/testing';
import { Place } from '../../../test/fixture.js';
import { BreachesJob } from '../../referral/breaches/breaches.job.js';
import { SilentReferralsJob } from '../silent-referrals/silent-referrals.job.js';
import type { DeadlineResponse } from '../../referral/record/referral.dto.js';
import { EndedDisclosuresJob } from '../saga/ended-disclosures.job.js';
import type { DisclosureResponse } from './disclosures.dto.js';

let place: Place;
let serviceId: string;
const by = (account: string) => place.by(account);
const path = (id: string, rest = '') => `/v1/referrals/${id}${rest}`;

beforeAll(async () => {
  place = await Place.open();
  serviceId = (await place.aService()).id;
});
afterAll(() => place?.world.stop());

const own = { need: 'a job coach', background: 'Likes boats.', risk: 'Not alone with dogs.' };
const override = {
  lawfulBasis: 'safeguarding-adult',
  reason: 'He is at risk of neglect while nobody at home can care for him.',
  accountablePerson: { subject: 'maya', name: 'Maya Coordinator' },
  youngPersonTold: 'yes',
};

async function draft(more: object = {}): Promise<string> {
  return (await place.aReferral(serviceId, 'draft', { ...own, planId: place.planId, ...more })).id;
}
const send = (id: string, sharing: object, version = 1) =>
  by('coordinator').post(path(id, '/sending'), sharing).set('if-match', `"${version}"`);
const receiptOf = async (id: string, account = 'young-person') =>
  (await by(account).get(path(id, '/disclosure')).expect(200)).body as DisclosureResponse;
const disclosureId = async (id: string) => {
  const [row] = await place.world.rows<{ id: string }>(
    'select id from referrals.disclosure where referral_id = $1 order by id desc limit 1',
    [id],
  );
  return row!.id;
};
const refuses = async (id: string, code: 'NO_CONSENT' | 'GROUPS_NOT_COVERED', missingGroups: 'risk'[] = []) => {
  const about = await disclosureId(id);
  const data = { disclosureId: about, referralId: id, code, missingGroups };
  await place.world.publish(disclosureRefused, { youngPersonId: place.personId, recordId: about, data });
  await place.world.settled();
};
/** The same reading, by hand: names in order, no white space. */
const canonical = (value: unknown): string =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? `{${Object.keys(value)
        .sort()
        .map((name) => `${JSON.stringify(name)}:${canonical((value as Record<string, unknown>)[name])}`)
        .join(',')}}`
    : Array.isArray(value)
      ? `[${value.map(canonical).join(',')}]`
      : JSON.stringify(value);

describe('sending', () => {
  it('is refused before anybody is asked where it tells too little, or names no plan', async () => {
    const id = await draft({ planId: null });
    const codes = async (sharing: object) => (await send(id, sharing).expect(422)).body.code;
    expect(await codes({ groups: ['identity', 'health'] })).toBe('LEAST_GROUPS_MISSING');
    expect(await codes({ groups: ['identity', 'needs', 'plan'] })).toBe('PLAN_NOT_NAMED');
    expect(await codes({ consentId: newId(), override })).toBe('TWO_BASES');
    expect((await by('coordinator').get(path(id))).body).toMatchObject({ status: 'draft', version: 1, sending: null });
  });

  it('without a consent comes back as a draft with the reason, and can be tried again', async () => {
    const id = await draft();
    await send(id, { groups: ['identity', 'needs', 'risk'] }).expect(200);
    const first = await disclosureId(id);
    await refuses(id, 'GROUPS_NOT_COVERED', ['risk']);
    const back = await by('coordinator').get(path(id)).expect(200);
    expect(back.body).toMatchObject({
      ...{ status: 'draft', reason: 'GROUPS_NOT_COVERED', version: 3 },
      sending: { refusal: 'GROUPS_NOT_COVERED', missingGroups: ['risk'] },
    });
    await by('provider').get(path(id)).expect(404);
    const notSent = async () =>
      (await by('coordinator').get('/v1/referral-worklists?list=not-sent').expect(200)).body.items.map(
        (item: { id: string }) => item.id,
      );
    expect(await notSent()).toEqual([id]);

    await send(id, {}, 3).expect(200);
    expect(await notSent()).toEqual([]);
    // An answer to the first try, come late, finishes no other.
    await place.world.publish(disclosureRefused, {
      ...{ youngPersonId: place.personId, recordId: first },
      data: { disclosureId: first, referralId: id, code: 'NO_CONSENT', missingGroups: [] },
    });
    await place.world.settled();
    expect((await by('coordinator').get(path(id))).body.status).toBe('sending');
    expect((await place.grantDisclosure(id)).status).toBe('sent');
    expect((await place.published(id)).map((e) => e.what)).toEqual([
      ...['referral-drafted 1', 'referral-not-sent 3', 'referral-sent 5'],
    ]);
  });

  it('waits for every part; a draft that was withdrawn meanwhile stays withdrawn, and keeps nothing', async () => {
    const groups = ['identity', 'needs', 'plan'];
    const plan = { ...planDisclosed.sample.plan!, goals: [], steps: [] };
    const says = async (id: string) => {
      const data = { disclosureId: await disclosureId(id), referralId: id, plan };
      await place.world.publish(planDisclosed, { youngPersonId: place.personId, recordId: data.disclosureId, data });
      await place.world.settled();
    };
    const status = async (id: string) => (await by('coordinator').get(path(id))).body.status;
    const id = await draft();
    await send(id, { groups }).expect(200);
    await says(id);
    expect(await status(id)).toBe('sending');
    expect((await place.grantDisclosure(id)).status).toBe('sent');
    expect((await receiptOf(id)).values).toMatchObject({ plan });

    const other = await draft();
    await send(other, { groups }).expect(200);
    await by('coordinator').post(path(other, '/withdrawal'), { reason: 'needs-changed' }).expect(200);
    await says(other);
    await place.grantDisclosure(other);
    expect(await status(other)).toBe('withdrawn');
    await by('provider').get(path(other)).expect(404);
    const parts = await place.world.rows(
      'select person_part, plan_part from referrals.disclosure where referral_id = $1',
      [other],
    );
    expect(parts).toEqual([{ person_part: null, plan_part: null }]);
  });
});

describe('the receipt', () => {
  it('has what was told and nothing beside it; the preview showed the same; its hash is that of its values', async () => {
    const id = await draft();
    const { body: preview } = await by('young-person').get(path(id, '/disclosure-preview')).expect(200);
    expect(preview).toMatchObject({
      groups: ['identity', 'needs'],
      values: { needs: { need: 'a job coach', background: 'Likes boats.', urgency: 'routine', ageException: null } },
      elsewhere: [{ href: `/v1/young-people/${place.personId}/disclosure-preview?groups=identity,needs` }],
    });
    await send(id, {}).expect(200);
    await place.grantDisclosure(id);
    const receipt = await receiptOf(id);
    expect(receipt.values).toEqual({
      identity: { givenName: 'Ada', familyName: 'Example', preferredName: null, dateOfBirth: '2006-11-02' },
      needs: { ...preview.values.needs, needs: ['ASD'], communicationNeeds: [] },
    });
    expect(receipt.hash).toBe(createHash('sha256').update(canonical(receipt.values)).digest('hex'));
    expect(receipt).toMatchObject({
      groups: ['identity', 'needs'],
      basis: { kind: 'consent', lawfulBasis: null },
      ...{ override: null, risk: null, readableUntil: '2099-12-31', return: null },
      allowedActions: ['revocation'],
    });
    // What was not agreed to is nowhere in what the organisation reads.
    const read = await by('provider').get(path(id)).expect(200);
    expect(read.body).toMatchObject({ risk: null, youngPerson: { namedWorker: null } });
    expect(JSON.stringify([read.body, await receiptOf(id, 'provider')])).not.toMatch(/dogs|NR1|9434765919|amber/);
  });

  it('shows before, and keeps, what went wrong with others and who asks, as the organisation reads it', async () => {
    const { id: first } = await place.aReferral(serviceId, 'declined', own);
    const { id: elsewhere } = await place.aService();
    const to = { serviceId: elsewhere, reason: 'wait-too-long' };
    const { body } = await by('coordinator').post(path(first, '/re-routing'), to).expect(200);
    const id = body.id as string;
    const { body: preview } = await by('young-person').get(path(id, '/disclosure-preview')).expect(200);
    await send(id, {}).expect(200);
    await place.grantDisclosure(id);
    const read = (await by('provider').get(path(id)).expect(200)).body;
    const { name } = read.owners.referrer;
    const shown = { earlier: read.earlier, referrer: { kind: 'person', name } };
    expect(read.earlier.map((line: { status: string }) => line.status)).toContain('declined');
    expect(preview).toMatchObject(shown);
    expect(await receiptOf(id)).toMatchObject(shown);
  });

  it('shows the NHS number to whom it was told, to those who may read identifiers, and to the young person', async () => {
    const id = await draft();
    await send(id, { groups: ['identity', 'needs', 'health'] }).expect(200);
    await place.grantDisclosure(id);
    const health = async (account: string) => (await receiptOf(id, account)).values as { health: object };
    for (const account of ['young-person', 'coordinator', 'provider'])
      expect((await health(account)).health).toEqual({ nhsNumber: '9434765919', facts: {} });
    for (const account of ['adults', 'carer']) expect((await health(account)).health).toEqual({ facts: {} });
  });

  it('shows a carer no telephone numbers of others', async () => {
    const id = await draft();
    await send(id, { groups: ['identity', 'contact', 'needs', 'risk'] }).expect(200);
    await place.grantDisclosure(id);
    expect(Object.keys((await receiptOf(id)).values).sort()).toEqual(['contact', 'identity', 'needs', 'risk']);
    expect(Object.keys((await receiptOf(id, 'carer')).values).sort()).toEqual(['identity', 'needs']);
    const read = await by('provider').get(path(id)).expect(200);
    expect(read.body).toMatchObject({
      risk: 'Not alone with dogs.',
      youngPerson: { namedWorker: { name: 'Maya Coordinator' } },
    });
  });

  it('by a law has the law, for staff why, and who answers for it', async () => {
    const id = await draft();
    const thin = { ...override, reason: 'aaaaaaaaaaaaaaaaaaaaaaaaaa', youngPersonTold: 'no' };
    const { body } = await send(id, { override: { ...thin, lawfulBasis: 'child-welfare-duty' } }).expect(422);
    expect([body.code, ...body.errors.map((e: { field: string; code: string }) => `${e.field} ${e.code}`)]).toEqual([
      'OVERRIDE_NOT_SOUND',
      ...['override.reason TOO_THIN', 'override.whyNotTold REQUIRED', 'override.lawfulBasis NOT_FOR_AGE'],
    ]);
    const whyNotTold = 'Telling him now would put his sister at risk.';
    await send(id, { override: { ...override, youngPersonTold: 'no', whyNotTold } }).expect(200);
    await place.grantDisclosure(id);
    const receipt = await receiptOf(id, 'coordinator');
    expect(receipt.basis).toMatchObject({ kind: 'law', lawfulBasis: 'safeguarding-adult', consentId: null });
    expect(receipt.basis.citation).toContain('Care Act 2014 ss.42, 45');
    expect((await receiptOf(id)).override).toBeNull();
    expect((await receiptOf(id, 'provider')).override).toBeNull();
    expect(receipt.override).toMatchObject({ reason: override.reason, whyNotTold });
    expect(JSON.stringify(await place.published(await disclosureId(id)))).not.toMatch(/neglect while|sister/);
  });

  it('by a law shows a carer no risk and no law, and a young person who was not told neither', async () => {
    const groups = ['identity', 'needs', 'risk'];
    const sent = async (more: object) => {
      const id = await draft();
      await send(id, { groups, override: { ...override, ...more } }).expect(200);
      await place.grantDisclosure(id);
      return id;
    };
    const shown = async (id: string, account: string) => {
      const receipt = await receiptOf(id, account);
      const { risk } = (await by(account).get(path(id)).expect(200)).body;
      expect([receipt.risk, receipt.groups.includes('risk'), 'risk' in receipt.values]).toEqual(
        risk === null ? [null, false, false] : [risk, true, true],
      );
      return [risk, receipt.basis.kind, receipt.basis.lawfulBasis ?? receipt.basis.citation];
    };
    const whole = [own.risk, 'law', 'safeguarding-adult'];
    const told = await sent({});
    expect(await shown(told, 'young-person')).toEqual(whole);
    expect(await shown(told, 'carer')).toEqual([null, 'law', null]);
    const untold = await sent({ youngPersonTold: 'no', whyNotTold: 'Telling him now would put his sister at risk.' });
    expect(await shown(untold, 'young-person')).toEqual([null, 'withheld', null]);
    expect(await shown(untold, 'carer')).toEqual([null, 'withheld', null]);
    expect(await shown(untold, 'coordinator')).toEqual(whole);
    expect((await receiptOf(untold, 'provider')).values).toHaveProperty('risk');
  });

  it('of nobody’s own: a young person cannot put a law in the place of their consent', async () => {
    const open = await place.aService({ selfReferral: true });
    const asked = place.request(open.id, { send: true, sharing: { override } });
    await by('young-person').post('/v1/referrals', asked).expect(404);
  });
});

describe('the end of reading', () => {
  const consent = (version: number, until: string) => ({
    ...consentGiven.sample,
    ...{ organisationId: HARBOUR, until, version },
  });
  /** Over before the referral dies of silence: time works by itself here, too. */
  async function sentBy(consentId: string, until = '2025-02-05') {
    const id = await draft();
    await send(id, { consentId }).expect(200);
    await place.grantDisclosure(id, { consentId, consentVersion: 1, until });
    await by('provider').get(path(id)).expect(200);
    return id;
  }
  const given = async (consentId: string, recordVersion: number, until: string) => {
    const { version: _, ...data } = consent(recordVersion, until);
    const about = { youngPersonId: place.personId, recordId: consentId, recordVersion };
    await place.world.publish(consentGiven, { ...about, data: { ...data, consentId } });
    await place.world.settled();
  };
  const withdrawn = async (consentId: string, recordVersion: number) => {
    const data = { ...consentWithdrawn.sample, consentId, organisationId: HARBOUR, withdrawnOn: '2025-01-16' };
    const about = { youngPersonId: place.personId, recordId: consentId, recordVersion };
    await place.world.publish(consentWithdrawn, { ...about, data });
    await place.world.settled();
  };
  const reads = async (id: string) => {
    const [whole, receipt, list] = [
      await by('provider').get(path(id)),
      await by('provider').get(path(id, '/disclosure')),
      await by('provider').get('/v1/referrals?limit=200'),
    ];
    const isListed = list.body.items.some((item: { id: string }) => item.id === id);
    expect([receipt.status, isListed]).toEqual([whole.status, whole.status === 200]);
    return whole.status === 200;
  };
  const toAnswer = async (account: string, list = 'to-answer') =>
    (await by(account).get(`/v1/disclosures?list=${list}&limit=200`).expect(200)).body.items as {
      referralId: string;
      return: { why: string };
    }[];
  afterEach(() => place.world.today('2025-01-16'));

  it('comes at once with a withdrawal; the recipient says what became of it', async () => {
    const consentId = newId();
    const id = await sentBy(consentId);
    await by('provider').post(path(id, '/disclosure/return'), { outcome: 'deleted' }).expect(409);
    await withdrawn(consentId, 2);
    expect(await reads(id)).toBe(false);
    await by('provider').post(path(id, '/opening')).expect(404);
    expect((await receiptOf(id)).return).toMatchObject({
      ...{ askedOn: '2025-01-16', why: 'consent-withdrawn', dueOn: '2025-01-30', overdue: false, outcome: null },
    });
    const [asked] = (await toAnswer('provider')).filter((item) => item.referralId === id);
    expect(asked).toMatchObject({ groups: ['identity', 'needs'], allowedActions: ['return'] });
    expect(JSON.stringify(asked)).not.toMatch(/Ada|Example|boats/);
    expect((await toAnswer('other-provider')).map((item) => item.referralId)).not.toContain(id);
    expect((await toAnswer('coordinator', 'overdue')).map((item) => item.referralId)).not.toContain(id);
    place.world.today('2025-01-31');
    expect((await toAnswer('coordinator', 'overdue')).map((item) => item.referralId)).toContain(id);

    await by('other-provider').post(path(id, '/disclosure/return'), { outcome: 'deleted' }).expect(404);
    await by('provider').post(path(id, '/disclosure/return'), { outcome: 'kept' }).expect(400);
    const kept = { outcome: 'kept', basis: 'care-record', words: 'We saw him once.' };
    await by('provider').post(path(id, '/disclosure/return'), kept).expect(200);
    const twice = await by('provider').post(path(id, '/disclosure/return'), kept).expect(409);
    expect(twice.body.code).toBe('ALREADY_ANSWERED');
    expect((await receiptOf(id)).return).toMatchObject({ ...kept, overdue: true, answeredBy: 'provider (test)' });
    expect((await place.published(await disclosureId(id))).map((e) => e.what)).toEqual([
      ...['disclosure-requested 1', 'disclosure-stopped 3', 'disclosure-returned 4'],
    ]);
  });

  it('is the end of answers to the organisation’s questions, until it reads again', async () => {
    const consentId = newId();
    const id = await sentBy(consentId);
    await by('provider').post(path(id, '/opening')).expect(200);
    await by('provider').post(path(id, '/information-request'), { question: 'Which days?' }).expect(200);
    const tells = () => by('coordinator').post(path(id, '/information'), { answer: 'Not on Mondays.' });
    const allowed = async () => (await by('coordinator').get(path(id)).expect(200)).body.allowedActions;
    expect(await allowed()).toContain('information');
    place.world.today('2025-02-06');
    expect((await tells().expect(409)).body.code).toBe('DISCLOSURE_ENDED');
    expect(await allowed()).toEqual(['re-routing', 'withdrawal']);
    await place.world.app().get(EndedDisclosuresJob).run();
    expect((await tells().expect(409)).body.code).toBe('DISCLOSURE_ENDED');
    expect((await by('coordinator').get(path(id))).body).toMatchObject({ status: 'information-requested', version: 5 });
    await given(consentId, 2, '2026-06-30');
    await tells().expect(200);
  });

  it('is the end, too, of an answer that is asked for again with its key', async () => {
    const consentId = newId();
    const id = await sentBy(consentId);
    const key = newId();
    const opens = () => by('provider').post(path(id, '/opening')).set('idempotency-key', key);
    await opens().expect(200);
    expect((await opens().expect(200)).body.status).toBe('opened');
    await withdrawn(consentId, 2);
    expect((await opens().expect(404)).body.code).toBe('NOT_FOUND');
    const logged = await place.world.rows<{ outcome: string }>(
      `select outcome from referrals.audit_entry where record_id = $1 and permission = 'referral:open' order by id`,
      [id],
    );
    expect(logged.map(({ outcome }) => outcome)).toEqual(['allowed', 'allowed', 'refused']);
  });

  it('of a carer is the end of the answers that they got', async () => {
    await place.relate(place.personId, 'other-carer', 'carer', '2025-01-20');
    await place.world.settled();
    const { id } = await place.aReferral(serviceId, 'started');
    const key = newId();
    const answers = () =>
      by('other-carer').post(path(id, '/start-confirmation'), { started: 'yes' }).set('idempotency-key', key);
    await answers().expect(200);
    await answers().expect(200);
    place.world.today('2025-01-21');
    await answers().expect(404);
  });

  it('comes with the last day of the consent, before anything is run; a renewal carries it on', async () => {
    const consentId = newId();
    const id = await sentBy(consentId);
    place.world.today('2025-02-05');
    expect(await reads(id)).toBe(true);
    place.world.today('2025-02-06');
    expect(await reads(id)).toBe(false);
    await place.world.app().get(EndedDisclosuresJob).run();
    expect((await receiptOf(id)).return).toMatchObject({ why: 'consent-ended', askedOn: '2025-02-06' });
    await given(consentId, 2, '2026-06-30');
    expect(await reads(id)).toBe(true);
    expect((await receiptOf(id)).return).toBeNull();
  });

  it('stops the time that was measured, until it goes on; the referrer sees what is stopped', async () => {
    const consentId = newId();
    const id = await sentBy(consentId);
    const clocks = async () => (await by('coordinator').get(path(id))).body.clocks as DeadlineResponse[];
    const stopped = async () =>
      (await by('coordinator').get('/v1/referral-worklists?list=stopped&limit=200').expect(200)).body.items.map(
        (item: { id: string }) => item.id,
      );
    await by('provider').post(path(id, '/opening')).expect(200);
    await by('provider').post(path(id, '/information-request'), { question: 'Which days?' }).expect(200);
    expect(await stopped()).not.toContain(id);
    await given(consentId, 2, '2025-01-17');
    place.world.today('2025-01-20');
    await place.world.app().get(EndedDisclosuresJob).run();
    const [acknowledge, decide] = await clocks();
    expect(acknowledge).toMatchObject({ pausedBecause: null, stoppedAt: expect.any(String) });
    expect(decide).toMatchObject({ pausedBecause: 'sharing-stopped', stoppedAt: null });
    expect(await stopped()).toContain(id);
    // An answer that the organisation cannot read is not given, and sets nothing going.
    const unread = await by('coordinator').post(path(id, '/information'), { answer: 'Mondays.' }).expect(409);
    expect(unread.body.code).toBe('DISCLOSURE_ENDED');
    expect((await clocks())[1]).toMatchObject({ pausedBecause: 'sharing-stopped' });
    place.world.today('2025-02-20');
    await place.world.app().get(BreachesJob).run();
    // Nor does it die of a silence that nobody could break: not while it is stopped, nor at once when it goes on.
    const silence = () => place.world.app().get(SilentReferralsJob).run();
    await silence();
    expect((await place.published(id)).map((e) => e.what).filter((what) => what.startsWith('clock'))).toEqual([]);
    await given(consentId, 3, '2026-06-30');
    await silence();
    await by('coordinator').post(path(id, '/information'), { answer: 'Mondays.' }).expect(200);
    const [, again] = await clocks();
    expect(again).toMatchObject({ pausedBecause: null, breachedAt: null });
    expect(again!.why.join(' ')).toContain('the organisation could not read the referral');
    expect(await stopped()).not.toContain(id);
  });

  it('gives the time back from its last day on, also where nobody noticed that for weeks', async () => {
    const consentId = newId();
    const id = await sentBy(consentId, '2025-01-31');
    await by('provider').post(path(id, '/opening')).expect(200);
    await by('provider').post(path(id, '/information-request'), { question: 'Which days?' }).expect(200);
    const silence = () => place.world.app().get(SilentReferralsJob).run();
    const status = async () => (await by('coordinator').get(path(id))).body.status;
    // The service was away: time has taken nothing from anybody who could not read.
    place.world.today('2025-03-03');
    await silence();
    expect(await status()).toBe('information-requested');
    await place.world.app().get(EndedDisclosuresJob).run();
    await given(consentId, 2, '2026-06-30');
    await silence();
    expect(await status()).toBe('information-requested');
    // Thirteen days were left of its time when the reading ended, 3 to 15 March.
    place.world.today('2025-03-15');
    await silence();
    expect(await status()).toBe('information-requested');
    place.world.today('2025-03-16');
    await silence();
    expect(await status()).toBe('expired');
  });

  it('is not undone by an older word, nor by a grant that was on its way', async () => {
    const consentId = newId();
    const id = await sentBy(consentId);
    await withdrawn(consentId, 3);
    await given(consentId, 2, '2030-01-01');
    expect(await reads(id)).toBe(false);

    const other = await draft();
    await send(other, { consentId }).expect(200);
    await place.grantDisclosure(other, { consentId, consentVersion: 2, until: '2030-01-01' });
    expect((await by('coordinator').get(path(other))).body).toMatchObject({
      ...{ status: 'draft', reason: 'CONSENT_NOT_IN_FORCE' },
    });
  });

  it('comes when the young person takes it back, whatever the consent says', async () => {
    const consentId = newId();
    const id = await sentBy(consentId);
    await by('carer').post(path(id, '/disclosure/revocation')).expect(403);
    await by('other-young-person').post(path(id, '/disclosure/revocation')).expect(404);
    const { body } = await by('young-person').post(path(id, '/disclosure/revocation')).expect(200);
    expect(body).toMatchObject({ return: { why: 'revoked', outcome: null }, allowedActions: [] });
    await given(consentId, 2, '2030-01-01');
    expect(await reads(id)).toBe(false);
    const again = await by('coordinator').post(path(id, '/disclosure/revocation')).expect(409);
    expect(again.body.code).toBe('ALREADY_STOPPED');
  });
});
