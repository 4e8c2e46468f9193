import { newId } from '#libs/kernel';
import { type Caller, World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { register } from '../../../test/people.js';
import { youngPeople } from '../../index.js';
import type { AssignmentResponse } from './named-workers.dto.js';

let world: World;
let coordinator: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2025-01-16' });
  coordinator = await world.as('coordinator');
});
afterAll(() => world.stop());

const PATH = '/v1/named-worker-assignments';
const MAYA = { subject: 'maya', name: 'Maya', team: 'Transition West' };
const SAM = { subject: 'sam', name: 'Sam' };

async function people(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at++) ids.push((await register(coordinator)).id);
  return ids;
}

const assign = (youngPersonIds: string[], worker: object = MAYA, key: string = newId()) =>
  coordinator.post(PATH, { youngPersonIds, worker }).set('idempotency-key', key);
const outcomes = (results: AssignmentResponse[]) => results.map(({ outcome, code }) => code ?? outcome);
const workersOf = async (id: string) =>
  (await coordinator.get(`/v1/young-people/${id}/named-workers`).expect(200)).body.items;

test('one request hands many young people over, with an event for each, and repeats nothing under its key', async () => {
  const ids = await people(80);
  expect(outcomes((await assign(ids, SAM).expect(200)).body.results)).toEqual(ids.map(() => 'done'));
  const key = newId();
  const first = await assign(ids, MAYA, key).expect(200);
  expect(outcomes(first.body.results)).toEqual(ids.map(() => 'done'));
  expect((await assign(ids, MAYA, key).expect(200)).body).toEqual(first.body);
  expect(await workersOf(ids[79]!)).toMatchObject([
    { ...MAYA, fromOn: '2025-01-16', untilOn: null },
    { ...SAM, untilOn: '2025-01-16' },
  ]);
  const last = (await eventsAbout(world, ids[0]!)).findLast(({ type }) => type === 'young-people.person-changed');
  expect(last!.data).toMatchObject({ namedWorker: { subject: 'maya' } });
  expect(outcomes((await assign(ids.slice(0, 2)).expect(200)).body.results)).toEqual(['unchanged', 'unchanged']);
});

test('those who cannot be changed are named with the reason, and the others are done', async () => {
  const [free, busy] = await people(2);
  const elsewhere = (await register(await world.as('suffolk-coordinator'))).id;
  await world.rows('begin');
  await world.rows('select from young_people.young_person where id = $1 for update', [busy]);
  const { body } = await assign([busy!, free!, elsewhere, newId(), free!]).expect(200);
  await world.rows('rollback');
  expect(outcomes(body.results)).toEqual(['RECORD_BUSY', 'done', 'NOT_FOUND', 'NOT_FOUND']);
  expect(await workersOf(busy!)).toEqual([]);
});

test('at most 500 young people, by coordinators alone', async () => {
  await assign(Array.from({ length: 501 }, newId)).expect(413);
  await assign([]).expect(400);
  const health = await world.as('health');
  await health.post(PATH, { youngPersonIds: [newId()], worker: MAYA }).expect(403);
});
