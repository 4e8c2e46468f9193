import { PFA_AREAS } from '#libs/contracts';
import { World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { aYoungPerson } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import type { PlanResponse } from '../../reading/plans/plans.dto.js';
import { LIBRARY } from './library.values.js';
import type { TakenGoalResponse } from './library.dto.js';

let world: World;
let youngPersonId: string;
let plan: PlanResponse;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-01-16' });
  youngPersonId = await aYoungPerson(world, { held: { 'young-person': 'self', carer: 'carer' } });
  plan = (await (await world.as('coordinator')).get(`/v1/young-people/${youngPersonId}/plan`)).body as PlanResponse;
});
afterAll(() => world?.stop());

const read = async () => (await (await world.as('coordinator')).get(`/v1/plans/${plan.id}`)).body as PlanResponse;

describe('the library', () => {
  it('has goals for each outcome area, each with steps and a success criterion', () => {
    for (const area of PFA_AREAS) expect(LIBRARY.filter((g) => g.area === area).length).toBeGreaterThanOrEqual(4);
    expect(new Set(LIBRARY.map((g) => g.id)).size).toBe(LIBRARY.length);
    for (const goal of LIBRARY) {
      expect(goal.steps.length).toBeGreaterThan(0);
      expect(goal.successCriterion).not.toBe('');
      expect(goal.relatedAreas).not.toContain(goal.area);
    }
  });

  it('can be read by area', async () => {
    const { body } = await (await world.as('young-person')).get('/v1/plan-library?area=health');
    expect(body.items).toEqual(LIBRARY.filter((g) => g.area === 'health'));
    expect((await (await world.as('coordinator')).get('/v1/plan-library')).body.items).toHaveLength(LIBRARY.length);
    expect((await (await world.as('coordinator')).get('/v1/plan-library?area=money')).status).toBe(400);
  });

  it('copies a goal into a plan as a proposal, and offers its steps to their agencies', async () => {
    const as = await world.as('coordinator');
    const request = { goal: 'own-home', ownWords: 'I want my own key.', steps: [0, 2] };
    const taken = await as.post(`/v1/plans/${plan.id}/library-goals`, request);
    expect(taken.status).toBe(201);
    const { goal, steps } = taken.body as TakenGoalResponse;
    expect(goal).toMatchObject({
      title: 'A home of my own',
      status: 'proposed',
      ownWords: 'I want my own key.',
      version: 1,
    });
    expect(steps.map((s) => [s.title, s.ownerAgency, s.response, s.goalId])).toEqual([
      ['Talk about where and with whom to live', 'adult-social-care', 'offered', goal.id],
      ['Find supported living, and see it', 'adult-social-care', 'offered', goal.id],
    ]);
    const after = await read();
    expect(after.version).toBe(plan.version + 2);
    expect(
      after.goals
        .find((g) => g.id === goal.id)!
        .steps.map((s) => s.id)
        .sort(),
    ).toEqual(steps.map((s) => s.id).sort());
    const names = (await eventsAbout(world, youngPersonId)).map((e) => e.name);
    expect(names.slice(-3)).toEqual(['goal-added', 'step-added', 'step-added']);

    const agreed = await (
      await world.as('young-person')
    ).patch(`/v1/plans/${plan.id}/goals/${goal.id}`, { status: 'agreed' }, 1);
    expect(agreed.body).toMatchObject({ status: 'agreed', version: 2 });
    expect(LIBRARY.find((g) => g.id === 'own-home')!.title).toBe('A home of my own');
  });

  it.each([
    [{ goal: 'castle' }, 400, 'INVALID'],
    [{ goal: 'own-home', steps: [9] }, 422, 'STEP_NOT_IN_LIBRARY'],
    [{}, 400, 'INVALID'],
  ])('rejects %j and does not change the plan', async (request, status, code) => {
    const before = await read();
    const refused = await (await world.as('coordinator')).post(`/v1/plans/${plan.id}/library-goals`, request);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await read()).toEqual(before);
  });
});

describe('goals', () => {
  const add = async (goal: object) =>
    (await (await world.as('coordinator')).post(`/v1/plans/${plan.id}/goals`, { area: 'community', ...goal })).body as {
      id: string;
    };

  it('serve related areas, and end with a reason code', async () => {
    const as = await world.as('coordinator');
    const { id } = await add({ title: 'Swim', relatedAreas: ['health'] });
    const path = `/v1/plans/${plan.id}/goals/${id}`;
    const own = await as.patch(path, { relatedAreas: ['community'] }, 1);
    expect([own.status, own.body.code]).toEqual([422, 'RELATED_AREA_IS_ITS_OWN']);
    expect((await as.patch(path, { area: 'health' }, 1)).body).toMatchObject({ area: 'health', relatedAreas: [] });
    const ended = await as.patch(path, { status: 'ended', endReason: 'not-possible', reason: 'The pool closed.' }, 2);
    expect(ended.body).toMatchObject({ status: 'ended', endReason: 'not-possible', statusReason: 'The pool closed.' });
    const said = (await eventsAbout(world, youngPersonId)).filter((e) => e.recordId === id).at(-1)!;
    expect(said.data).toMatchObject({ status: 'ended', endReason: 'not-possible' });
  });

  it('are put in order of importance', async () => {
    const as = await world.as('young-person');
    const before = await read();
    const turned = before.goals.map((g) => g.id).reverse();
    const stale = await as.put(`/v1/plans/${plan.id}/goal-order`, { goals: turned }, before.version - 1);
    expect(stale.status).toBe(412);
    const put = await as.put(`/v1/plans/${plan.id}/goal-order`, { goals: turned }, before.version);
    expect(put.body).toEqual({ version: before.version + 1, goals: turned });
    expect((await read()).goals.map((g) => g.id)).toEqual(turned);
    const strange = await as.put(`/v1/plans/${plan.id}/goal-order`, { goals: [youngPersonId] }, before.version + 1);
    expect([strange.status, strange.body.code]).toEqual([422, 'GOAL_NOT_IN_PLAN']);
    // A carer does not decide which goal matters most.
    const carers = await (
      await world.as('carer')
    ).put(`/v1/plans/${plan.id}/goal-order`, { goals: turned }, before.version + 1);
    expect([carers.status, carers.body.code]).toEqual([409, 'ORDER_NOT_YOURS_TO_CHANGE']);
    expect((await read()).version).toBe(before.version + 1);
  });

  it('keep the first target, and need a reason to move a target that has passed', async () => {
    const { id } = await add({ title: 'Cook for my sister', targetOn: '2025-01-15' });
    const as = await world.as('young-person');
    const path = `/v1/plans/${plan.id}/goals/${id}`;
    const silent = await as.patch(path, { targetOn: '2025-06-01' }, 1);
    expect([silent.status, silent.body.code]).toEqual([422, 'REASON_REQUIRED']);
    const moved = await as.patch(path, { targetOn: '2025-06-01', reason: 'The oven broke.' }, 1);
    expect(moved.body).toMatchObject({ targetOn: '2025-06-01', firstTargetOn: '2025-01-15', statusReason: null });
    const again = await as.patch(path, { targetOn: '2025-07-01' }, 2);
    expect(again.body).toMatchObject({ targetOn: '2025-07-01', firstTargetOn: '2025-01-15' });
    const { items } = (await as.get(`/v1/plans/${plan.id}/timeline`)).body as { items: { sentence: string }[] };
    expect(JSON.stringify(items)).toContain('has the target date 1 June 2025: The oven broke.');
  });

  it('set for later come back on their day', async () => {
    const { id } = await add({ title: 'Drive a car', status: 'agreed', remindOn: '2025-03-01' });
    const as = await world.as('coordinator');
    const reminders = async (query = '') => {
      const { body } = await as.get(`/v1/worklists/goal-reminders${query}`);
      return (body.items as { id: string; remindOn: string }[]).map((g) => [g.id, g.remindOn]);
    };
    expect(await reminders()).toEqual([]);
    expect(await reminders('?withinDays=60&namedWorker=mine')).toEqual([[id, '2025-03-01']]);
    expect(await reminders('?withinDays=60&namedWorker=coordinator-2')).toEqual([]);
    expect((await (await world.as('leader')).get('/v1/worklists/goal-reminders')).status).toBe(403);
    world.today('2025-03-01');
    expect(await reminders()).toEqual([[id, '2025-03-01']]);
    await as.patch(`/v1/plans/${plan.id}/goals/${id}`, { status: 'active' }, 1);
    expect(await reminders()).toEqual([]);
  });

  it('have notes with a kind', async () => {
    const { id } = await add({ title: 'Cook' });
    const as = await world.as('young-person');
    const note = await as.post(`/v1/plans/${plan.id}/comments`, { goalId: id, kind: 'what-helps', words: 'Pictures.' });
    expect(note.body).toMatchObject({ kind: 'what-helps', goalId: id });
    expect((await as.post(`/v1/plans/${plan.id}/comments`, { words: 'Hello.' })).body.kind).toBe('comment');
    expect((await as.post(`/v1/plans/${plan.id}/comments`, { kind: 'gossip', words: 'x' })).status).toBe(400);
    expect((await read()).comments.find((c) => c.goalId === id)).toMatchObject({
      kind: 'what-helps',
      words: 'Pictures.',
    });
  });
});
