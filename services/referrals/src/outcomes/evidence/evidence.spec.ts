import { evidenceGiven, evidenceRequested } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { readPdf } from '#libs/testing';
import { Place, aPerson } from '../../../test/fixture.js';
import type { EvidenceBundleResponse } from './evidence.dto.js';

let place: Place;
let adults: string;
let refused: string;
let other: string;

beforeAll(async () => {
  place = await Place.open();
  adults = (await place.aService({ name: 'Adult assessment team', agency: 'adult-social-care' })).id;
  refused = (await place.aReferral(adults, 'opened')).id;
  const no = {
    reason: 'outside-eligibility',
    rationale: 'You can do all but one of the things in the list.',
    refusal: {
      criterion: 'outside-service-criteria',
      evidence: [{ what: 'Needs assessment', on: '2025-01-10' }],
      decidedBy: { name: 'Dana Manager', role: 'Team manager' },
      routes: ['reconsideration', 'complaint'],
      toldHow: 'easy-read-letter',
      toldOn: '2025-01-16',
      reviewOn: '2025-07-16',
    },
  };
  await by('provider').post(`/v1/referrals/${refused}/decline`, no).expect(200);
  await by('young-person')
    .post(`/v1/referrals/${refused}/reconsideration`, { grounds: 'The report was not read.' })
    .expect(200);
  const internship = await place.aService({ name: 'Supported internship' });
  other = (await place.aReferral(internship.id, 'started')).id;
});
afterAll(() => place?.world.stop());

const by = (account: string) => place.by(account);
const bundles = (rest = '', personId = place.personId) => `/v1/young-people/${personId}/evidence-bundles${rest}`;
const make = async (account: string, body: object = {}) =>
  (await by(account).post(bundles(), body).expect(202)).body as EvidenceBundleResponse;
const read = async (account: string, id: string) =>
  (
    await by(account)
      .get(bundles(`/${id}`))
      .expect(200)
  ).body as EvidenceBundleResponse;
const paperOf = async (account: string, id: string) =>
  readPdf(
    (
      await by(account)
        .get(bundles(`/${id}/bundle.pdf`))
        .expect(200)
    ).body as Buffer,
  );
const planComes = async (bundleId: string) => {
  const { plan } = evidenceGiven.sample;
  const about = { youngPersonId: place.personId, recordId: bundleId };
  await place.world.publish(evidenceGiven, { ...about, data: { bundleId, plan } });
  await place.world.settled();
};

it('is made while the plan’s service is unavailable, lists the missing plan, and is complete when it arrives', async () => {
  const made = await make('coordinator');
  expect(made).toMatchObject({ missing: ['plan'], audience: 'staff', youngPersonName: 'Ada Example', version: 1 });
  expect(made.contents.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
    '1 referral',
    '2 refusal',
    '3 letter',
    '4 referral',
  ]);
  const [request] = await place.published(made.id);
  expect(request).toEqual({
    what: 'evidence-requested 1',
    data: { bundleId: made.id, planId: place.planId, audience: 'staff' },
  });
  expect(evidenceRequested.problem(request!.data)).toBeNull();
  expect((await paperOf('coordinator', made.id)).pages[0]).toContain('Still missing: the plan.');
  expect(await read('coordinator', made.id)).toEqual(made);

  await planComes(made.id);
  await planComes(made.id);
  const whole = await read('coordinator', made.id);
  expect(whole.missing).toEqual([]);
  expect(whole.version).toBe(2);
  expect(whole.checksum).not.toBe(made.checksum);
  expect(whole.contents[0]).toMatchObject({
    kind: 'plan',
    title: 'Transition plan PLN-7F3K-2Q',
    dated: '2025-01-16',
    source: `Plan PLN-7F3K-2Q, version 4, SHA-256 ${'a'.repeat(64)}`,
  });
  expect(whole.contents.slice(1).map(({ checksum }) => checksum)).toEqual(
    made.contents.map(({ checksum }) => checksum),
  );
  const [, referral, refusal, letter] = whole.documents;
  expect(referral!.content).toMatchObject({
    need: 'a job coach',
    clocks: expect.arrayContaining([expect.objectContaining({ kind: 'decide' })]),
  });
  expect(refusal!.content).toMatchObject({
    reconsiderations: [{ grounds: 'The report was not read.', outcome: null }],
  });
  expect((letter!.content as { text: string }).text).toContain('Dear Ada Example,');

  const paper = await paperOf('coordinator', made.id);
  expect(paper).toMatchObject({ tagged: true, allFontsInside: true, title: 'Evidence bundle' });
  expect(paper.subject).toContain(whole.checksum);
  for (const { number, title } of whole.contents) {
    const page = parseInt(paper.pages[0]!.split(`${number}. ${title}, page `)[1]!, 10);
    expect(paper.pages[page - 1]).toContain(`${number}. ${title}`);
  }
  expect(paper.pages.join(' ')).toContain('The local target for a routine referral');
});

it('does not change when the records change later', async () => {
  const made = await make('coordinator', { referralIds: [other] });
  expect(made.contents.map(({ kind }) => kind)).toEqual(['referral']);
  await by('young-person').post(`/v1/referrals/${other}/start-confirmation`, { started: 'yes' }).expect(200);
  expect((await read('coordinator', made.id)).checksum).toBe(made.checksum);
  expect((await make('coordinator', { referralIds: [other] })).checksum).not.toBe(made.checksum);
});

it('is visible only to the audience for which it was made', async () => {
  const made = {
    coordinator: (await make('coordinator')).id,
    'young-person': (await make('young-person')).id,
    carer: (await make('carer')).id,
  };
  for (const [maker, id] of Object.entries(made)) {
    for (const account of ['coordinator', 'young-person', 'carer', 'other-carer', 'suffolk-coordinator']) {
      await by(account)
        .get(bundles(`/${id}`))
        .expect(account === maker ? 200 : 404);
    }
    for (const account of ['adults', 'provider', 'leader'])
      await by(account)
        .get(bundles(`/${id}`))
        .expect(403);
  }
  expect((await place.published(made.carer))[0]!.data['audience']).toBe('carer');
  const logged = await place.world.rows(
    `select permission, role from referrals.audit_entry where record_id = any($1) and outcome = 'allowed' order by at, role`,
    [Object.values(made)],
  );
  expect(logged.map(({ permission, role }) => `${permission} ${role}`).sort()).toEqual([
    'evidence:read carer',
    'evidence:read coordinator',
    'evidence:read young-person',
  ]);
  const making = await place.world.rows(
    `select distinct role from referrals.audit_entry where permission = 'evidence:make' and young_person_id = $1`,
    [place.personId],
  );
  expect(making.map(({ role }) => role).sort()).toEqual(['carer', 'coordinator', 'young-person']);
});

it('rejects another person’s referral and an unknown person', async () => {
  const [personId, planId] = [newId(), newId()];
  await place.knows(personId, aPerson(), planId);
  const foreign = await by('coordinator')
    .post(bundles('', personId), { referralIds: [refused] })
    .expect(422);
  expect(foreign.body.code).toBe('UNKNOWN_REFERRAL');
  await by('young-person').post(bundles('', personId), {}).expect(404);
  await by('coordinator').post(bundles('', newId()), {}).expect(404);
  await by('adults').post(bundles(), {}).expect(403);
  const { body } = await by('coordinator').post(bundles(), { referralIds: [] }).expect(400);
  expect(body.errors).toMatchObject([{ field: 'referralIds', code: 'TOO_FEW' }]);
});
