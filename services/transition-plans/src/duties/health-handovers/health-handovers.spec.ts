import { newId } from '#libs/kernel';
import { World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { FACTS, aYoungPerson, factsChange } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import { PlanJob } from '../../upkeep/following/plan.job.js';
import type { HealthHandoverResponse, HealthHandoversResponse } from './health-handovers.dto.js';

let world: World;
let youngPersonId: string;
let path: string;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-01-16' });
  youngPersonId = await aYoungPerson(world, { held: { 'young-person': 'self', carer: 'carer' } });
  path = await tableOf(youngPersonId);
});
afterAll(() => world?.stop());

async function tableOf(person: string): Promise<string> {
  const { body } = await (await world.as('coordinator')).get(`/v1/young-people/${person}/plan`);
  return `/v1/plans/${body.id}/health-handovers`;
}
const read = async (account = 'coordinator', of = path) =>
  (await (await world.as(account)).get(of)).body as HealthHandoversResponse;
const add = async (service: string, more: object = {}) =>
  (await (await world.as('coordinator')).post(path, { service, ...more })).body as HealthHandoverResponse;

it('shows each service with its adult service, named worker and dates', async () => {
  const row = await add('Diabetes', {
    transferOn: '2027-03-05',
    adultCounterpart: { service: 'Adult diabetes, Norwich', contactRole: 'specialist nurse' },
    metAdultPractitionerOn: '2025-01-10',
    namedWorker: { name: 'Nurse Example', subject: 'health' },
  });
  expect(row).toMatchObject({
    service: 'Diabetes',
    code: 'diabetes',
    version: 1,
    adultCounterpart: { service: 'Adult diabetes, Norwich', contactRole: 'specialist nurse' },
    namedWorker: { name: 'Nurse Example', subject: 'health' },
    attended: 'unknown',
    ending: null,
  });
  const as = await world.as('health');
  const renamed = { service: 'Diabetes clinic', namedWorker: null, adultCounterpart: { service: 'Adult diabetes' } };
  const changed = await as.patch(`${path}/${row.id}`, renamed, 1);
  expect([changed.status, changed.headers['etag']]).toEqual([200, '"2"']);
  expect(changed.body).toMatchObject({
    ...{ service: 'Diabetes clinic', code: 'diabetes', namedWorker: null, transferOn: '2027-03-05' },
    adultCounterpart: { service: 'Adult diabetes', contactRole: null },
  });
  const published = (await eventsAbout(world, youngPersonId)).filter((e) => e.name === 'health-handovers-changed');
  expect(published.map((e) => [e.data['hasNamedWorker'], (e.data['handovers'] as unknown[]).length])).toEqual([
    [true, 1],
    [null, 1],
  ]);
  expect(published[1]!.recordVersion).toBeGreaterThan(published[0]!.recordVersion);
  const history = await (await world.as('young-person')).get(path.replace('health-handovers', 'timeline'));
  expect(history.body.items.slice(0, 2).map((e: { sentence: string }) => e.sentence)).toEqual([
    'The hand-over of the health service “Diabetes clinic” was changed.',
    'The health service “Diabetes” was added to the hand-over table.',
  ]);
});

it('can be read by the family, and changed only by health and the coordinator', async () => {
  const { id } = await add('Dentistry');
  for (const account of ['young-person', 'carer', 'education']) {
    const table = await read(account);
    expect(table.items.map((row) => row.service)).toContain('Dentistry');
    expect([table.allowedActions, table.items.flatMap((row) => row.allowedActions)]).toEqual([[], []]);
  }
  expect((await read('health')).allowedActions).toEqual(['add']);
  const attempt = async (account: string) =>
    (await (await world.as(account)).patch(`${path}/${id}`, { transferOn: '2027-01-01' }, 1)).status;
  expect(await attempt('education')).toBe(404);
  expect(await attempt('suffolk-coordinator')).toBe(404);
  expect(await attempt('young-person')).toBe(403);
  expect(await attempt('health')).toBe(200);
});

it('rejects invalid requests with a code, and does not change', async () => {
  const { id } = await add('Orthotics');
  await add('Podiatry');
  const before = await read();
  const as = await world.as('health');
  const refused = async (answer: Promise<{ status: number; body: { code: string; errors?: { code: string }[] } }>) => {
    const { status, body } = await answer;
    return [status, body.code, ...(body.errors ?? []).map((e) => e.code)];
  };
  expect(await refused(as.post(path, { service: 'PODIATRY' }))).toEqual([409, 'HANDOVER_EXISTS']);
  expect(await refused(as.post(path, {}))).toEqual([400, 'INVALID', 'REQUIRED']);
  expect(await refused(as.post(path, { service: 'x', transferOn: 'soon' }))).toEqual([400, 'INVALID', 'NOT_A_DATE']);
  expect(await refused(as.patch(`${path}/${id}`, { attended: 'maybe' }, 1))).toEqual([400, 'INVALID', 'NOT_IN_LIST']);
  const future = { firstAdultAppointmentOn: '2025-02-01', attended: 'yes' };
  expect(await refused(as.patch(`${path}/${id}`, future, 1))).toEqual([
    ...[422, 'HANDOVER_NOT_POSSIBLE', 'APPOINTMENT_NOT_YET'],
  ]);
  expect(await refused(as.patch(`${path}/${id}`, { transferOn: '2027-01-01' }, 2))).toEqual([412, 'STALE_VERSION']);
  expect(await refused(as.patch(`${path}/${id}`, { transferOn: '2027-01-01' }))).toEqual([
    428,
    'PRECONDITION_REQUIRED',
  ]);
  expect(await refused(as.patch(`${path}/${newId()}`, { transferOn: '2027-01-01' }, 1))).toEqual([404, 'NOT_FOUND']);
  expect(await refused(as.post(`${path}/${id}/ending`, { reason: 'forgotten' }))).toEqual([
    ...[400, 'INVALID', 'NOT_IN_LIST'],
  ]);
  expect(await refused(as.post(`${path}/${id}/ending`, { reason: 'stays-with-gp' }))).toEqual([
    ...[422, 'REASON_REQUIRED', 'REQUIRED'],
  ]);
  expect((await as.delete(`${path}/${id}`, 1)).status).toBe(405);
  expect(await read()).toEqual(before);
});

it('accepts only one of several changes to the same version', async () => {
  const { id } = await add('Audiology');
  const as = await world.as('health');
  const days = ['2027-01-01', '2027-01-02', '2027-01-03'];
  const answers = await Promise.all(days.map((transferOn) => as.patch(`${path}/${id}`, { transferOn }, 1)));
  expect(answers.map((a) => a.status).sort()).toEqual([200, 412, 412]);
});

describe('hand-overs on file', () => {
  const known = { ...FACTS, healthHandovers: [{ service: 'CAMHS', transferOn: '2027-03-05', attended: false }] };

  it('fill the table of a new plan, opened automatically or on request, and are published once', async () => {
    const id = await aYoungPerson(world, { facts: known });
    expect((await read('coordinator', await tableOf(id))).items).toMatchObject([{ service: 'CAMHS', attended: 'no' }]);
    await factsChange(world, id, 2, { ...known, disabled: true }, ['disabled']);
    const published = (await eventsAbout(world, id)).filter((e) => e.name === 'health-handovers-changed');
    expect(published).toHaveLength(1);

    const grown = await aYoungPerson(world, { facts: { ...known, dateOfBirth: '1990-01-01' } });
    const opened = await (await world.as('coordinator')).post('/v1/plans', { youngPersonId: grown });
    expect(opened.status).toBe(201);
    const plan = await (await world.as('coordinator')).get(`/v1/plans/${opened.body.id}`);
    expect(plan.body.version).toBe(opened.body.version);
    expect((await read('coordinator', await tableOf(grown))).items).toHaveLength(1);
  });

  it('fill the table of an open plan within a day', async () => {
    const id = await aYoungPerson(world);
    await world.rows(`update transition_plans.circumstances set facts = $2 where young_person_id = $1`, [id, known]);
    world.today('2025-01-17');
    await world.app().get(PlanJob).run();
    expect((await read('coordinator', await tableOf(id))).items).toHaveLength(1);
  });

  it('are left out if they are invalid', async () => {
    const odd = { ...FACTS, healthHandovers: [{ service: 'Skin', transferOn: 'soon' }, { service: 'Heart' }] };
    const id = await aYoungPerson(world, { facts: odd as never });
    expect((await read('coordinator', await tableOf(id))).items).toMatchObject([{ service: 'Heart' }]);
  });
});
