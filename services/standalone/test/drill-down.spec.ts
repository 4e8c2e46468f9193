import { type Caller, eventually, World } from '#libs/testing';
import { referrals } from '../../referrals/src/index.js';
import { transitionPlans } from '../../transition-plans/src/index.js';
import { youngPeople } from '../../young-people/src/index.js';
import { aService } from './a-service.js';

/** A leader answers for figures: lists name nobody, and one record opens for one day by a drill-down with a reason. */
let world: World;
type Service = 'young-people' | 'transition-plans' | 'referrals';
const as = (service: Service, account = 'leader'): Promise<Caller> => world.as(account, service);
const REASON = 'The board asked why this review is late.';
const NAMES = { givenName: 'Xanthe', familyName: 'Quillfeather' };

let person: { id: string; reference: string };
let planId: string;
let referralId: string;

beforeAll(async () => {
  world = await World.start([youngPeople, transitionPlans, referrals], { today: '2025-01-16' });
  const serviceId = await aService(world);
  const register = await as('young-people', 'coordinator');
  const born = { ...NAMES, dateOfBirth: '2009-03-05' };
  person = (await register.post('/v1/young-people', born)).body;
  await world.settled();
  const plans = await as('transition-plans', 'coordinator');
  planId = (await plans.post('/v1/plans', { youngPersonId: person.id })).body.id;
  const late = { title: 'Meet Xanthe', ownerAgency: 'health', dueOn: '2025-01-10' };
  expect((await plans.post(`/v1/plans/${planId}/steps`, late)).status).toBe(201);
  await world.settled();
  const asked = { youngPersonId: person.id, serviceId, planId, need: 'A coach', urgency: 'routine' };
  referralId = (await (await as('referrals', 'coordinator')).post('/v1/referrals', asked)).body.id;
});
afterAll(() => world?.stop());

const LISTS = [
  ['transition-plans', '/v1/caseload'],
  ...['due', 'overdue', 'unowned', 'handed-back', 'silent', 'no-accountable-person', 'not-recorded'].map(
    (list) => ['transition-plans', `/v1/worklists?list=${list}&withinDays=3660`] as const,
  ),
  ['transition-plans', '/v1/worklists/reviews?withinDays=3660'],
  ['transition-plans', '/v1/worklists/reviews?stage=none&withinDays=3660'],
  ['transition-plans', '/v1/worklists/decision-switches?withinDays=3660'],
  ['transition-plans', '/v1/worklists/carers-assessments'],
  ['transition-plans', '/v1/worklists/accountability'],
  ['referrals', '/v1/referrals'],
  ['referrals', '/v1/referral-worklists?list=not-sent'],
  ['referrals', '/v1/reconsiderations'],
  ['referrals', '/v1/disclosures'],
] as const;

const RECORDS = (): readonly (readonly [Service, string])[] => [
  ['young-people', `/v1/young-people/${person.id}`],
  ['transition-plans', `/v1/plans/${planId}`],
  ['transition-plans', `/v1/plans/${planId}/documents/summary.pdf`],
  ['transition-plans', `/v1/plans/${planId}/reviews`],
  ['transition-plans', `/v1/young-people/${person.id}/timeline`],
  ['referrals', `/v1/referrals/${referralId}`],
];
const statuses = (account = 'leader') =>
  Promise.all(RECORDS().map(async ([service, path]) => (await (await as(service, account)).get(path)).status));

test('lists name nobody to a leader, and do to a coordinator', async () => {
  let lines = 0;
  let named = 0;
  for (const [service, path] of LISTS) {
    const { body, text, status } = await (await as(service)).get(path);
    expect([path, status]).toEqual([path, 200]);
    expect([path, /Xanthe|Quillfeather/.test(text)]).toEqual([path, false]);
    lines += body.items.length;
    named += Number(/Quillfeather/.test((await (await as(service, 'coordinator')).get(path)).text));
  }
  expect(lines).toBeGreaterThan(5);
  expect(named).toBeGreaterThan(3);
});

test('a record opens to the leader by a drill-down, until the day ends, and the young person sees why', async () => {
  expect(await statuses()).toEqual(RECORDS().map(() => 404));
  const leader = await as('young-people');
  const short = await leader.post('/v1/drill-downs', { youngPersonId: person.id, reason: 'late' });
  expect([short.status, short.body.code]).toEqual([400, 'INVALID']);
  const nobody = { youngPersonId: planId, reason: REASON };
  expect((await leader.post('/v1/drill-downs', nobody)).status).toBe(404);
  const opened = await leader.post('/v1/drill-downs', { youngPersonId: person.id, reason: REASON });
  expect(opened.status).toBe(201);
  expect(opened.body).toMatchObject({ reference: person.reference, usedOn: '2025-01-16', reason: REASON });
  expect((await leader.get(`/v1/young-people/${person.id}`)).body.familyName).toBe('Quillfeather');
  await world.settled();
  expect(await statuses()).toEqual(RECORDS().map(() => 200));
  // It opens one record, to one leader.
  const other = (
    await (await as('young-people', 'coordinator')).post('/v1/young-people', { ...NAMES, familyName: 'Z' })
  ).body;
  expect((await leader.get(`/v1/young-people/${other.id}`)).status).toBe(404);
  expect((await leader.patch(`/v1/young-people/${person.id}`, {}, 1)).status).toBe(403);

  const self = { subject: 'young-person', relation: 'self' };
  await (await as('young-people', 'coordinator')).post(`/v1/young-people/${person.id}/relationships`, self);
  await world.settled();
  const family = await as('young-people', 'young-person');
  const { body: log } = await family.get(`/v1/young-people/${person.id}/access-log?limit=100`);
  const lines = log.items.filter(({ role }: { role: string }) => role === 'leader');
  expect(lines).toEqual(expect.arrayContaining([expect.objectContaining({ permission: 'person:read' })]));
  const involved = (await family.get(`/v1/young-people/${person.id}/involvements`)).body.items;
  expect(involved).toEqual(
    expect.arrayContaining([expect.objectContaining({ why: ['drill-down'], name: opened.body.name })]),
  );

  for (const account of ['leader', 'governance']) {
    const { body } = await (await as('young-people', account)).get('/v1/drill-downs');
    expect(body.items).toEqual([opened.body]);
  }
  world.today('2025-01-17');
  expect(await statuses()).toEqual(RECORDS().map(() => 404));
  world.today('2025-01-16');
});

test('a restricted record does not open to a leader, and looks like one that is not there', async () => {
  const coordinator = await as('young-people', 'coordinator');
  const { body: child } = await coordinator.post('/v1/young-people', { ...NAMES, familyName: 'Hidden' });
  const restriction = { reason: 'adoption', words: 'Adopted.', accounts: ['coordinator'] };
  await coordinator.post(`/v1/young-people/${child.id}/restrictions`, restriction);
  const leader = await as('young-people');
  const refused = await leader.post('/v1/drill-downs', { youngPersonId: child.id, reason: REASON });
  const absent = await leader.post('/v1/drill-downs', { youngPersonId: planId, reason: REASON });
  expect([refused.status, refused.body.code, refused.body.detail]).toEqual([404, absent.body.code, absent.body.detail]);
});

test('a leader opens at most forty records in a day', async () => {
  const coordinator = await as('young-people', 'coordinator');
  const leader = await as('young-people');
  world.today('2025-02-03');
  const { body } = await coordinator.post('/v1/young-people', { ...NAMES, familyName: 'Often' });
  const ask = { youngPersonId: body.id, reason: REASON };
  const answers = [];
  for (let i = 0; i < 41; i++) answers.push(await leader.post('/v1/drill-downs', ask));
  expect(answers.map(({ status }) => status)).toEqual([...Array<number>(40).fill(201), 429]);
  expect(answers[40]!.body.code).toBe('TOO_MANY_DRILL_DOWNS');
  await eventually('the next day', async () => {
    world.today('2025-02-04');
    return (await leader.post('/v1/drill-downs', ask)).status === 201;
  });
});
