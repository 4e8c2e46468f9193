import { World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { aYoungPerson, personChanges } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import { PlanJob } from '../../upkeep/following/plan.job.js';
import type { PlanResponse, StepInPlanResponse } from '../../reading/plans/plans.dto.js';
import type { WorklistRow } from '../../reading/worklists/worklists.dto.js';
import type { AccountabilityResponse, AccountabilityRow } from './accountability.dto.js';

let world: World;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-01-16' });
});
afterAll(() => world?.stop());

async function aPlan(namedWorker: { subject: string; name: string; team: null } | null) {
  const held = { 'young-person': 'self' } as const;
  const youngPersonId = await aYoungPerson(world, { person: { namedWorker }, held });
  const { body } = await (await world.as('coordinator')).get(`/v1/young-people/${youngPersonId}/plan`);
  return { youngPersonId, id: body.id as string, path: `/v1/plans/${body.id}` };
}
const MAYA = { subject: 'coordinator', name: 'Maya Coordinator', team: null };
const OMAR = { subject: 'adults', name: 'Omar Practitioner' };
const read = async (path: string, account = 'coordinator') =>
  (await (await world.as(account)).get(`${path}/accountable-person`)).body as AccountabilityResponse;
const planOf = async (path: string) => (await (await world.as('coordinator')).get(path)).body as PlanResponse;
const stepsOf = (plan: PlanResponse): StepInPlanResponse[] => [
  ...plan.milestones,
  ...plan.steps,
  ...plan.goals.flatMap((g) => g.steps),
];

it('belongs to the named worker until another person accepts; every open step of an agency has it', async () => {
  const { id, path, youngPersonId } = await aPlan(MAYA);
  const as = await world.as('coordinator');
  const adults = await world.as('adults');
  expect(await read(path, 'young-person')).toMatchObject({
    accountable: { subject: 'coordinator', name: 'Maya Coordinator', by: 'named-worker' },
    ...{ proposed: null, since: null, allowedActions: [] },
  });
  expect((await read(path)).allowedActions).toEqual(['hand-over']);

  const asked = await as.post(`${path}/accountable-person`, OMAR);
  expect(asked.body).toMatchObject({
    accountable: { subject: 'coordinator' },
    proposed: { ...OMAR, on: '2025-01-16', askedBy: 'coordinator (test)' },
  });
  const waiting = (await as.get('/v1/worklists/accountability?gap=not-accepted')).body.items as AccountabilityRow[];
  expect(waiting).toMatchObject([{ id, gap: 'not-accepted', proposed: OMAR, name: 'Ada Example' }]);
  const other = await (await world.as('health')).post(`${path}/accountable-person/acceptance`);
  expect([other.status, other.body.code]).toEqual([409, 'SOMEBODY_ELSE_WAS_ASKED']);
  expect((await read(path, 'adults')).allowedActions).toEqual(['accept', 'decline']);
  const declined = await adults.post(`${path}/accountable-person/refusal`, { words: 'On leave until May.' });
  expect(declined.body).toMatchObject({ accountable: { subject: 'coordinator' }, proposed: null });

  await as.post(`${path}/accountable-person`, OMAR);
  world.today('2025-01-20');
  const accepted = await adults.post(`${path}/accountable-person/acceptance`);
  expect(accepted.body).toMatchObject({
    accountable: { ...OMAR, by: 'hand-over' },
    since: '2025-01-20',
    proposed: null,
  });
  const nobody = await adults.post(`${path}/accountable-person/acceptance`);
  expect([nobody.status, nobody.body.code]).toEqual([409, 'NOBODY_WAS_ASKED']);
  const again = await as.post(`${path}/accountable-person`, OMAR);
  expect([again.status, again.body.code]).toEqual([409, 'ALREADY_ACCOUNTABLE']);

  const own = { title: 'Find a flat', ownerAgency: 'adult-social-care', person: { subject: 'nina', name: 'Nina' } };
  expect((await as.post(`${path}/steps`, own)).body.accountable).toEqual({ ...own.person, by: 'step' });
  const plan = await planOf(path);
  expect(plan.accountable).toEqual({ ...OMAR, by: 'hand-over' });
  const agencies = stepsOf(plan).filter((s) => s.dutyOf === 'agency' || s.dutyOf === 'every-agency');
  expect(agencies.length).toBeGreaterThan(5);
  for (const step of agencies) expect(step.accountable).not.toBeNull();
  for (const step of stepsOf(plan).filter((s) => s.dutyOf === 'family')) expect(step.accountable).toBeNull();

  await personChanges(world, youngPersonId, 2, { namedWorker: { subject: 'eve', name: 'Eve', team: null } });
  expect((await planOf(path)).accountable).toEqual({ ...OMAR, by: 'hand-over' });
  const said = (await eventsAbout(world, youngPersonId)).filter((e) => e.name === 'accountable-person-changed');
  expect(said.map(({ data }) => [data['accountable'], data['proposed']])).toEqual([
    ['coordinator', 'adults'],
    ['coordinator', null],
    ['coordinator', 'adults'],
    ['adults', null],
  ]);
  const history = await (await world.as('young-person')).get(`${path}/timeline?limit=200`);
  expect(history.body.items.filter((e: { kind: string }) => e.kind === 'accountable-person')[0]).toMatchObject({
    ...{ from: 'coordinator', to: 'adults', sentence: 'adults (test) became accountable for the plan.' },
  });
  world.today('2025-01-16');
});

it('follows the named worker, including the name', async () => {
  const { path, youngPersonId } = await aPlan(MAYA);
  await personChanges(world, youngPersonId, 2, { namedWorker: { ...MAYA, name: 'Maya Married' } });
  expect((await read(path)).accountable).toMatchObject({ name: 'Maya Married' });
});

it('reminds the person who does not answer, on record and on a worklist', async () => {
  const { id, path, youngPersonId } = await aPlan(MAYA);
  const as = await world.as('coordinator');
  world.today('2025-01-16');
  const asked = await as.post(`${path}/accountable-person`, OMAR);
  expect(asked.body.proposed).toMatchObject({ answerDueOn: '2025-01-23', chasedTimes: 0 });
  const silent = async () =>
    ((await as.get('/v1/worklists/accountability?gap=silent')).body.items as AccountabilityRow[]).map((row) => [
      row.id,
      row.proposed?.answerDueOn,
      row.proposed?.chasedTimes,
    ]);
  const goTo = async (day: string) => {
    world.today(day);
    await world.app().get(PlanJob).run();
  };
  await goTo('2025-01-23');
  expect(await silent()).toEqual([]);
  await goTo('2025-01-24');
  await goTo('2025-01-24');
  expect(await silent()).toEqual([[id, '2025-01-31', 1]]);
  await goTo('2025-02-03');
  expect(await silent()).toEqual([[id, '2025-02-10', 2]]);
  const chased = (await eventsAbout(world, youngPersonId)).filter((e) => e.name === 'accountability-chased');
  expect(chased.map((e) => e.data)).toEqual([
    { planId: id, proposed: 'adults', answerWasDueOn: '2025-01-23', times: 1 },
    { planId: id, proposed: 'adults', answerWasDueOn: '2025-01-31', times: 2 },
  ]);
  const { body } = await as.get(`${path}/timeline`);
  expect(body.items[0]).toMatchObject({ kind: 'hand-over-chased', to: '2' });
  expect(body.items[0].sentence).toBe(
    'Omar Practitioner was asked on 16 January 2025 to become accountable for the plan. A reminder was sent.',
  );
  await (await world.as('adults')).post(`${path}/accountable-person/acceptance`);
  await goTo('2025-03-03');
  expect(await silent()).toEqual([]);
  world.today('2025-01-16');
});

it('lists plans and steps without an accountable person until a person accepts', async () => {
  const { id, path } = await aPlan(null);
  const as = await world.as('coordinator-2');
  const leader = await world.as('leader');
  expect((await read(path)).accountable).toBeNull();
  const plans = async () =>
    ((await leader.get('/v1/worklists/accountability?gap=nobody')).body.items as AccountabilityRow[]).map((p) => p.id);
  const steps = async () =>
    ((await leader.get('/v1/worklists?list=no-accountable-person&limit=200')).body.items as WorklistRow[]).filter(
      (row) => row.planId === id,
    );
  const count = async () => (await leader.get('/v1/worklists/counts')).body.noAccountablePerson as number;
  expect(await plans()).toEqual([id]);
  const without = await steps();
  expect(without.length).toBeGreaterThan(5);
  expect(without.every((row) => row.accountable === null)).toBe(true);
  expect(await count()).toBe(without.length);

  const one = without.find((row) => row.ownerAgency !== null)!;
  const named = { person: { subject: 'nina', name: 'Nina' } };
  const { version } = stepsOf(await planOf(path)).find((s) => s.id === one.id)!;
  await as.patch(`${path}/steps/${one.id}`, named, version);
  expect(await count()).toBe(without.length - 1);

  const taken = await as.post(`${path}/accountable-person`, { subject: 'coordinator-2', name: 'Second' });
  expect(taken.body).toMatchObject({ accountable: { subject: 'coordinator-2', by: 'hand-over' }, proposed: null });
  expect([await plans(), await steps(), await count()]).toEqual([[], [], 0]);
});

it('searches the lines of accountability for exact values', async () => {
  const { id, path } = await aPlan(MAYA);
  const as = await world.as('coordinator');
  const line = {
    deliveryTeam: 'Preparing for Adult Life',
    actionLead: 'Head of Transition',
    sponsoringDirector: 'Director of Adults',
  };
  const step = await as.post(`${path}/steps`, { title: 'Find a flat', dueOn: '2025-01-20', ...line });
  const found = async (query: Record<string, string>) => {
    const params = new URLSearchParams({ list: 'due', ...query });
    const { body } = await (await world.as('leader')).get(`/v1/worklists?${params}`);
    return (body.items as WorklistRow[]).map((row) => [row.id, row.planId, row.accountable?.subject]);
  };
  const mine = [[step.body.id, id, 'coordinator']];
  expect(await found({ actionLead: 'Head of Transition' })).toEqual(mine);
  expect(await found({ sponsoringDirector: 'Director of Adults' })).toEqual(mine);
  expect(await found({ sponsoringDirector: 'Director of Adults', team: 'Preparing for Adult Life' })).toEqual(mine);
  expect(await found({ actionLead: 'Head' })).toEqual([]);
  expect(await found({ actionLead: 'Head of Transition', sponsoringDirector: 'Director of Health' })).toEqual([]);
  const params = new URLSearchParams({ actionLead: 'Head of Transition' });
  expect((await as.get(`/v1/worklists/counts?${params}`)).body).toMatchObject({ due: 1, noAccountablePerson: 0 });
});

it('can be handed over by staff only', async () => {
  const { path } = await aPlan(MAYA);
  const attempt = async (account: string, at: string, body: object) =>
    (await (await world.as(account)).post(`${path}/accountable-person${at}`, body)).status;
  expect(await attempt('health', '', OMAR)).toBe(403);
  expect(await attempt('young-person', '/acceptance', {})).toBe(403);
  expect(await attempt('suffolk-coordinator', '', OMAR)).toBe(404);
  expect(await attempt('coordinator', '', { subject: 'adults' })).toBe(400);
  expect(await attempt('coordinator', '', { subject: 'two words', name: 'x' })).toBe(400);
  expect((await read(path)).proposed).toBeNull();
});

it('moves to a new named worker only when they accept', async () => {
  const { path, youngPersonId } = await aPlan(MAYA);
  const omar = { ...OMAR, team: null };
  await personChanges(world, youngPersonId, 2, { namedWorker: omar });
  expect(await read(path)).toMatchObject({ accountable: { subject: 'coordinator' }, proposed: OMAR });
  expect((await planOf(path)).youngPerson.namedWorker).toMatchObject(OMAR);
  await personChanges(world, youngPersonId, 3, { namedWorker: MAYA });
  expect(await read(path)).toMatchObject({ accountable: { subject: 'coordinator' }, proposed: null });
  await personChanges(world, youngPersonId, 4, { namedWorker: omar });
  await (await world.as('adults')).post(`${path}/accountable-person/acceptance`);
  expect(await read(path)).toMatchObject({ accountable: OMAR, proposed: null });
  await personChanges(world, youngPersonId, 5, { namedWorker: { subject: 'eve', name: 'Eve', team: null } });
  expect(await read(path)).toMatchObject({ accountable: OMAR, proposed: { subject: 'eve' } });
  const said = (await eventsAbout(world, youngPersonId)).filter((e) => e.name === 'accountable-person-changed');
  expect(said.map(({ data }) => [data['accountable'], data['proposed']])).toEqual([
    ['coordinator', 'adults'],
    ['coordinator', null],
    ['coordinator', 'adults'],
    ['adults', null],
    ['adults', 'eve'],
  ]);
});
