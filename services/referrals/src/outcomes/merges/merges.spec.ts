import { mergeUndone, peopleMerged } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { PLATFORM_PERSON_TABLES } from '#libs/platform';
import { dumpOf, personTablesOf } from '#libs/testing';
import { Place, aPerson } from '../../../test/fixture.js';
import type { ReferralPage, ReferralResponse } from '../../referral/record/referral.dto.js';
import { PERSON_TABLES } from './person-tables.values.js';

let place: Place;
let serviceId: string;
const kept = newId();

beforeAll(async () => {
  place = await Place.open({ today: '2025-01-16' });
  serviceId = (await place.aService({ name: 'Supported internship' })).id;
  await place.knows(kept, aPerson({ givenName: 'Adele' }), newId(), { 'other-young-person': 'self' });
});
afterAll(() => place?.world.stop());

const by = (account: string) => place.by(account);
const dump = () => dumpOf(place.world, 'referrals', [kept, place.personId]);

test('the list contains exactly the tables that refer to a young person', async () => {
  const listed = [...PERSON_TABLES, ...PLATFORM_PERSON_TABLES].map(({ table }) => table);
  expect(await personTablesOf(place.world, 'referrals')).toEqual(listed.sort());
});

test('referrals continue for the kept person, disclosed data stays unchanged, and an undo reverses the merge', async () => {
  const draft = async () =>
    (await by('coordinator').post('/v1/referrals', place.request(serviceId)).expect(201)).body as ReferralResponse;
  const sent = await draft();
  await by('coordinator').post(`/v1/referrals/${sent.id}/sending`, {}).set('if-match', '"1"').expect(200);
  await place.grantDisclosure(sent.id);
  const disclosed = (await by('provider').get(`/v1/referrals/${sent.id}`).expect(200)).body.youngPerson;
  const before = await dump();
  for (const table of ['referral', 'referral_entry', 'clock', 'plan', 'person', 'relationship'])
    expect([table, before[table]!.length > 0]).toEqual([table, true]);

  const merge = { mergeId: newId(), keptId: kept, mergedId: place.personId };
  const said = { youngPersonId: kept, recordId: merge.mergeId, data: merge };
  await place.world.publish(peopleMerged, said);
  await place.world.settled();

  const listOf = (id: string) => by('coordinator').get(`/v1/referrals?youngPersonId=${id}`);
  expect(((await listOf(kept)).body as ReferralPage).items.map(({ id }) => id)).toEqual([sent.id]);
  const gone = await listOf(place.personId);
  expect([gone.status, gone.body.code, gone.body.keptId]).toEqual([410, 'PERSON_MERGED', kept]);
  const drafted = await by('coordinator').post('/v1/referrals', place.request(serviceId));
  expect([drafted.status, drafted.body.keptId]).toEqual([410, kept]);
  await by('young-person').get(`/v1/referrals/${sent.id}`).expect(404);
  await by('other-young-person').get(`/v1/referrals/${sent.id}`).expect(200);
  const shown = (await by('provider').get(`/v1/referrals/${sent.id}`).expect(200)).body as ReferralResponse;
  expect(shown.youngPerson).toEqual({ ...disclosed, id: kept });
  await by('provider').post(`/v1/referrals/${sent.id}/opening`).expect(200);
  const mine = await by('coordinator').post('/v1/referrals', { ...place.request(serviceId), youngPersonId: kept });

  await place.world.publish(mergeUndone, { ...said, recordVersion: 2 });
  await place.world.settled();
  const after = await dump();
  const opened = after['referral_entry']!.filter(({ action }) => action === 'opening');
  expect(opened).toMatchObject([{ young_person_id: place.personId, referral_id: sent.id }]);
  const rows = await place.world.rows<{ id: string; young_person_id: string }>(
    'select id, young_person_id from referrals.referral order by id',
  );
  expect(rows).toEqual([
    { id: sent.id, young_person_id: place.personId },
    ...(mine.status === 201 ? [{ id: mine.body.id, young_person_id: kept }] : []),
  ]);
  const disclosures = (of: typeof after) =>
    of['referral']!.filter(({ id }) => id === sent.id).map((r) => r['disclosure']);
  expect(disclosures(after)).toEqual(disclosures(before));
  // The provider opened the referral after the merge; an undo does not reverse that.
  const { referral: _now, referral_entry: _lines, clock: _clocks, feed_entry: _feed, ...rest } = after;
  const { referral: _then, referral_entry: _then2, clock: _clocks2, feed_entry: _feed2, ...was } = before;
  expect(rest).toEqual(was);
  await by('young-person').get(`/v1/referrals/${sent.id}`).expect(200);
});
