import pg from 'pg';
import { planDisclosed } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { Place } from '../../../test/fixture.js';
import { BreachesJob } from '../../referral/breaches/breaches.job.js';
import type { ReferralResponse } from '../../referral/record/referral.dto.js';

let place: Place;
let serviceId: string;
/** A second connection, in whose open transaction the other one's half-done work stands. */
let other: pg.Client;

beforeAll(async () => {
  place = await Place.open();
  serviceId = (await place.aService()).id;
  other = new pg.Client({ connectionString: place.world.database.ownerUrl });
  await other.connect();
});
afterAll(async () => {
  await other?.end();
  await place?.world.stop();
});

const path = (id: string, rest = '') => `/v1/referrals/${id}${rest}`;
const read = async (id: string) => (await place.by('coordinator').get(path(id)).expect(200)).body as ReferralResponse;
const somebodyWaits = () =>
  eventually('somebody to wait for the lock', async () => {
    const [waiting] = await place.world.rows<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return waiting!.n > 0;
  });

it('nothing is delivered by a consent whose withdrawal is just being taken in', async () => {
  const { id } = await place.aReferral(serviceId, 'draft', { planId: place.planId });
  const consentId = newId();
  const sharing = { consentId, groups: ['identity', 'needs', 'plan'] };
  await place.by('coordinator').post(path(id, '/sending'), sharing).set('if-match', '"1"').expect(200);
  const [asked] = await place.world.rows<{ id: string }>('select id from referrals.disclosure where referral_id = $1', [
    id,
  ]);
  const told = place.grantDisclosure(id, { consentId, consentVersion: 1, until: '2099-12-31' });
  const wordIs = 'select 1 from referrals.consent_word where consent_id = $1';
  await eventually('the consent to be known', async () => (await place.world.rows(wordIs, [consentId])).length === 1);

  await other.query('begin');
  await other.query(
    `update referrals.consent_word set until = '2025-01-15', withdrawn = true, record_version = 2 where consent_id = $1`,
    [consentId],
  );
  const plan = { ...planDisclosed.sample.plan!, goals: [], steps: [] };
  const data = { disclosureId: asked!.id, referralId: id, plan };
  await place.world.publish(planDisclosed, { youngPersonId: place.personId, recordId: asked!.id, data });
  await somebodyWaits();
  await other.query('commit');
  await told;
  expect(await read(id)).toMatchObject({ status: 'draft', reason: 'CONSENT_NOT_IN_FORCE', sentAt: null });
});

it('a clock that is stopped while the keeper looks at it stays stopped', async () => {
  const { id } = await place.aReferral(serviceId, 'sent');
  place.world.today('2025-01-24');
  // The keeper's statement has its snapshot, and has not come to its locks yet.
  await place.world.rows(`
    create function referrals.at_the_gate() returns boolean language plpgsql as
      'begin perform pg_advisory_xact_lock_shared(77); return true; end';
    create policy gate on referrals.clock as restrictive using
      (case when current_query() like '%look_at <=%' then referrals.at_the_gate() else true end)`);
  await other.query('select pg_advisory_lock(77)');
  const keeper = place.world.app().get(BreachesJob).run();
  await somebodyWaits();
  await place.by('provider').post(path(id, '/opening')).expect(200);
  await other.query('select pg_advisory_unlock(77)');
  await keeper;
  await place.world.rows('drop policy gate on referrals.clock; drop function referrals.at_the_gate()');
  const acknowledge = (await read(id)).clocks.find(({ kind }) => kind === 'acknowledge')!;
  expect(acknowledge).toMatchObject({ stoppedAt: expect.any(String) });
});
