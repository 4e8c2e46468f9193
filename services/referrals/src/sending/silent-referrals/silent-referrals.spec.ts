import { Place } from '../../../test/fixture.js';
import type { ReferralResponse } from '../../referral/record/referral.dto.js';
import { SilentReferralsJob } from './silent-referrals.job.js';

let place: Place;
let serviceId: string;

beforeAll(async () => {
  place = await Place.open({ today: '2025-01-16' });
  serviceId = (await place.aService()).id;
});
afterAll(() => place?.world.stop());
afterEach(() => place.world.today('2025-01-16'));

const goTo = async (day: string) => {
  place.world.today(day);
  await place.world.app().get(SilentReferralsJob).run();
};
const path = (id: string, rest = '') => `/v1/referrals/${id}${rest}`;
const read = async (id: string) => (await place.by('young-person').get(path(id)).expect(200)).body as ReferralResponse;
const worklist = async (list: string) =>
  (await place.by('coordinator').get(`/v1/referral-worklists?list=${list}`).expect(200)).body.items.map(
    (item: { id: string }) => item.id,
  );
const said = async (id: string) => (await place.published(id)).map((e) => e.what);

it('asks the family every five working days, and after three askings a person finds out', async () => {
  const { id } = await place.aReferral(serviceId, 'started');
  await goTo('2025-01-22');
  expect((await read(id)).confirmationsMissed).toBe(0);
  await goTo('2025-01-23');
  await goTo('2025-01-23');
  await goTo('2025-01-30');
  expect((await read(id)).confirmationsMissed).toBe(2);
  expect(await worklist('unconfirmed')).toEqual([]);
  await goTo('2025-02-06');
  await goTo('2025-03-06');
  expect((await said(id)).slice(-4)).toEqual([
    'referral-started 6',
    'referral-confirmation-asked 7',
    'referral-confirmation-asked 8',
    'referral-confirmation-escalated 9',
  ]);
  expect(await worklist('unconfirmed')).toEqual([id]);
  expect((await read(id)).history.at(-1)).toMatchObject({ action: 'escalation', by: { role: 'system' } });
  await place.by('carer').post(path(id, '/start-confirmation'), { started: 'yes' }).expect(200);
  expect(await worklist('unconfirmed')).toEqual([]);
});

it('counts "not yet" as no yes: whoever says so again and again is not left to wait', async () => {
  const { id } = await place.aReferral(serviceId, 'started');
  const notYet = () =>
    place.by('young-person').post(path(id, '/start-confirmation'), { started: 'not-yet' }).expect(200);
  await notYet();
  expect(await read(id)).toMatchObject({ status: 'started', confirmationsMissed: 1 });
  await goTo('2025-01-22');
  expect((await read(id)).confirmationsMissed).toBe(1);
  await goTo('2025-01-23');
  expect((await read(id)).confirmationsMissed).toBe(2);
  await notYet();
  await goTo('2025-01-30');
  expect((await read(id)).history.at(-1)).toMatchObject({ action: 'escalation' });
  expect(await worklist('unconfirmed')).toContain(id);
});

it('lets the young person deny what a carer confirmed', async () => {
  const { id } = await place.aReferral(serviceId, 'started');
  await place.by('carer').post(path(id, '/start-confirmation'), { started: 'yes' }).expect(200);
  const again = await place.by('young-person').post(path(id, '/start-confirmation'), { started: 'yes' }).expect(409);
  expect(again.body.code).toBe('TRANSITION_NOT_POSSIBLE');
  const denied = await place
    .by('young-person')
    .post(path(id, '/start-confirmation'), { started: 'no', words: 'Not me.' });
  expect([denied.status, denied.body.status]).toEqual([200, 'disputed']);
  expect((await place.by('carer').post(path(id, '/start-confirmation'), { started: 'yes' })).body.code).toBe(
    'TRANSITION_NOT_POSSIBLE',
  );
});

it('ends what nobody touches, tells the referrer, and lets them ask elsewhere', async () => {
  const { id } = await place.aReferral(serviceId, 'sent');
  expect((await read(id)).expiresOn).toBe('2025-02-27');
  await goTo('2025-02-27');
  expect((await read(id)).status).toBe('sent');
  await goTo('2025-02-28');
  expect(await read(id)).toMatchObject({ status: 'expired', expiresOn: null });
  expect((await read(id)).clocks.every((clock) => clock.stoppedAt !== null)).toBe(true);
  expect((await said(id)).at(-1)).toBe('referral-expired 4');
  expect(await worklist('expired')).toEqual([id]);
  await place.by('coordinator').post(path(id, '/re-routing'), { serviceId, reason: 'no-answer' }).expect(200);
  expect(await worklist('expired')).toEqual([]);
  const waiting = await place.aReferral(serviceId, 'waiting-list');
  expect((await read(waiting.id)).expiresOn).toBeNull();
});
