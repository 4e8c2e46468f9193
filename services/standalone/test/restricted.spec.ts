import { type Caller, eventually, World } from '#libs/testing';
import { FeedNumberingJob } from '../../referrals/src/integrations/numbering/feed-numbering.job.js';
import { WebhookDeliveriesJob } from '../../referrals/src/integrations/webhooks/webhook-deliveries.job.js';
import { Receiver } from '../../referrals/test/receiver.js';
import { referrals } from '../../referrals/src/index.js';
import { transitionPlans } from '../../transition-plans/src/index.js';
import { youngPeople } from '../../young-people/src/index.js';
import { aService } from './a-service.js';

/** A restricted child, searched for by everyone: only the named accounts of staff see that there is one. */
let world: World;
type Service = 'young-people' | 'transition-plans' | 'referrals';
const as = (service: Service, account = 'coordinator'): Promise<Caller> => world.as(account, service);

beforeAll(async () => {
  world = await World.start([youngPeople, transitionPlans, referrals], { today: '2025-01-16' });
  serviceId = await aService(world);
});
afterAll(() => world?.stop());

let serviceId: string;
const STAFF = ['coordinator', 'coordinator-2', 'education', 'health', 'childrens', 'adults', 'leader', 'administrator'];

interface Child {
  readonly id: string;
  readonly reference: string;
  readonly planId: string;
  readonly referralId: string;
}

async function aChild(familyName: string): Promise<Child> {
  const people = await as('young-people');
  const { body } = await people.post('/v1/young-people', {
    ...{ givenName: 'Hope', familyName, dateOfBirth: '2009-03-05', nhsNumber: null },
  });
  const { id, reference } = body;
  await world.settled();
  const { body: plan } = await (await as('transition-plans')).post('/v1/plans', { youngPersonId: id });
  await (
    await as('transition-plans')
  ).post(`/v1/plans/${plan.id}/steps`, { title: 'Visit', ownerAgency: 'health', dueOn: '2025-02-01' });
  await world.settled();
  const draft = await (
    await as('referrals')
  ).post('/v1/referrals', { youngPersonId: id, serviceId, planId: plan.id, need: 'A coach', urgency: 'routine' });
  return { id, reference, planId: plan.id, referralId: draft.body.id };
}

/** Where an account of staff finds anything of the child. */
async function findsIn(account: string, { id, planId, referralId, reference }: Child): Promise<string[]> {
  const people = await as('young-people', account);
  const plans = await as('transition-plans', account);
  const asking = await as('referrals', account);
  const reads: Record<string, () => PromiseLike<{ status: number; text: string }>> = {
    person: () => people.get(`/v1/young-people/${id}`),
    contacts: () => people.get(`/v1/young-people/${id}/contacts`),
    involvements: () => people.get(`/v1/young-people/${id}/involvements`),
    restrictions: () => people.get(`/v1/young-people/${id}/restrictions`),
    log: () => people.get(`/v1/young-people/${id}/access-log`),
    search: () => people.post('/v1/young-people/search', { name: 'Hope', limit: 200 }),
    lookUp: () => people.post('/v1/young-people/look-ups', { number: reference }),
    request: () => people.post('/v1/access-requests', { reference, reason: 'x' }),
    duplicates: () => people.get('/v1/young-people/possible-duplicates?limit=200'),
    plan: () => plans.get(`/v1/plans/${planId}`),
    paper: () => plans.get(`/v1/plans/${planId}/documents/summary.pdf`),
    timeline: () => plans.get(`/v1/young-people/${id}/timeline`),
    caseload: () => plans.get('/v1/caseload?limit=200'),
    worklist: () => plans.get('/v1/worklists?list=due&withinDays=300&limit=200'),
    referral: () => asking.get(`/v1/referrals/${referralId}`),
    referrals: () => asking.get('/v1/referrals?limit=200'),
  };
  const found: string[] = [];
  for (const [place, read] of Object.entries(reads)) {
    const { status, text } = await read();
    if (
      status < 300 &&
      (!/s$|search|caseload|worklist|lookUp|log/.test(place) || text.includes(id) || text.includes(reference))
    )
      found.push(place);
  }
  return found;
}

test('nobody of the staff but the named accounts finds a restricted child, in any service, until it is lifted', async () => {
  const child = await aChild('Hidden');
  const other = await aChild('Shown');
  const before = await findsIn('coordinator-2', child);
  expect(before).toEqual(expect.arrayContaining(['person', 'search', 'plan', 'caseload', 'worklist', 'referrals']));
  const counted = async (account: string) =>
    (await (await as('transition-plans', account)).get('/v1/worklists/counts')).body;
  const countedBefore = await counted('leader');

  const people = await as('young-people');
  const at = `/v1/young-people/${child.id}/restrictions`;
  expect((await people.post(at, { reason: 'adoption', words: 'Adopted.', accounts: [] })).status).toBe(400);
  const restricted = await people.post(at, {
    ...{ reason: 'hidden-from-violence', words: 'She must not be found.', accounts: ['coordinator', 'health'] },
  });
  expect(restricted.status).toBe(201);
  const twice = await people.post(at, { reason: 'other', words: 'x', accounts: ['health'] });
  expect([twice.status, twice.body.code]).toEqual([409, 'ALREADY_RESTRICTED']);
  await world.settled();

  for (const account of [...STAFF, 'senco', 'governance'].filter((a) => !['coordinator', 'health'].includes(a)))
    expect([account, await findsIn(account, child)]).toEqual([account, []]);
  expect(await findsIn('coordinator', child)).toEqual(expect.arrayContaining([...before, 'restrictions']));
  expect(await findsIn('health', child)).toEqual(expect.arrayContaining(['person', 'search', 'plan', 'referral']));
  expect(await findsIn('coordinator-2', other)).toEqual(before);
  // The figures count everybody.
  expect(await counted('leader')).toEqual(countedBefore);
  const { headers } = await (await as('young-people', 'leader')).get('/v1/me');
  expect(headers['onward-note']).toBeUndefined();
  for (const [service, list] of [
    ['transition-plans', '/v1/caseload'],
    ['referrals', '/v1/referrals'],
  ] as const)
    expect((await (await as(service, 'coordinator-2')).get(list)).headers['onward-note']).toMatch(
      /^Restricted records/,
    );

  // The family is not staff.
  await people.post(`/v1/young-people/${child.id}/relationships`, { subject: 'young-person', relation: 'self' });
  await world.settled();
  expect((await (await as('young-people', 'young-person')).get(`/v1/young-people/${child.id}`)).status).toBe(200);
  expect((await (await as('transition-plans', 'young-person')).get(`/v1/plans/${child.planId}`)).status).toBe(200);

  const lifted = await people.post(`${at}/${restricted.body.id}/lifting`, { words: 'Safe.' }).set('if-match', '"1"');
  expect([lifted.status, lifted.body.liftedOn]).toEqual([200, '2025-01-16']);
  await eventually(
    'the other services to know',
    async () => (await findsIn('coordinator-2', child)).length >= before.length,
  );
});

test('the information governance lead sees that it exists, and names others when its accounts have left', async () => {
  const child = await aChild('Left');
  const people = await as('young-people');
  const restricted = await people.post(`/v1/young-people/${child.id}/restrictions`, {
    ...{
      reason: 'colleagues-child',
      words: 'His mother works here.',
      accounts: ['somebody-who-left'],
      untilOn: '2025-06-30',
    },
  });
  expect((await people.get(`/v1/young-people/${child.id}`)).status).toBe(404);
  const lead = await as('young-people', 'governance');
  const { body, text } = await lead.get('/v1/restricted-records');
  expect(body.items.filter(({ id }: { id: string }) => id === restricted.body.id)).toEqual([
    expect.objectContaining({ id: restricted.body.id, accounts: ['somebody-who-left'], untilOn: '2025-06-30' }),
  ]);
  expect(text).not.toMatch(new RegExp(`${child.id}|${child.reference}|works here`));
  expect((await people.get('/v1/restricted-records')).status).toBe(403);
  const recovery = `/v1/restricted-records/${restricted.body.id}/recovery`;
  const recovered = await lead
    .post(recovery, { accounts: ['coordinator-2'], words: 'She left in May.' })
    .set('if-match', '"1"');
  expect([recovered.status, recovered.body.accounts]).toEqual([200, ['coordinator-2']]);
  expect(await findsIn('coordinator-2', child)).toEqual(expect.arrayContaining(['person', 'search']));
  expect(await findsIn('governance', child)).toEqual([]);
  world.today('2025-07-01');
  await people.get(`/v1/young-people/${child.id}`).expect(200);
  world.today('2025-01-16');
});

test('break-glass opens a restricted record for who used it, and the lead signs it off', async () => {
  const child = await aChild('Broken');
  const people = await as('young-people');
  await people.post(`/v1/young-people/${child.id}/restrictions`, {
    ...{ reason: 'adoption', words: 'Adopted.', accounts: ['coordinator'] },
  });
  await world.settled();
  const duty = await as('young-people', 'coordinator-2');
  await duty.get(`/v1/young-people/${child.id}`).expect(404);
  const reason = 'The police are with her now and ask whom they may call.';
  const used = await duty.post('/v1/break-glass', { reference: child.reference, reason, youngPersonTold: false });
  expect(used.status).toBe(201);
  await duty.get(`/v1/young-people/${child.id}`).expect(200);
  await world.settled();
  await (await as('transition-plans', 'coordinator-2')).get(`/v1/plans/${child.planId}`).expect(200);
  const lead = await as('young-people', 'governance');
  const { body } = await lead.get('/v1/break-glass');
  expect(body.items).toEqual([expect.objectContaining({ id: used.body.id, reason })]);
  const signed = await lead
    .post(`/v1/break-glass/${used.body.id}/sign-off`, { justified: true, words: 'Right.' })
    .set('if-match', '"1"');
  expect(signed.status).toBe(200);
  world.today('2025-01-17');
  await duty.get(`/v1/young-people/${child.id}`).expect(404);
  world.today('2025-01-16');
});

test('a registration beside a restricted record makes a pair that only who sees both is shown', async () => {
  const child = await aChild('Samename');
  const people = await as('young-people');
  await people.post(`/v1/young-people/${child.id}/restrictions`, {
    ...{ reason: 'adoption', words: 'Adopted.', accounts: ['coordinator'] },
  });
  const other = await as('young-people', 'coordinator-2');
  const again = { givenName: 'Hope', familyName: 'Samename', dateOfBirth: '2009-03-05' };
  const registered = await other.post('/v1/young-people', again);
  expect(registered.status).toBe(201);
  const pairs = async (caller: Caller) =>
    (await caller.get('/v1/young-people/possible-duplicates?limit=200')).body.items.filter(
      (pair: { one: { id: string }; other: { id: string } }) => [pair.one.id, pair.other.id].includes(child.id),
    );
  expect(await pairs(other)).toEqual([]);
  expect(await pairs(people)).toHaveLength(1);
});

test('an agency’s system receives events of a restricted child once the restriction is lifted', async () => {
  const receiver = await Receiver.open();
  const webhook = { url: receiver.url, recipient: 'health' };
  expect((await (await as('referrals', 'administrator')).post('/v1/webhooks', webhook)).status).toBe(201);
  const people = await as('young-people');
  const child = await aChild('Webhook');
  const send = async () => {
    await world.settled();
    await world.app('referrals').get(FeedNumberingJob).run();
    await world.app('referrals').get(WebhookDeliveriesJob).run();
  };
  const received = () => receiver.received.filter(({ body }) => body.includes(child.id)).length;
  await send();
  await eventually('the first event', async () => received() > 0);
  const before = received();

  // Health is a named account's agency; its system is no named account.
  const restricted = await people.post(`/v1/young-people/${child.id}/restrictions`, {
    ...{ reason: 'hidden-from-violence', words: 'She must not be found.', accounts: ['coordinator', 'health'] },
  });
  await world.settled();
  const step = { title: 'Visit again', ownerAgency: 'health', dueOn: '2025-02-01' };
  await (await as('transition-plans')).post(`/v1/plans/${child.planId}/steps`, step);
  await send();
  const other = await aChild('Othername');
  await send();
  await eventually('events of others', async () => receiver.received.some(({ body }) => body.includes(other.id)));
  expect(received()).toBe(before);

  const lifting = `/v1/young-people/${child.id}/restrictions/${restricted.body.id}/lifting`;
  expect((await people.post(lifting, { words: 'Safe.' }).set('if-match', '"1"')).status).toBe(200);
  await send();
  await eventually('the event that waited', async () => received() > before);
  await receiver.close();
});
