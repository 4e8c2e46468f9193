import { ACCOUNTS, type Caller, eventually, NORFOLK, type TestAccount, World } from '#libs/testing';
import { referrals } from '../../referrals/src/index.js';
import { transitionPlans } from '../../transition-plans/src/index.js';
import { youngPeople } from '../../young-people/src/index.js';
import { aService } from './a-service.js';

/** Practitioners read the people with whom they are involved, in every service, and nobody else. */
const WITHOUT_AGENCY: TestAccount = { id: 'no-agency', name: 'Nobody’s worker', role: 'practitioner', area: NORFOLK };

let world: World;
type Service = 'young-people' | 'transition-plans' | 'referrals';
let as: (service: Service, account?: string) => Promise<Caller>;

beforeAll(async () => {
  world = await World.start([youngPeople, transitionPlans, referrals], {
    ...{ today: '2025-01-16', earnedInvolvement: true, graceDays: { default: 0 } },
    accounts: [...ACCOUNTS, WITHOUT_AGENCY],
  });
  as = (service, account = 'coordinator') => world.as(account, service);
  serviceId = await aService(world);
});
afterAll(() => world?.stop());

let serviceId: string;
let count = 0;

interface Found {
  readonly id: string;
  readonly planId: string;
  /** a draft of the coordinator's */
  readonly referralId: string;
}

async function aPerson(given: object = {}): Promise<Found> {
  count++;
  const registered = await (
    await as('young-people')
  ).post('/v1/young-people', {
    ...{ givenName: `Kit${count}`, familyName: `Unseen${count}`, dateOfBirth: '2009-03-05', ...given },
  });
  const id = registered.body.id as string;
  await world.settled();
  const { status, body } = await (await as('transition-plans')).post('/v1/plans', { youngPersonId: id });
  expect(status).toBe(201);
  await world.settled();
  const draft = await (
    await as('referrals')
  ).post('/v1/referrals', { youngPersonId: id, serviceId, planId: body.id, need: 'A coach', urgency: 'routine' });
  expect(draft.status).toBe(201);
  return { id, planId: body.id, referralId: draft.body.id };
}

/** A step for children's social care, which the law asks nothing of for somebody without their support. */
async function aStep({ planId }: Found): Promise<string> {
  const coordinator = await as('transition-plans');
  const { body } = await coordinator.post(`/v1/plans/${planId}/steps`, {
    ...{ title: 'Talk about the move', ownerAgency: 'childrens-social-care', dueOn: '2025-03-01' },
  });
  return body.id as string;
}

/** What an account gets from each place where somebody can be read: true where it got something of them. */
async function sees(account: string, { id, planId, referralId }: Found): Promise<Record<string, boolean>> {
  const people = await as('young-people', account);
  const plans = await as('transition-plans', account);
  const asking = await as('referrals', account);
  const listed = ({ status, text }: { status: number; text: string }) => status === 200 && text.includes(id);
  return {
    person: (await people.get(`/v1/young-people/${id}`)).status === 200,
    contacts: (await people.get(`/v1/young-people/${id}/contacts`)).status === 200,
    circumstances: (await people.get(`/v1/young-people/${id}/circumstances`)).status === 200,
    capacity: (await people.get(`/v1/young-people/${id}/capacity-assessments`)).status === 200,
    search: listed(await people.post('/v1/young-people/search', { limit: 200 })),
    plan: (await plans.get(`/v1/plans/${planId}`)).status === 200,
    paper: (await plans.get(`/v1/plans/${planId}/documents/summary.pdf`)).status === 200,
    timeline: (await plans.get(`/v1/young-people/${id}/timeline`)).status === 200,
    caseload: listed(await plans.get('/v1/caseload?limit=200')),
    worklist: listed(await plans.get('/v1/worklists?list=due&withinDays=300&limit=200')),
    referral: (await asking.get(`/v1/referrals/${referralId}`)).status === 200,
    referrals: listed(await asking.get('/v1/referrals?limit=200')),
  };
}

/** Whether the services that did not decide it answer so. */
async function elsewhere(account: string, { id, referralId }: Found, expected: number): Promise<boolean> {
  const person = await (await as('young-people', account)).get(`/v1/young-people/${id}`);
  const referral = await (await as('referrals', account)).get(`/v1/referrals/${referralId}`);
  return person.status === expected && referral.status === expected;
}

const nothing = (seen: Record<string, boolean>) => Object.keys(seen).filter((place) => seen[place]);

test('an agency reads somebody from the moment that it is offered a step until it hands the step back', async () => {
  const kit = await aPerson();
  const other = await aPerson();
  expect(nothing(await sees('childrens', kit))).toEqual([]);

  const stepId = await aStep(kit);
  const plans = await as('transition-plans', 'childrens');
  await plans.get(`/v1/plans/${kit.planId}`).expect(200);
  await eventually('the other services to know', () => elsewhere('childrens', kit, 200));
  expect(await sees('childrens', kit)).toEqual(
    Object.fromEntries(Object.keys(await sees('childrens', kit)).map((place) => [place, true])),
  );
  expect(nothing(await sees('childrens', other))).toEqual([]);

  const { body: plan } = await (await as('transition-plans')).get(`/v1/plans/${kit.planId}`);
  const step = plan.steps.find((s: { id: string }) => s.id === stepId);
  const back = await plans
    .post(`/v1/plans/${kit.planId}/steps/${stepId}/hand-back`, { reason: 'not-our-responsibility', words: 'Not ours.' })
    .set('if-match', `"${step.version}"`);
  expect(back.status).toBe(200);
  // In the service that decides, with the answer; in the others a moment later.
  await plans.get(`/v1/plans/${kit.planId}`).expect(404);
  await eventually('the other services to know', () => elsewhere('childrens', kit, 404));
});

test('the named worker reads, whatever the agency, and until the day on which another is named', async () => {
  const kit = await aPerson();
  const coordinator = await as('young-people');
  const worker = await as('young-people', 'childrens');
  await worker.get(`/v1/young-people/${kit.id}`).expect(404);
  await coordinator.put(`/v1/young-people/${kit.id}/named-worker`, { subject: 'childrens', name: 'Maya' }).expect(200);
  await worker.get(`/v1/young-people/${kit.id}`).expect(200);
  await world.settled();
  await (await as('transition-plans', 'childrens')).get(`/v1/plans/${kit.planId}`).expect(200);

  await coordinator.put(`/v1/young-people/${kit.id}/named-worker`, { subject: 'health', name: 'Omar' }).expect(200);
  world.today('2025-01-17');
  await worker.get(`/v1/young-people/${kit.id}`).expect(404);
  world.today('2025-01-16');
});

test('a practitioner without an agency reads nobody, and is told what to ask for', async () => {
  const kit = await aPerson();
  const people = await as('young-people', WITHOUT_AGENCY.id);
  for (const answer of [
    await people.get(`/v1/young-people/${kit.id}`),
    await people.post('/v1/young-people/search', {}),
    await (await as('transition-plans', WITHOUT_AGENCY.id)).get('/v1/caseload'),
    await (await as('referrals', WITHOUT_AGENCY.id)).get('/v1/referrals'),
  ])
    expect([answer.status, answer.body.code]).toEqual([403, 'AGENCY_MISSING']);
  expect((await people.get('/v1/me')).status).toBe(200);
});
