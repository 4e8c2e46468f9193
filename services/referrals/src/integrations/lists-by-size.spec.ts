import { type BySize, NORFOLK, type World, listRoutesOf, readBySize, recordStatements } from '#libs/testing';
import { newId } from '#libs/kernel';
import { Place, aPerson } from '../../test/fixture.js';
import { referrals } from '../index.js';

/** The state of each template's referral. */
const STATES = [
  ...['draft', 'sending', 'sent', 'opened', 'accepted', 'started', 'disputed', 'confirmed', 'declined', 'expired'],
];

const WORKLISTS = [
  ...['team-owned', 'hand-overs', 'to-decide', 'disputed', 'unconfirmed', 'expired', 'sending-long', 'not-sent'],
];

const OF_STAFF = [
  'GET /v1/referrals',
  ...['draft', 'sent', 'started', 'confirmed', 'withdrawn'].map((status) => `GET /v1/referrals?status=${status}`),
  ...WORKLISTS.map((list) => `GET /v1/referral-worklists?list=${list}`),
  'GET /v1/disclosures',
  'GET /v1/reconsiderations',
];

/** A coordinator reads the area, health is involved with everybody in it, and the SENCO of a school with few. */
const READ = [
  ...['coordinator', 'health', 'senco'].flatMap((reader) => OF_STAFF.map((list) => `${reader} ${list}`)),
  ...['sent', 'started'].map((status) => `provider GET /v1/referrals?status=${status}`),
  'senco GET /v1/referral-worklists?list=late',
  'senco GET /v1/referral-worklists?list=stopped',
  'provider GET /v1/events',
  ...['coordinator', 'health', 'senco', 'young-person'].map((reader) => `${reader} GET /v1/today/referrals`),
  ...['late', 'expired', 'stopped'].map((list) => `coordinator GET /v1/referral-worklists?list=${list}&owner=mine`),
  'young-person GET /v1/referrals',
  'coordinator GET /v1/services',
  'coordinator GET /v1/organisations',
  'coordinator GET /v1/unmet-needs/rows',
  'coordinator GET /v1/unmet-needs/rows?open=true',
  'coordinator GET /v1/unmet-needs/rows?open=false',
  'administrator GET /v1/webhooks',
  'administrator GET /v1/directory/harvests',
  'administrator GET /v1/operations/referrals/dead-letters',
  'administrator GET /v1/operations/referrals/copies',
  'governance POST /v1/access-log/referrals/accounts {"account":"coordinator"}',
  'administrator GET /v1/directory/closed-sends',
];

/** These read every row of their kind: late and stopped referrals (also of the day), an organisation's own, and the unmet needs of a year. */
const GROWING = [
  ...['coordinator', 'health'].flatMap((reader) =>
    ['late', 'stopped'].map((list) => `${reader} GET /v1/referral-worklists?list=${list}`),
  ),
  'provider GET /v1/today/referrals',
  'provider GET /v1/referrals',
  'provider GET /v1/disclosures',
  'leader GET /v1/unmet-needs?year=2025',
];

/** The directory is everybody's, and has no people. */
const DIRECTORY = ['', '/services', '/service_at_locations', '/taxonomies', '/taxonomy_terms'].map(
  (path) => `GET /open-referral/{area}${path}`,
);

let place: Place;
let world: World;
let buffers: ReadonlyMap<string, BySize>;

beforeAll(async () => {
  recordStatements();
  place = await Place.open();
  ({ world } = place);
  const { id: serviceId } = await place.aService();
  for (const state of STATES) await template(serviceId, state);
  buffers = await readBySize(world, 'referrals', [...READ, ...GROWING], STATES.length);
});
afterAll(() => world?.stop());

async function template(serviceId: string, state: string): Promise<void> {
  const youngPersonId = state === 'draft' ? place.personId : newId();
  if (state !== 'draft') await place.knows(youngPersonId, aPerson(), newId(), { 'young-person': 'self' });
  const { id } = await place.aReferral(serviceId, state, { youngPersonId });
  if (state === 'started')
    await world.rows('update referrals.referral set confirmations_missed = 3 where id = $1', [id]);
  if (state === 'accepted')
    await world.rows('update referrals.clock set level = 1, stopped_at = null where referral_id = $1', [id]);
  if (state === 'opened')
    await world.rows(
      `update referrals.disclosure set state = 'stopped', stopped_on = '2025-01-12', stop_why = 'revoked', return_due_on = '2025-01-20' where referral_id = $1`,
      [id],
    );
  await world.rows(
    `insert into referrals.unmet_need (area, id, young_person_id, outcome_area, need, cause, reason, age_band, at, ended_at,
       ended_because, version)
     values ($1, gen_random_uuid(), $2, 'health', 'ASD', 'flagged', 'no-capacity', '16-17', '2025-01-10', $3, $4, 1)`,
    [NORFOLK, youngPersonId, ...(state === 'sent' ? ['2025-01-12', 'met'] : [null, null])],
  );
}

it('reads each list that the service has', async () => {
  const read = [...READ, ...GROWING].map((one) => /(GET|POST) [^ ?]+/.exec(one)![0]);
  expect(new Set([...read, ...DIRECTORY])).toEqual(new Set(await listRoutesOf(world, referrals)));
});

it.each(READ)('%s reads as much in an area of many times as many people', (read) => {
  const { small, large } = buffers.get(read)!;
  expect(large).toBeLessThan(1.5 * small + 100);
});

it.each(GROWING)('%s grows no more than the area', (read) => {
  const { small, large } = buffers.get(read)!;
  expect(large).toBeLessThan(20 * small);
});
