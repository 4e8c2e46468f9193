import { disclosureRefused } from '#libs/contracts';
import { Place } from '../../../test/fixture.js';
import type { ReferralResponse } from '../../referral/record/referral.dto.js';
import { SilentReferralsJob } from '../silent-referrals/silent-referrals.job.js';

let place: Place;
let serviceId: string;

beforeAll(async () => {
  place = await Place.open({ today: '2025-01-16' });
  serviceId = (await place.aService()).id;
});
afterAll(() => place?.world.stop());
afterEach(() => place.world.today('2025-01-16'));

const path = (id: string, rest = '') => `/v1/referrals/${id}${rest}`;
const read = async (id: string) => (await place.by('coordinator').get(path(id)).expect(200)).body as ReferralResponse;
const worklist = async (list: string) =>
  (await place.by('coordinator').get(`/v1/referral-worklists?list=${list}`).expect(200)).body.items.map(
    (item: { id: string }) => item.id,
  );
const tries = (id: string) =>
  place.world.rows<{ id: string; state: string; code: string | null }>(
    'select id, state, refusal_code as code from referrals.disclosure where referral_id = $1 order by id',
    [id],
  );
const again = (id: string, version: number) =>
  place.by('coordinator').post(path(id, '/sending-again'), {}).set('if-match', `"${version}"`);

it('a sending without an answer is listed, and asked again; the late answer to the first changes nothing', async () => {
  const { id } = await place.aReferral(serviceId, 'sending');
  expect(await worklist('sending-long')).toEqual([]);
  place.world.today('2025-01-17');
  expect(await worklist('sending-long')).toEqual([id]);
  expect(await read(id)).toMatchObject({ allowedActions: ['sending-again', 'withdrawal'], expiresOn: '2025-01-23' });
  const [first] = await tries(id);
  const { body } = await again(id, 2).expect(200);
  expect(body).toMatchObject({ status: 'sending', version: 3, expiresOn: '2025-01-24' });
  await again(id, 2).expect(412);
  expect(await worklist('sending-long')).toEqual([]);

  const data = { disclosureId: first!.id, referralId: id, code: 'NO_CONSENT' as const, missingGroups: [] };
  await place.world.publish(disclosureRefused, { youngPersonId: place.personId, recordId: first!.id, data });
  await place.world.settled();
  expect((await read(id)).status).toBe('sending');
  expect((await tries(id)).map(({ state, code }) => [state, code])).toEqual([
    ['refused', 'NO_ANSWER'],
    ['requested', null],
  ]);
  expect((await place.grantDisclosure(id)).status).toBe('sent');
  await again(id, 4).expect(409);
});

it('a sending that nobody answers in five working days is a draft again, and says why', async () => {
  const { id } = await place.aReferral(serviceId, 'sending');
  place.world.today('2025-01-23');
  await place.world.app().get(SilentReferralsJob).run();
  expect((await read(id)).status).toBe('sending');
  place.world.today('2025-01-24');
  await place.world.app().get(SilentReferralsJob).run();
  expect(await read(id)).toMatchObject({
    ...{ status: 'draft', reason: 'NO_ANSWER', version: 3, expiresOn: null },
    sending: { refusal: 'NO_ANSWER' },
  });
  expect(await worklist('not-sent')).toEqual([id]);
  expect((await place.published(id)).at(-1)).toMatchObject({
    what: 'referral-not-sent 3',
    data: { reason: 'NO_ANSWER' },
  });
  await place.by('provider').get(path(id)).expect(404);
  await place.by('coordinator').post(path(id, '/sending'), {}).set('if-match', '"3"').expect(200);
  expect((await place.grantDisclosure(id)).status).toBe('sent');
});
