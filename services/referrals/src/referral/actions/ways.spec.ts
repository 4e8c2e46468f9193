import { newId } from '#libs/kernel';
import { HARBOUR, MEADOW } from '#libs/testing';
import { Place, aPerson } from '../../../test/fixture.js';
import type { ListedReferralResponse, ReferralResponse } from '../record/referral.dto.js';

let place: Place;
let serviceId: string;
let elsewhere: string;

beforeAll(async () => {
  place = await Place.open({ today: '2025-01-16' });
  serviceId = (await place.aService({ name: 'Supported internship' })).id;
  elsewhere = (await place.aService({ name: 'Travel training' }, MEADOW)).id;
});
afterAll(() => place?.world.stop());

const by = (account: string) => place.by(account);
const path = (id: string, rest = '') => `/v1/referrals/${id}${rest}`;
const read = async (account: string, id: string) =>
  (await by(account).get(path(id)).expect(200)).body as ReferralResponse;
const worklist = async (account: string, list: string) =>
  (
    (await by(account).get(`/v1/referral-worklists?list=${list}&limit=200`).expect(200)).body as {
      items: ListedReferralResponse[];
    }
  ).items.map((item) => item.id);

it('an organisation assesses, keeps a waiting list, and books the first day', async () => {
  const { id } = await place.aReferral(serviceId, 'opened');
  const act = async (action: string, body: object = {}) =>
    (
      await by('provider')
        .post(path(id, `/${action}`), body)
        .expect(200)
    ).body as ReferralResponse;
  expect((await act('assessment')).status).toBe('assessing');
  expect(await act('waiting-list', { position: 7, expectedWeeks: 12 })).toMatchObject({
    status: 'waiting-list',
    waitingList: { position: 7, expectedWeeks: 12 },
  });
  expect((await act('waiting-list', { position: 3 })).waitingList).toEqual({ position: 3, expectedWeeks: null });
  expect(await read('young-person', id)).toMatchObject({ waitingList: { position: 3 } });
  expect(await act('acceptance')).toMatchObject({ status: 'accepted', waitingList: null });
  const past = await by('provider').post(path(id, '/start-booking'), { startBookedOn: '2025-01-15' }).expect(422);
  expect(past.body.code).toBe('START_BOOKED_IN_PAST');
  await act('start-booking', { startBookedOn: '2025-02-03' });
  const unexplained = await by('provider').post(path(id, '/start-booking'), { startBookedOn: '2025-02-10' });
  expect([unexplained.status, unexplained.body.code]).toEqual([422, 'DETAIL_MISSING']);
  expect(await act('start-booking', { startBookedOn: '2025-02-10', words: 'The coach is ill.' })).toMatchObject({
    status: 'start-booked',
    startBookedOn: '2025-02-10',
  });
  expect((await place.published(id)).slice(-6).map((e) => [e.what, e.data['waitingListPosition']])).toEqual([
    ['referral-assessment-begun 5', null],
    ['referral-waiting-listed 6', 7],
    ['referral-waiting-listed 7', 3],
    ['referral-accepted 8', undefined],
    ['referral-start-booked 9', null],
    ['referral-start-booked 10', null],
  ]);
});

it('several services are asked at once; when one says yes the referrer decides about the others', async () => {
  const { serviceId: _, ...asked } = place.request(serviceId, { send: true }) as { serviceId: string };
  const made = await by('coordinator')
    .post('/v1/referral-requests', { ...asked, serviceIds: [serviceId, elsewhere] })
    .expect(201);
  const [one, two] = made.body.referrals as [ReferralResponse, ReferralResponse];
  expect([one.requestId, two.requestId, one.organisation.id, two.organisation.id]).toEqual([
    made.body.id,
    made.body.id,
    HARBOUR,
    MEADOW,
  ]);
  for (const { id } of [one, two]) await place.grantDisclosure(id);
  expect((await read('provider', one.id)).requestId).toBeNull();
  await by('provider').post(path(one.id, '/opening')).expect(200);
  await by('provider').post(path(one.id, '/acceptance'), {}).expect(200);
  const request = await by('young-person').get(`/v1/referral-requests/${made.body.id}`).expect(200);
  expect(request.body).toMatchObject({ toDecide: true });
  expect(request.body.referrals.map((r: ListedReferralResponse) => r.status).sort()).toEqual(['accepted', 'sent']);
  expect(await worklist('coordinator', 'to-decide')).toContain(two.id);
  expect((await place.published(one.id)).map((e) => e.what)).toContain('referral-request-answered 5');
  await by('coordinator').post(path(two.id, '/withdrawal'), { reason: 'other-service-found' }).expect(200);
  expect((await by('coordinator').get(`/v1/referral-requests/${made.body.id}`)).body.toDecide).toBe(false);
  await by('other-young-person').get(`/v1/referral-requests/${made.body.id}`).expect(404);
  const bad = { ...asked, serviceIds: [serviceId, newId()] };
  expect((await by('coordinator').post('/v1/referral-requests', bad).expect(422)).body.code).toBe('UNKNOWN_SERVICE');
});

it('goes to another service with its past, of which the new one reads no words', async () => {
  const { id } = await place.aReferral(serviceId, 'declined');
  const to = { serviceId: elsewhere, reason: 'declined', words: 'They were unkind.', send: true };
  const { body: next } = await by('coordinator').post(path(id, '/re-routing'), to).expect(200);
  expect(next).toMatchObject({
    status: 'sending',
    previousReferralId: id,
    need: 'a job coach',
    organisation: { id: MEADOW },
  });
  await place.grantDisclosure(next.id);
  const seen = await read('other-provider', next.id);
  expect(seen).toMatchObject({ previousReferralId: null });
  expect(seen.earlier.map((line) => line.status)).toEqual(['sent', 'opened', 'declined', 'declined']);
  expect(JSON.stringify(seen)).not.toMatch(/Full until May|unkind|Harbour/);
  await by('other-provider').get(path(id)).expect(404);
  const before = await read('young-person', id);
  expect(before).toMatchObject({ status: 'declined', nextReferralId: next.id });
  expect(before.history.at(-1)).toMatchObject({ action: 're-routing', words: 'They were unkind.' });
  expect((await read('provider', id)).history.at(-1)).toMatchObject({ action: 're-routing', words: null });
  const twice = await by('coordinator').post(path(id, '/re-routing'), to).expect(409);
  expect(twice.body.code).toBe('ALREADY_RE_ROUTED');
  expect((await place.published(id)).at(-1)).toMatchObject({
    what: 'referral-re-routed 6',
    data: { status: 'declined', nextReferralId: next.id },
  });
  const open = await place.aReferral(serviceId, 'waiting-list');
  await by('adults').post(path(open.id, '/re-routing'), { serviceId: elsewhere, reason: 'wait-too-long' }).expect(200);
  expect((await read('coordinator', open.id)).status).toBe('re-routed');
});

it('a young person refers themselves, to services that take it', async () => {
  const asked = place.request(serviceId, { send: true });
  const refused = await by('young-person').post('/v1/referrals', asked).expect(422);
  expect(refused.body.code).toBe('SERVICE_TAKES_NO_SELF_REFERRALS');
  const open = await place.aService({ selfReferral: true });
  const made = await by('young-person')
    .post('/v1/referrals', place.request(open.id, { send: true }))
    .expect(201);
  await place.grantDisclosure(made.body.id);
  expect(await read('young-person', made.body.id)).toMatchObject({
    status: 'sent',
    selfReferral: true,
    owners: {
      referrer: { kind: 'person', name: 'Maya Coordinator' },
      recipient: { kind: 'team', name: 'Harbour Work: intake' },
    },
    allowedActions: ['re-routing', 'withdrawal'],
  });
  const theirs = await place.aReferral(serviceId, 'sent');
  const notTheirs = await by('young-person')
    .post(path(theirs.id, '/withdrawal'), { reason: 'needs-changed' })
    .expect(409);
  expect(notTheirs.body.code).toBe('NOT_A_SELF_REFERRAL');
  await by('young-person').post(path(made.body.id, '/withdrawal'), { reason: 'needs-changed' }).expect(200);
  await by('other-young-person').post('/v1/referrals', place.request(open.id)).expect(404);
  await by('carer').post('/v1/referrals', place.request(open.id)).expect(403);

  const personId = newId();
  await place.knows(personId, aPerson({ namedWorker: null }), newId(), { 'other-young-person': 'self' });
  const alone = await by('other-young-person')
    .post('/v1/referrals', place.request(open.id, { youngPersonId: personId, send: true }))
    .expect(201);
  expect(alone.body.owners.referrer).toMatchObject({ kind: 'team', name: 'Coordinators' });
  expect(await worklist('coordinator', 'team-owned')).toEqual([alone.body.id]);
  await place.grantDisclosure(alone.body.id);
  expect(await worklist('provider', 'team-owned')).toContain(alone.body.id);
  const me = { subject: 'coordinator', name: 'coordinator (test)' };
  await by('coordinator').post(path(alone.body.id, '/ownership'), me).expect(200);
  expect(await worklist('coordinator', 'team-owned')).toEqual([]);
});

it('is taken by the first who asks, and the second is told by whom and when', async () => {
  const youngPersonId = newId();
  await place.knows(youngPersonId, aPerson({ namedWorker: null }), newId(), { 'other-young-person': 'self' });
  const open = await place.aService({ selfReferral: true });
  const { body } = await by('other-young-person')
    .post('/v1/referrals', place.request(open.id, { youngPersonId }))
    .expect(201);
  const id: string = body.id;
  expect((await read('coordinator', id)).owners.referrer.allowedActions).toContain('take');
  await by('coordinator').post(path(id, '/ownership'), { subject: 'coordinator' }).expect(400);

  const two = [by('coordinator'), await place.world.as('coordinator-2')];
  const both = await Promise.all(two.map((one) => one.post(path(id, '/ownership'))));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [won, lost] = both[0]!.status === 200 ? both : both.toReversed();
  const { referrer } = won!.body.owners;
  expect(referrer).toMatchObject({ kind: 'person', asked: null, allowedActions: ['hand-over'] });
  const { at, action } = won!.body.history.at(-1);
  expect(action).toBe('take');
  expect(lost!.body).toMatchObject({ code: 'ALREADY_TAKEN', taken: { by: referrer.name, at } });
});

it('is looked after by somebody on both sides, who hands it over to somebody who accepts', async () => {
  const { id } = await place.aReferral(serviceId, 'opened');
  const adults = { subject: 'adults', name: 'adults (test)' };
  const asked = await by('coordinator').post(path(id, '/ownership'), adults).expect(200);
  expect(asked.body.owners).toMatchObject({
    referrer: { name: 'coordinator (test)', asked: { name: 'adults (test)', by: 'coordinator (test)' } },
    recipient: { name: 'provider (test)', asked: null, allowedActions: [] },
  });
  expect(await worklist('adults', 'hand-overs')).toContain(id);
  const wrong = await by('coordinator').post(path(id, '/ownership/acceptance')).expect(409);
  expect(wrong.body.code).toBe('SOMEBODY_ELSE_WAS_ASKED');
  const { body } = await by('adults').post(path(id, '/ownership/acceptance')).expect(200);
  expect(body.owners.referrer).toMatchObject({ name: 'adults (test)', asked: null });
  expect((await by('provider').post(path(id, '/ownership/refusal')).expect(409)).body.code).toBe('NOBODY_WAS_ASKED');
  await by('other-provider').post(path(id, '/ownership'), adults).expect(404);
  expect((await read('provider', id)).history.map((line) => line.action)).toEqual(['delivery', 'opening']);
  expect((await place.published(id)).slice(-2)).toEqual([
    {
      what: 'referral-owner-changed 5',
      data: { referralId: id, side: 'referrer', owner: 'coordinator', asked: 'adults' },
    },
    { what: 'referral-owner-changed 6', data: { referralId: id, side: 'referrer', owner: 'adults', asked: null } },
  ]);
});

it('names a step of the plan, or none', async () => {
  const asked = { planId: place.planId, stepId: newId() };
  const unknown = await by('coordinator').post('/v1/referrals', place.request(serviceId, asked)).expect(422);
  expect(unknown.body.code).toBe('UNKNOWN_STEP');
  await by('coordinator')
    .post('/v1/referrals', place.request(serviceId, { ...asked, stepId: place.stepId }))
    .expect(201);
});

it('is sent by whoever saw its latest version', async () => {
  const { id } = await place.aReferral(serviceId, 'draft');
  await by('coordinator').patch(path(id), { need: 'a quieter place' }, 1).expect(200);
  expect((await by('coordinator').post(path(id, '/sending'), {}).expect(428)).body.code).toBe('PRECONDITION_REQUIRED');
  await by('coordinator').post(path(id, '/sending'), {}).set('if-match', '"1"').expect(412);
  await by('coordinator').post(path(id, '/sending'), {}).set('if-match', '"2"').expect(200);
});
