import { type BySize, NORFOLK, World, listRoutesOf, readBySize, recordStatements } from '#libs/testing';
import { FACTS, aYoungPerson } from '../../test/people.js';
import { transitionPlans } from '../index.js';

const TEMPLATES = 20;

const BORN = 'bornFrom=2009-03-01&bornTo=2009-03-31';

const WORKLISTS = [
  'due',
  'overdue',
  'unowned',
  'handed-back',
  'offered',
  'silent',
  'no-accountable-person',
  'not-recorded',
];

const OTHERS = [
  'caseload',
  ...['goal-reminders', 'decision-switches', 'reviews', 'carers-assessments', 'accountability'].map(
    (list) => `worklists/${list}`,
  ),
].map((list) => `GET /v1/${list}`);
const TODAY = 'GET /v1/today/transition-plans';
const SAID = [TODAY, ...['disagreed', 'commented'].map((list) => `GET /v1/worklists/voices?list=${list}`)];

const OF_COORDINATOR = [
  ...WORKLISTS.flatMap((list) =>
    ['', '&agency=health', '&person=nurse', '&team=East', '&namedWorker=coordinator', `&rule=EDU-04`, `&${BORN}`].map(
      (of) => `GET /v1/worklists?list=${list}${of}`,
    ),
  ),
  ...OTHERS,
  ...['caseload', 'worklists/goal-reminders', 'worklists/reviews', 'worklists/carers-assessments'].map(
    (list) => `GET /v1/${list}?namedWorker=coordinator`,
  ),
  'GET /v1/worklists/decision-switches?namedWorker=mine',
  ...['rule=EDU-04', `namedWorker=coordinator&${BORN}`].map((of) => `GET /v1/caseload?${of}`),
  'GET /v1/worklists/reviews?stage=none',
  TODAY,
  ...['disagreed', 'commented'].flatMap((list) =>
    ['', '&since=2025-01-01', '&namedWorker=coordinator'].map((of) => `GET /v1/worklists/voices?list=${list}${of}`),
  ),
  'GET /v1/worklists/help-requests',
  'GET /v1/worklists/help-requests?namedWorker=coordinator',
  ...['nobody', 'not-accepted', 'silent'].map((gap) => `GET /v1/worklists/accountability?gap=${gap}`),
];

const OF_HEALTH = [
  ...WORKLISTS.flatMap((list) => ['agency=health', 'person=nurse'].map((of) => `GET /v1/worklists?list=${list}&${of}`)),
  ...[...OTHERS, ...SAID],
];

const OF_SENCO = [
  ...WORKLISTS.map((list) => `GET /v1/worklists?list=${list}`),
  ...OTHERS,
  ...SAID,
  'GET /v1/worklists/counts',
];

/** A coordinator reads the area, health is involved with everybody in it, and the SENCO of a school with few. */
const READ = [
  ...OF_COORDINATOR.map((list) => `coordinator ${list}`),
  ...OF_HEALTH.map((list) => `health ${list}`),
  ...OF_SENCO.map((list) => `senco ${list}`),
  'governance POST /v1/access-log/transition-plans/accounts {"account":"coordinator"}',
  `young-person ${TODAY}`,
  `carer ${TODAY}`,
  'young-person GET /v1/me/plan',
  'young-person GET /v1/me/next',
  'young-person GET /v1/me/help-requests',
  'carer GET /v1/me/carers-assessments',
  'administrator GET /v1/operations/transition-plans/dead-letters',
  'administrator GET /v1/operations/transition-plans/copies',
];

/**
 * Counts read an entry of an index for each step, and no row. A caseload of all who were born in a period puts these people
 * in order. Both grow with the area.
 */
const COUNTS = [
  `coordinator GET /v1/caseload?${BORN}`,
  'coordinator GET /v1/worklists/counts',
  'health GET /v1/worklists/counts',
  'leader GET /v1/worklists/counts',
  'leader GET /v1/worklists/counts?agency=health',
  'leader GET /v1/cohorts',
];

let world: World;
let buffers: ReadonlyMap<string, BySize>;

beforeAll(async () => {
  recordStatements();
  world = await World.start([transitionPlans]);
  for (let at = 0; at < TEMPLATES; at++) await template(at);
  buffers = await readBySize(world, 'transition_plans', [...READ, ...COUNTS], TEMPLATES);
});
afterAll(() => world?.stop());

async function template(at: number): Promise<void> {
  const as = await world.as('coordinator');
  const namedWorker = at % 2 ? { subject: 'coordinator', name: 'Maya', team: null } : null;
  const held: Record<string, 'self' | 'carer'> = at === 0 ? { 'young-person': 'self', carer: 'carer' } : {};
  const dateOfBirth = at % 4 ? `2008-0${1 + (at % 9)}-20` : '2009-03-05';
  const person = { namedWorker, dateOfBirth };
  const youngPersonId = await aYoungPerson(world, { person, facts: { ...FACTS, dateOfBirth }, held });
  const { body: plan } = await as.get(`/v1/young-people/${youngPersonId}/plan`);
  const named = at % 3 ? {} : { person: { subject: 'nurse', name: 'Nurse Example' } };
  for (const owner of [{ ownerAgency: 'health', deliveryTeam: at % 4 ? 'West' : 'East', ...named }, {}])
    await as
      .post(`/v1/plans/${plan.id}/steps`, {
        title: `Ring ${at}`,
        dueOn: `2025-01-${String(5 + at).padStart(2, '0')}`,
        ...owner,
      })
      .expect(201);
  await as.post(`/v1/plans/${plan.id}/goals`, { area: 'health', title: 'Fewer seizures' }).expect(201);
  await world.rows(`update transition_plans.goal set remind_on = $2 where plan_id = $1`, [
    plan.id,
    `2025-01-${5 + at}`,
  ]);
  if (at % 4 < 2)
    await world.rows(
      `update transition_plans.plan set proposed_subject = 'lead', proposed_name = 'Lee', proposed_on = '2025-01-06', proposed_by = 'Maya',
         proposed_due_on = '2025-01-13', proposed_chased_times = $2 where id = $1`,
      [plan.id, at % 3 ? 1 : 0],
    );
  await world.rows(
    `insert into transition_plans.decision_switch values ($1, gen_random_uuid(), $2, 'answers', '2025-01-20', 'carer', 'young-person', 1)`,
    [NORFOLK, youngPersonId],
  );
  await world.rows(
    `insert into transition_plans.carers_assessment (area, id, young_person_id, plan_id, name, relation, subject, status, ask_again_on,
       done_on, added_on, version)
     values ($1, gen_random_uuid(), $2, $3, 'Bea', 'parent-carer', 'aunt', $4, $5, $6, '2025-01-10', 1)`,
    [
      NORFOLK,
      youngPersonId,
      plan.id,
      ...[
        ['to-be-offered', null, null],
        ['declined', '2025-01-12', null],
        ['done', null, '2025-01-12'],
      ][at % 3]!,
    ],
  );
  await world.rows(
    `insert into transition_plans.comment (area, id, young_person_id, plan_id, kind, words, by_role, by_subject, by_name, at)
     values ($1, gen_random_uuid(), $2, $3, 'comment', 'I want to swim', 'carer', 'carer', 'Cora', '2025-01-10T12:00:00Z')`,
    [NORFOLK, youngPersonId, plan.id],
  );
  await world.rows(
    `insert into transition_plans.answer (area, id, young_person_id, plan_id, answer, plan_version, by_role, by_subject, by_name, at, standing,
       checked_content_version)
     values ($1, gen_random_uuid(), $2, $3, 'disagree', 1, 'carer', 'carer', 'Cora', '2025-01-10T12:00:00Z', true, 99)`,
    [NORFOLK, youngPersonId, plan.id],
  );
  await world.rows(
    `insert into transition_plans.help_request (area, id, young_person_id, plan_id, about, status, asked_on, answer_due_on, ended_on,
       chased_times, version)
     values ($1, gen_random_uuid(), $2, $3, 'meeting', $4, '2025-01-10', '2025-01-17', $5, 0, 1)`,
    [NORFOLK, youngPersonId, plan.id, ...(at % 2 ? ['asked', null] : ['helped', '2025-01-12'])],
  );
}

/** Lists that are the same for everybody. */
const NO_ROWS = ['GET /v1/plan-library', 'GET /v1/timeline/rules', 'POST /v1/timeline/considered'];

it('reads each list that the service has', async () => {
  const read = [...READ, ...COUNTS].map((one) => /(GET|POST) [^ ?]+/.exec(one)![0]);
  expect(new Set([...read, ...NO_ROWS])).toEqual(new Set(await listRoutesOf(world, transitionPlans)));
});

it.each(READ)('%s reads as much in an area of many times as many people', (read) => {
  const { small, large } = buffers.get(read)!;
  expect(large).toBeLessThan(1.5 * small + 100);
});

it.each(COUNTS)('%s grows no more than the area', (read) => {
  const { small, large } = buffers.get(read)!;
  expect(large).toBeLessThan(3.5 * small);
});

it('counts the same for an agency that is involved with everybody', async () => {
  const [health, coordinator] = [await world.as('health'), await world.as('coordinator')];
  for (const filter of ['namedWorker=coordinator', BORN]) {
    const { body } = await coordinator.get(`/v1/worklists/counts?${filter}`).expect(200);
    expect(body.offered).toBeGreaterThan(0);
    expect((await health.get(`/v1/worklists/counts?${filter}`).expect(200)).body).toEqual(body);
  }
});
