import { Place } from '../../../test/fixture.js';
import { BreachesJob } from './breaches.job.js';
import type { ReferralResponse } from '../record/referral.dto.js';

let place: Place;
let serviceId: string;

beforeAll(async () => {
  place = await Place.open({ today: '2025-01-16' });
  serviceId = (await place.aService()).id;
});
afterAll(() => place?.world.stop());

const goTo = async (day: string) => {
  place.world.today(day);
  await place.world.app().get(BreachesJob).run();
};
const late = async (account: string) =>
  (await place.by(account).get('/v1/referral-worklists?list=late').expect(200)).body.items.map(
    (i: { id: string }) => i.id,
  );
const breaches = async (id: string) =>
  (await place.published(id))
    .filter((e) => e.what.startsWith('clock-breached'))
    .map((e) => `${String(e.data['kind'])} ${String(e.data['level'])}`);

it('tells what was due and not done, once for each level, and stops when it is done', async () => {
  const { id } = await place.aReferral(serviceId, 'sent');
  await goTo('2025-01-23');
  expect(await late('coordinator')).toEqual([]);
  await goTo('2025-01-24');
  await goTo('2025-01-24');
  expect(await breaches(id)).toEqual(['acknowledge 1']);
  for (const account of ['coordinator', 'leader', 'provider'])
    expect([account, await late(account)]).toEqual([account, [id]]);
  expect(await late('other-provider')).toEqual([]);
  await goTo('2025-01-29');
  expect(await breaches(id)).toEqual(['acknowledge 1', 'acknowledge 2']);
  await place.by('provider').post(`/v1/referrals/${id}/opening`).expect(200);
  expect(await late('coordinator')).toEqual([]);
  await place.by('provider').post(`/v1/referrals/${id}/information-request`, { question: 'Which days?' }).expect(200);
  await goTo('2025-02-20');
  expect(await breaches(id)).toEqual(['acknowledge 1', 'acknowledge 2']);
  await place.by('coordinator').post(`/v1/referrals/${id}/information`, { answer: 'Mondays.' }).expect(200);
  const { body } = await place.by('young-person').get(`/v1/referrals/${id}`).expect(200);
  const decide = (body as ReferralResponse).clocks.find((c) => c.kind === 'decide')!;
  expect(decide).toMatchObject({ dueAt: '2025-02-21T17:00:00.000Z', pausedFor: 16, breachedAt: null });
  expect(decide.why.join(' ')).toContain('16 working days do not count');
  await goTo('2025-03-31');
  expect(await breaches(id)).toEqual(['acknowledge 1', 'acknowledge 2', 'decide 1', 'decide 2', 'decide 3']);
  expect(await late('provider')).toEqual([id]);
});
