import { personChanged } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { HARBOUR, MEADOW } from '#libs/testing';
import { Place, START, aPerson } from '../../../test/fixture.js';
import type { ReferralResponse } from '../../referral/record/referral.dto.js';

let place: Place;
let serviceId: string;

beforeAll(async () => {
  place = await Place.open({ today: '2025-01-16' });
  serviceId = (await place.aService({ name: 'Supported internship' })).id;
});
afterAll(() => place?.world.stop());
afterEach(() => place.world.today('2025-01-16'));

const by = (account: string) => place.by(account);
const path = (id: string, rest = '') => `/v1/referrals/${id}${rest}`;
const read = async (account: string, id: string) =>
  (await by(account).get(path(id)).expect(200)).body as ReferralResponse;
const problems = (body: { code: string; errors?: { field: string; code: string }[] }) => [
  body.code,
  ...(body.errors ?? []).map((e) => `${e.field} ${e.code}`),
];

describe('a referral, from the asking to a start that the young person confirms', () => {
  it('goes all the way, says each change once, and tells everybody what they may do', async () => {
    const drafted = (
      await by('coordinator')
        .post(
          '/v1/referrals',
          place.request(serviceId, { planId: place.planId, stepId: place.stepId, background: 'Likes boats.' }),
        )
        .expect(201)
    ).body as ReferralResponse;
    const { id } = drafted;
    expect(drafted).toMatchObject({
      version: 1,
      status: 'draft',
      clocks: [],
      sentAt: null,
      youngPerson: { givenName: 'Ada', namedWorker: { name: 'Maya Coordinator', team: 'Transition West' } },
      organisation: { id: HARBOUR, name: 'Harbour Work' },
      allowedActions: ['change', 'sending', 'withdrawal'],
    });
    expect(drafted.reference).toMatch(/^REF-[0-9A-Z]{4}-[0-9A-Z]{2}$/);

    const sending = (await by('coordinator').post(path(id, '/sending'), {}).set('if-match', '"1"').expect(200))
      .body as ReferralResponse;
    expect(sending).toMatchObject({
      status: 'sending',
      version: 2,
      warnings: [],
      allowedActions: ['sending-again', 'withdrawal'],
    });
    expect(sending.sending).toEqual({
      ...{ since: '2025-01-16T12:00:00.000Z', groups: ['identity', 'needs'], refusal: null, missingGroups: [] },
    });
    await by('provider').get(path(id)).expect(404);
    const sent = await place.grantDisclosure(id);
    expect(sent).toMatchObject({ status: 'sent', version: 3, allowedActions: ['re-routing', 'withdrawal'] });
    expect(sent.clocks).toMatchObject([
      { kind: 'acknowledge', workingDays: 5, dueAt: '2025-01-23T17:00:00.000Z' },
      { kind: 'decide', workingDays: 10, dueAt: '2025-01-30T17:00:00.000Z', pausedFor: 0, breachedAt: null },
    ]);

    expect(await read('provider', id)).toMatchObject({ planId: null, stepId: null, allowedActions: ['opening'] });
    await by('provider').post(path(id, '/opening')).expect(200);
    place.world.today('2025-01-17');
    await by('provider').post(path(id, '/information-request'), { question: 'Which days?' }).expect(200);
    expect((await read('coordinator', id)).clocks[1]).toMatchObject({ pausedBecause: 'information-awaited' });
    place.world.today('2025-01-22');
    const answered = await by('adults').post(path(id, '/information'), { answer: 'Mondays and Fridays.' }).expect(200);
    expect(answered.body).toMatchObject({
      status: 'opened',
      clocks: [{}, { dueAt: '2025-02-04T17:00:00.000Z', pausedFor: 3, pausedBecause: null }],
      questions: [{ question: 'Which days?', answer: 'Mondays and Fridays.' }],
    });
    await by('provider')
      .post(path(id, '/acceptance'), { rationale: 'A place from May.', startExpectedOn: '2025-01-27' })
      .expect(200);
    place.world.today('2025-01-27');
    await by('provider')
      .post(path(id, '/start'), { ...START, startedOn: '2025-01-27' })
      .expect(200);
    expect((await read('young-person', id)).allowedActions).toEqual(['start-confirmation']);
    const confirmed = await by('young-person')
      .post(path(id, '/start-confirmation'), { started: 'yes', words: 'It is good' })
      .expect(200);
    expect(confirmed.body).toMatchObject({
      status: 'confirmed',
      version: 9,
      startedOn: '2025-01-27',
      support: { what: 'A job coach', howMuch: 'two days a week' },
      allowedActions: ['start-confirmation'],
    });

    const whole = await read('young-person', id);
    expect(whole.clocks.map((c) => [c.kind, c.stoppedAt])).toEqual([
      ['acknowledge', '2025-01-16T12:00:00.000Z'],
      ['decide', '2025-01-22T12:00:00.000Z'],
      ['offer', '2025-01-27T12:00:00.000Z'],
    ]);
    expect(whole.history.map((line) => `${line.version} ${line.action} ${line.by.role}`)).toEqual([
      '1 draft coordinator',
      '2 sending coordinator',
      '3 delivery coordinator',
      '4 opening provider',
      '5 information-request provider',
      '6 information practitioner',
      '7 acceptance provider',
      '8 start provider',
      '9 start-confirmation young-person',
    ]);
    expect(whole.history[5]!.by).toEqual({ name: 'adults (test)', role: 'practitioner', agency: 'adult-social-care' });
    expect(whole.history[6]).toMatchObject({ words: 'A place from May.', day: '2025-01-27', status: 'accepted' });

    const said = await place.published(id);
    expect(said.map((event) => event.what)).toEqual([
      'referral-drafted 1',
      'referral-sent 3',
      'referral-opened 4',
      'referral-information-requested 5',
      'referral-information-given 6',
      'referral-accepted 7',
      'referral-started 8',
      'referral-start-confirmed 9',
    ]);
    expect(said.at(-1)!.data).toEqual({
      referralId: id,
      reference: drafted.reference,
      planId: place.planId,
      stepId: drafted.stepId,
      serviceId,
      organisationId: HARBOUR,
      status: 'confirmed',
      reason: null,
      startedOn: '2025-01-27',
      answeredBy: 'young-person',
    });
    expect(JSON.stringify(said)).not.toMatch(/Ada|Example|Likes boats|Mondays|It is good/);
  });

  it('goes back when the young person says that nothing started, and is started again', async () => {
    const { id } = await place.aReferral(serviceId, 'started');
    const waiting = await by('young-person')
      .post(path(id, '/start-confirmation'), { started: 'not-yet', words: 'next week' })
      .expect(200);
    expect(waiting.body).toMatchObject({ status: 'started', answeredBy: null });
    const disputed = await by('carer')
      .post(path(id, '/start-confirmation'), { started: 'no', words: 'Nobody came.' })
      .expect(200);
    expect(disputed.body).toMatchObject({ status: 'disputed', answeredBy: 'carer', allowedActions: [] });
    const [coordinator, provider] = [await read('coordinator', id), await read('provider', id)];
    expect(coordinator.allowedActions).toEqual(['dispute-resolution', 're-routing', 'withdrawal']);
    expect(coordinator.history.at(-1)).toMatchObject({ words: 'Nobody came.', by: { role: 'carer' } });
    expect(provider.allowedActions).toEqual([]);
    expect(provider.history.at(-1)).toMatchObject({
      status: 'disputed',
      words: null,
      by: { name: null, role: 'carer' },
    });
    expect(JSON.stringify(provider)).not.toContain('carer (test)');
    expect(JSON.stringify(coordinator)).toContain('carer (test)');
    await by('provider').post(path(id, '/start'), START).expect(409);
    const found = { outcome: 'started', words: 'They met on Monday, at the café.' };
    const anew = await by('coordinator').post(path(id, '/dispute-resolution'), found).expect(200);
    expect(anew.body).toMatchObject({ status: 'started', answeredBy: null });
    const confirmed = await by('young-person').post(path(id, '/start-confirmation'), { started: 'yes' }).expect(200);
    expect(confirmed.body.answeredBy).toBe('young-person');
    expect(confirmed.body.history.slice(-4).map((line: { says: string }) => line.says)).toEqual([
      'The young person said that they are still waiting for the first day.',
      'A carer said that the support has not started.',
      'Your coordinator found that the support has started. Please tell us again if it has.',
      'The young person confirmed that the support has started.',
    ]);
    expect((await place.published(id)).slice(-4).map((e) => [e.what, e.data['answeredBy']])).toEqual([
      ['referral-started 6', null],
      ['referral-start-disputed 8', 'carer'],
      ['referral-dispute-resolved 9', null],
      ['referral-start-confirmed 10', 'young-person'],
    ]);
  });

  it('keeps the coded reason and the words of a decline where everybody reads them', async () => {
    const { id } = await place.aReferral(serviceId, 'declined');
    for (const account of ['coordinator', 'provider', 'young-person']) {
      const whole = await read(account, id);
      expect(whole).toMatchObject({ status: 'declined', reason: 'no-capacity' });
      expect(whole.history.at(-1)).toMatchObject({ reason: 'no-capacity', words: 'Full until May.' });
    }
    expect((await place.published(id)).at(-1)).toMatchObject({
      what: 'referral-declined 5',
      data: { reason: 'no-capacity' },
    });
  });

  it('stays in the sight of the organisation when it is withdrawn, without the words', async () => {
    const { id } = await place.aReferral(serviceId, 'opened');
    await by('coordinator')
      .post(path(id, '/withdrawal'), { reason: 'other', words: 'Moved to a safe place.' })
      .expect(200);
    const seen = await read('provider', id);
    expect(seen).toMatchObject({ status: 'withdrawn', reason: 'other', allowedActions: [] });
    expect(JSON.stringify(seen)).not.toContain('safe place');
    expect(JSON.stringify(await read('young-person', id))).toContain('safe place');
  });
});

describe('a draft', () => {
  it('is nobody’s outside: not in the list, not by its id, not after its withdrawal', async () => {
    const { id } = await place.aReferral(serviceId, 'draft');
    await by('provider').get(path(id)).expect(404);
    await by('provider').post(path(id, '/opening')).expect(404);
    await by('provider').get(path(id, '/disclosure')).expect(404);
    await by('coordinator').post(path(id, '/withdrawal'), { reason: 'entered-in-error' }).expect(200);
    await by('provider').get(path(id)).expect(404);
    const { body } = await by('provider').get('/v1/referrals?limit=200').expect(200);
    expect(body.items.map((item: { id: string }) => item.id)).not.toContain(id);
  });

  it('shows the organisation nothing of what came before the sending', async () => {
    const { id } = await place.aReferral(serviceId, 'sent');
    expect((await read('provider', id)).history.map((line) => line.action)).toEqual(['delivery']);
    const whole = (await read('coordinator', id)).history.map((line) => line.action);
    expect(whole).toEqual(['draft', 'sending', 'delivery']);
  });

  it('is changed by whoever saw its latest version', async () => {
    const { id, version } = await place.aReferral(serviceId, 'draft');
    const elsewhere = await place.aService({}, MEADOW);
    const words = { need: 'a quieter place', urgency: 'urgent' };
    const change = { ...words, serviceId: elsewhere.id };
    const { body, headers } = await by('adults').patch(path(id), change, version).expect(200);
    expect(body).toMatchObject({ ...words, version: 2, service: { id: elsewhere.id }, organisation: { id: MEADOW } });
    expect(headers['etag']).toBe('"2"');
    const stale = await by('coordinator').patch(path(id), { need: 'x' }, version).expect(412);
    expect([stale.body.code, stale.headers['etag']]).toEqual(['STALE_VERSION', '"2"']);
    expect((await by('coordinator').patch(path(id), { need: 'x' }).expect(428)).body.code).toBe(
      'PRECONDITION_REQUIRED',
    );
    await by('coordinator').post(path(id, '/sending'), {}).set('if-match', '"2"').expect(200);
    const late = await by('coordinator').patch(path(id), { need: 'x' }, 3).expect(409);
    expect(late.body.code).toBe('TRANSITION_NOT_POSSIBLE');
    await place.grantDisclosure(id);
    await by('provider').get(path(id)).expect(404);
    expect(await read('other-provider', id)).toMatchObject({ need: 'a quieter place' });
    expect((await place.published(id)).map((e) => e.what)).toEqual([
      'referral-drafted 1',
      'referral-changed 2',
      'referral-sent 4',
    ]);
  });

  it('is written and sent in one request, once for one idempotency key', async () => {
    const body = place.request(serviceId, { send: true, urgency: 'soon' });
    const key = newId();
    const first = await by('coordinator').post('/v1/referrals', body).set('idempotency-key', key).expect(201);
    const again = await by('coordinator').post('/v1/referrals', body).set('idempotency-key', key).expect(201);
    expect(first.body).toMatchObject({ status: 'sending', version: 2, clocks: [] });
    expect(first.headers['location']).toBe(path(first.body.id));
    expect(again.body).toEqual(first.body);
    const other = await by('coordinator')
      .post('/v1/referrals', { ...body, need: 'x' })
      .set('idempotency-key', key)
      .expect(422);
    expect(other.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await place.grantDisclosure(first.body.id)).toMatchObject({
      status: 'sent',
      clocks: [{}, { dueAt: '2025-01-23T17:00:00.000Z' }],
    });
    expect((await place.published(first.body.id)).map((e) => e.what)).toEqual([
      'referral-drafted 1',
      'referral-sent 3',
    ]);
    expect((await read('provider', first.body.id)).history).toHaveLength(1);
  });
});

describe('what the organisation is shown', () => {
  it('is frozen at the sending, for the young person to read, with the answers since', async () => {
    const personId = newId();
    await place.knows(personId, aPerson({ preferredName: 'Addie' }), newId(), { 'young-person': 'self' });
    const { id } = await place.aReferral(serviceId, 'information-requested', {
      youngPersonId: personId,
      background: 'Likes boats.',
    });
    await by('coordinator').post(path(id, '/information'), { answer: 'Mondays.' }).expect(200);
    await place.world.publish(personChanged, {
      youngPersonId: personId,
      recordId: personId,
      recordVersion: 2,
      data: aPerson({ givenName: 'Bea', dateOfBirth: '2006-12-24', namedWorker: null }),
    });
    await place.world.settled();

    const { body: disclosure } = await by('young-person').get(path(id, '/disclosure')).expect(200);
    expect(disclosure).toMatchObject({
      sharedAt: '2025-01-16T12:00:00.000Z',
      referralVersion: 3,
      personVersion: 1,
      organisation: { id: HARBOUR, name: 'Harbour Work' },
      youngPerson: {
        givenName: 'Ada',
        familyName: 'Example',
        preferredName: 'Addie',
        dateOfBirth: '2006-11-02',
        namedWorker: null,
      },
      need: 'a job coach',
      background: 'Likes boats.',
      informationGiven: [{ question: 'Which days?', answer: 'Mondays.' }],
    });
    for (const account of ['provider', 'coordinator']) {
      const { body } = await by(account).get(path(id, '/disclosure')).expect(200);
      expect({ ...body, allowedActions: disclosure.allowedActions }).toEqual(disclosure);
    }
    expect((await read('provider', id)).youngPerson).toMatchObject({ givenName: 'Ada', dateOfBirth: '2006-11-02' });
    expect((await read('coordinator', id)).youngPerson).toMatchObject({ givenName: 'Bea', namedWorker: null });
    const { body: incoming } = await by('provider').get('/v1/referrals?limit=200').expect(200);
    const listed = incoming.items.find((item: { id: string }) => item.id === id);
    expect(listed.youngPerson).toEqual({
      id: personId,
      givenName: 'Ada',
      familyName: 'Example',
      preferredName: 'Addie',
    });
  });

  it('is nothing before the sending', async () => {
    const { id } = await place.aReferral(serviceId, 'draft');
    expect((await by('young-person').get(path(id, '/disclosure')).expect(409)).body.code).toBe('NOTHING_SHARED');
  });
});

describe('what stands in the way of sending', () => {
  const sendTo = async (service: object, more: object = {}) => {
    const { id } = await place.aService(service);
    return by('coordinator').post('/v1/referrals', place.request(id, { send: true, ...more }));
  };

  it.each([
    ['an inactive service', { status: 'inactive' }, ['SERVICE_NOT_ACTIVE']],
    [
      'an age outside the bounds',
      { minimumAge: 19 },
      ['AGE_OUTSIDE_SERVICE', 'minimumAge TOO_YOUNG', 'ageException REQUIRED'],
    ],
  ])('%s: refused, and nothing is stored', async (_, service, expected) => {
    const count = () => place.world.rows<{ n: number }>('select count(*)::int as n from referrals.referral');
    const before = await count();
    const { status, body } = await sendTo(service);
    expect([status, ...problems(body)]).toEqual([422, ...expected]);
    expect(await count()).toEqual(before);
  });

  it('a closed service: sent with a warning, and counted for those who lead', async () => {
    const counted = async () => (await by('leader').get('/v1/directory/closed-sends').expect(200)).body;
    const { total } = await counted();
    const { id } = await place.aService({ name: 'Shut', capacity: { status: 'closed' } });
    const atOnce = await by('coordinator')
      .post('/v1/referrals', place.request(id, { send: true }))
      .expect(201);
    expect(atOnce.body).toMatchObject({ status: 'sending', warnings: [{ code: 'SERVICE_CLOSED' }] });
    const { id: draft } = await place.aReferral(id, 'draft');
    await by('coordinator').post(path(draft, '/sending'), {}).set('if-match', '"1"').expect(200);
    expect(await counted()).toMatchObject({
      total: total + 2,
      services: expect.arrayContaining([
        expect.objectContaining({ serviceName: 'Shut', count: 2, lastSentOn: '2025-01-16' }),
      ]),
    });
    const { body } = await by('leader').get('/v1/directory/closed-sends?from=2025-01-17').expect(200);
    expect(body).toEqual({ total: 0, services: [] });
  });

  it('somebody who has died: refused, though the draft was written before', async () => {
    const personId = newId();
    await place.knows(personId, aPerson(), newId());
    const { id } = await place.aReferral(serviceId, 'draft', { youngPersonId: personId });
    await place.world.publish(personChanged, {
      youngPersonId: personId,
      recordId: personId,
      recordVersion: 2,
      data: aPerson({ deceased: true }),
    });
    await place.world.settled();
    const { body } = await by('coordinator').post(path(id, '/sending'), {}).set('if-match', '"1"').expect(422);
    expect(body.code).toBe('PERSON_DECEASED');
    expect((await read('coordinator', id)).status).toBe('draft');
  });

  it('a draft may be written for later, and the same holds when it is sent', async () => {
    const { id: forAdults } = await place.aService({ minimumAge: 19 });
    const { id } = await place.aReferral(forAdults, 'draft');
    expect((await by('coordinator').post(path(id, '/sending'), {}).set('if-match', '"1"').expect(422)).body.code).toBe(
      'AGE_OUTSIDE_SERVICE',
    );
    const { body } = await by('coordinator')
      .post(path(id, '/sending'), { ageException: 'Turns 19 in November.' })
      .set('if-match', '"1"')
      .expect(200);
    expect(body).toMatchObject({ ageException: 'Turns 19 in November.', warnings: [{ code: 'AGE_EXCEPTION' }] });
    await place.grantDisclosure(id);
    expect((await by('provider').get(path(id, '/disclosure'))).body.ageException).toBe('Turns 19 in November.');
  });

  it('a waiting list or an open referral warns and does not stop', async () => {
    const { body } = await sendTo({ capacity: { status: 'waiting-list', waitingListLength: 12 } });
    expect(body).toMatchObject({ status: 'sending', warnings: [{ code: 'WAITING_LIST' }] });
    const { body: second } = await by('coordinator')
      .post('/v1/referrals', place.request(body.service.id, { send: true }))
      .expect(201);
    expect(second.warnings.map((w: { code: string }) => w.code)).toEqual(['WAITING_LIST', 'ALREADY_REFERRED']);
    expect((await read('coordinator', second.id)).warnings).toEqual([]);
  });
});
