import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { ReconciliationJob } from '#libs/messaging';
import { type Caller, HARBOUR, NORFOLK, World, eventually } from '#libs/testing';
import { referrals } from '../../referrals/src/index.js';
import { transitionPlans } from '../../transition-plans/src/index.js';
import { youngPeople } from '../../young-people/src/index.js';

/** Copies are altered, forged and lost by SQL. The comparison finds them, and a repair makes them right. */
let world: World;
let administrators: Record<Service, Caller>;
let [person, planId, consentId] = ['', '', ''];

type Service = 'young-people' | 'transition-plans' | 'referrals';
const SERVICES: readonly Service[] = ['young-people', 'transition-plans', 'referrals'];
const fact = (value: unknown) => ({ value, source: 'education' });

beforeAll(async () => {
  world = await World.start([youngPeople, transitionPlans, referrals], { today: '2025-01-16' });
  await world.rows('delete from young_people.organisation_copy'); // those of the template have no owner
  const calls = await Promise.all(SERVICES.map((service) => world.as('administrator', service)));
  administrators = Object.fromEntries(SERVICES.map((service, i) => [service, calls[i]!])) as typeof administrators;
  await administrators.referrals.post('/v1/organisations', { id: HARBOUR, name: 'Harbour Work' }).expect(201);
  await world.settled();
  const people = await world.as('coordinator', 'young-people');
  const { body } = await people
    .post('/v1/young-people', { givenName: 'Ada', familyName: 'Copied', dateOfBirth: '2007-03-05' })
    .expect(201);
  person = body.id;
  const at = `/v1/young-people/${person}`;
  await people.patch(`${at}/circumstances`, { facts: { hasEhcPlan: fact(true) } }, 1).expect(200);
  await people.post(`${at}/relationships`, { subject: 'young-person', relation: 'self' }).expect(201);
  const consent = await people
    .post(`${at}/consents`, {
      ...{ purpose: 'referral', organisationId: HARBOUR, organisationName: 'Harbour Work', groups: ['identity'] },
      ...{ givenBy: 'young-person', name: 'Ada', how: 'written', evidence: 'Form.' },
    })
    .expect(201);
  consentId = consent.body.id;
  const plans = await world.as('coordinator', 'transition-plans');
  planId = await eventually('a plan', async () => {
    const plan = await plans.get(`${at}/plan`);
    return plan.status === 200 && (plan.body.id as string);
  });
  await world.settled();
});
afterAll(() => world?.stop());

interface Line {
  owner: string;
  collection: string;
  compared: number | null;
  different: number;
  repaired: number;
  named: string[];
}

async function found(service: Service, what: 'comparison' | 'repair' = 'comparison'): Promise<Line[]> {
  const { status, body } = await administrators[service].post(`/v1/operations/${service}/copies/${what}`);
  expect(status).toBe(200);
  return (body.items as Line[]).filter(({ different, compared }) => different > 0 || compared === null);
}

const degraded = async (service: Service) => (await administrators[service].get('/health/ready')).body.degraded;

test('copies that are right are not reported', async () => {
  for (const service of SERVICES) {
    expect(await found(service)).toEqual([]);
    const { body } = await administrators[service].get(`/v1/operations/${service}/copies`);
    expect(body.items.length).toBeGreaterThan(3);
    expect(await degraded(service)).toEqual([]);
  }
  const { body } = await administrators.referrals.get('/v1/operations/referrals/copies');
  const compared = Object.fromEntries(body.items.map((l: Line) => [`${l.owner} ${l.collection}`, l.compared]));
  expect(compared).toMatchObject({
    ...{ 'young-people person': 1, 'young-people relationship': 1, 'young-people consent': 1 },
    ...{ 'transition-plans plan': 1, 'transition-plans step': 1 },
  });
});

test('a forged relationship is found, reported by ids alone, and removed', async () => {
  // The stranger reads the plan, and no screen of young-people shows it.
  await world.rows(
    `insert into transition_plans.relationship (area, id, young_person_id, subject, relation, from_on, record_version)
     values ($1, $2, $3, 'other-young-person', 'self', '2025-01-01', 99)`,
    [NORFOLK, newId(), person],
  );
  const stranger = await world.as('other-young-person', 'transition-plans');
  expect((await stranger.get(`/v1/young-people/${person}/plan`)).status).toBe(200);

  const dry = await found('transition-plans');
  expect(dry).toEqual([
    expect.objectContaining({ collection: 'relationship', different: 1, repaired: 0, named: [person] }),
  ]);
  expect(JSON.stringify(dry)).not.toContain('other-young-person');
  expect(await degraded('transition-plans')).toEqual(['copies']);
  expect((await stranger.get(`/v1/young-people/${person}/plan`)).status).toBe(200);

  const alarm = jest.spyOn(Logger.prototype, 'error');
  expect(await found('transition-plans', 'repair')).toEqual([expect.objectContaining({ different: 1, repaired: 1 })]);
  expect(alarm).toHaveBeenCalledWith(expect.objectContaining({ code: 'COPIES_DIFFER', named: [person] }));
  alarm.mockRestore();
  expect((await stranger.get(`/v1/young-people/${person}/plan`)).status).toBe(404);
  expect(await degraded('transition-plans')).toEqual([]);
  expect(
    (await (await world.as('young-person', 'transition-plans')).get(`/v1/young-people/${person}/plan`)).status,
  ).toBe(200);
});

/** What is done to copies, by service and collection. */
const ALTERED: Readonly<Record<Service, Readonly<Record<string, string>>>> = {
  referrals: {
    'young-people relationship': `update referrals.relationship set young_person_id = '0190a3c4-0000-7000-8000-0000000000ff',
      subject = 'other-young-person', record_version = 70`,
    'young-people consent': `update referrals.consent_word set until = '2030-01-01', record_version = 50`,
    'young-people person': `update referrals.person set needs = '{ASD}'`,
    'transition-plans plan': `delete from referrals.plan`,
    'transition-plans step': `delete from referrals.step where id in (select id from referrals.step limit 2)`,
  },
  'transition-plans': {
    'young-people involvement': `insert into transition_plans.involvement
        (area, young_person_id, party, source, why, since_on, record_version)
      select area, id, 'school:121212', 'young-people', '{school-roll}', '2025-01-01', 1 from transition_plans.young_person`,
    'young-people restriction': `insert into transition_plans.restriction (area, id, young_person_id, accounts, record_version)
      select area, gen_random_uuid(), id, '{}', 1 from transition_plans.young_person`,
    'young-people person': `update transition_plans.young_person set given_name = 'Eve'`,
    'young-people circumstances': `delete from transition_plans.circumstances`,
  },
  'young-people': {
    'transition-plans plan': `update young_people.plan_copy set status = 'closed', record_version = 9`,
    'referrals organisation': `update young_people.organisation_copy set name = 'Another'`,
  },
};

test.each(SERVICES)('altered and lost copies of %s are found and repaired', async (service) => {
  for (const sql of Object.values(ALTERED[service])) await world.rows(sql);
  const names = (lines: Line[]) => lines.map(({ owner, collection }) => `${owner} ${collection}`).sort();
  expect(names(await found(service))).toEqual(Object.keys(ALTERED[service]).sort());
  const repaired = await found(service, 'repair');
  expect(names(repaired)).toEqual(Object.keys(ALTERED[service]).sort());
  expect(repaired.filter((line) => line.repaired < line.different)).toEqual([]);
  expect(await found(service)).toEqual([]);
});

test('a repaired copy follows later events', async () => {
  await world.rows(`update referrals.consent_word set until = '2030-01-01', record_version = 50`);
  await found('referrals', 'repair');
  const people = await world.as('coordinator', 'young-people');
  const withdrawal = await people.post(`/v1/young-people/${person}/consents/${consentId}/withdrawal`, {
    ...{ withdrawnBy: 'young-person', name: 'Ada' },
  });
  expect(withdrawal.status).toBe(200);
  await world.settled();
  const [word] = await world.rows('select withdrawn from referrals.consent_word');
  expect(word).toEqual({ withdrawn: true });
  expect(await found('referrals')).toEqual([]);
});

test('the job of the night repairs without being asked, and a repair of steps tells nobody', async () => {
  await world.rows(`delete from referrals.step`);
  const [before] = await world.rows('select count(*)::int as n from referrals.feed_entry');
  await world.app('referrals').get(ReconciliationJob).run();
  const [after] = await world.rows('select count(*)::int as n from referrals.feed_entry');
  expect(after).toEqual(before);
  const [steps] = await world.rows(`select count(*)::int as n from referrals.step where plan_id = $1`, [planId]);
  expect((steps as { n: number }).n).toBeGreaterThan(0);
});

test('events on their way are no difference', async () => {
  const people = await world.as('coordinator', 'young-people');
  const compared = found('transition-plans');
  for (let i = 0; i < 20; i++)
    await people.post('/v1/young-people', { givenName: `N${i}`, familyName: 'Arriving', dateOfBirth: '2008-01-02' });
  expect(await compared).toEqual([]);
  await world.settled();
  expect(await found('transition-plans')).toEqual([]);
});

test('only administrators see and repair, in their own area', async () => {
  const coordinator = await world.as('coordinator', 'referrals');
  expect((await coordinator.post('/v1/operations/referrals/copies/repair')).status).toBe(403);
  expect((await coordinator.get('/v1/operations/referrals/copies')).status).toBe(403);
});
