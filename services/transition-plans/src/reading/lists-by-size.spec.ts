import { NORFOLK, World, buffersOf, longer, multiplyPeople, recordStatements } from '#libs/testing';
import { aYoungPerson } from '../../test/people.js';
import { transitionPlans } from '../index.js';

/**
 * People in the area, first and then. In half as many, the 50 rows of a list share fewer pages of their table. A larger area
 * then reads more pages, even with the index of the list.
 */
const SMALL = longer(5_000, 2);
const TIMES_AS_MANY = longer(3, 2);
const TEMPLATES = 20;

let world: World;
const small = new Map<string, number>();

const LISTS = [
  ...['due', 'overdue', 'unowned', 'handed-back', 'silent', 'no-accountable-person', 'not-recorded'].flatMap((list) => [
    `/v1/worklists?list=${list}`,
    `/v1/worklists?list=${list}&agency=health`,
    `/v1/worklists?list=${list}&person=nurse`,
    `/v1/worklists?list=${list}&team=East`,
  ]),
  '/v1/caseload',
  '/v1/caseload?namedWorker=coordinator',
  '/v1/worklists/goal-reminders',
  '/v1/worklists/decision-switches',
  '/v1/worklists/reviews',
  '/v1/worklists/reviews?stage=none',
  '/v1/worklists/reviews?namedWorker=coordinator',
];

/** A coordinator reads the area, and a practitioner of an agency that is involved with everybody in it. */
const REACHES = {
  coordinator: { reach: 'staff' },
  health: { reach: 'involved', parties: ['account:health', 'agency:health'] },
} as const;
const READ = LISTS.flatMap((path) => [
  ['coordinator', path] as const,
  ...(/agency=health|person=nurse|caseload$/.test(path) ? [['health', path] as const] : []),
]);

beforeAll(async () => {
  recordStatements();
  world = await World.start([transitionPlans]);
  const as = await world.as('coordinator');
  for (let i = 0; i < TEMPLATES; i++) {
    const namedWorker = i % 2 ? { subject: 'coordinator', name: 'Maya', team: null } : null;
    const youngPersonId = await aYoungPerson(world, { person: { namedWorker } });
    const { body } = await as.get(`/v1/young-people/${youngPersonId}/plan`);
    const person = i % 3 ? {} : { person: { subject: 'nurse', name: 'Nurse Example' } };
    for (const owner of [{ ownerAgency: 'health', deliveryTeam: i % 4 ? 'West' : 'East', ...person }, {}])
      await as
        .post(`/v1/plans/${body.id}/steps`, {
          title: `Ring ${i}`,
          dueOn: `2025-01-${String(5 + i)}`.replace(/-(\d)$/, '-0$1'),
          ...owner,
        })
        .expect(201);
  }
  await multiplyPeople(world, 'transition_plans', SMALL / TEMPLATES - 1);
  for (const [reader, path] of READ) small.set(`${reader} ${path}`, await buffers(reader, path));
  await multiplyPeople(world, 'transition_plans', TIMES_AS_MANY - 1);
});
afterAll(() => world?.stop());

const buffers = async (reader: keyof typeof REACHES, path: string) =>
  buffersOf(world, 'transition_plans', await world.as(reader), path, {
    ...{ area: NORFOLK, subject: reader, today: '2025-01-16', ...REACHES[reader] },
  });

it.each(READ)('for the account %s, %s reads as much in an area of many times as many people', async (reader, path) => {
  const large = await buffers(reader, path);
  expect(large).toBeLessThan(1.5 * small.get(`${reader} ${path}`)! + 50);
});
