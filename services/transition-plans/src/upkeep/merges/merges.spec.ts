import { mergeUndone, peopleMerged, personChanged, personRegistered, referralSent } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { PLATFORM_PERSON_TABLES } from '#libs/platform';
import { type Caller, dumpOf, personTablesOf, World } from '#libs/testing';
import { aPerson, aYoungPerson } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import { PlanJob } from '../following/plan.job.js';
import type { PlanResponse } from '../../reading/plans/plans.dto.js';
import { PERSON_TABLES } from './person-tables.values.js';
import { wronglyCarried } from '../../../test/carried.js';

let world: World;
let coordinator: Caller;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-01-16' });
  coordinator = await world.as('coordinator');
});
afterAll(() => world?.stop());

interface Merge {
  mergeId: string;
  keptId: string;
  mergedId: string;
}
const aMerge = (keptId: string, mergedId: string): Merge => ({ mergeId: newId(), keptId, mergedId });
const said = (merge: Merge) => ({ youngPersonId: merge.keptId, recordId: merge.mergeId, data: merge });
const happens = async (merge: Merge) => {
  await world.publish(peopleMerged, said(merge));
  await world.settled();
};
const isUndone = async (merge: Merge) => {
  await world.publish(mergeUndone, { ...said(merge), recordVersion: 2 });
  await world.settled();
};
const planOf = async (id: string) => (await coordinator.get(`/v1/young-people/${id}/plan`)).body as PlanResponse;

test('every table that knows a young person is in the list, and nothing else is', async () => {
  const listed = [...PERSON_TABLES, ...PLATFORM_PERSON_TABLES].map(({ table }) => table);
  expect(await personTablesOf(world, 'transition_plans')).toEqual(
    listed.filter((name) => name !== 'young_person').sort(),
  );
  expect(listed).toContain('young_person');
});

/** A plan with one of each record that people enter. */
async function aFullPlan(id: string, account: string): Promise<{ plan: PlanResponse; goalId: string }> {
  const plan = await planOf(id);
  const at = `/v1/plans/${plan.id}`;
  const post = async (as: Caller, rest: string, body: object = {}) => {
    const { status, body: answer } = await as.post(`${at}${rest}`, body);
    if (status > 201) throw new Error(`${rest}: ${status} ${answer.code}`);
    return answer as { id: string };
  };
  const young = await world.as(account);
  const goal = await post(coordinator, '/goals', { area: 'health', title: `Swim (${account})` });
  await post(coordinator, '/steps', { title: `Find a pool (${account})`, goalId: goal.id, dueOn: '2025-02-01' });
  await post(coordinator, '/steps', { title: `Find a flat (${account})`, ownerAgency: 'adult-social-care' });
  await post(young, '/comments', { words: 'I like water', goalId: goal.id });
  await post(young, `/goals/${goal.id}/ratings`, { rating: 4 });
  await young.post('/v1/me/help-requests', { about: 'say-this' });
  const review = await post(coordinator, '/reviews', { serves: ['ehc-annual-review'], meetingOn: '2025-02-24' });
  await post(coordinator, `/reviews/${review.id}/invitations`, { invitees: [{ kind: 'health', name: 'Dr' }] });
  await post(young, `/reviews/${review.id}/feedback`, { words: 'My words' });
  await post(coordinator, '/health-handovers', { service: 'Neurology' });
  await post(coordinator, '/carers-assessments', { name: 'Joy', relation: 'parent-carer' });
  const carer = await world.as(account.replace('young-person', 'carer'));
  await post(carer, '/decisions', { kind: 'ehc', about: 'agree-plan', decided: 'yes' });
  await post(young, '/answers', { answer: 'agree', planVersion: (await planOf(id)).version });
  return { plan: await planOf(id), goalId: goal.id };
}

/** Without values that change on their own, and the history entries of the merge and its undo. */
async function stateOf(people: string[]): Promise<Record<string, Record<string, unknown>[]>> {
  const dump = await dumpOf(world, 'transition_plans', people, [
    'version',
    'content_version',
    'asked_again_on',
    'checked_content_version',
    'looked_on',
    'recalculated_on',
  ]);
  const told = ['people-merged', 'merge-undone', 'answer-stale'];
  return { ...dump, plan_entry: dump['plan_entry']!.filter((line) => !told.includes(line['kind'] as string)) };
}

describe('two records with a plan each', () => {
  let kept: string;
  let other: string;
  let merge: Merge;
  let keptPlan: PlanResponse;
  let otherPlan: PlanResponse;
  let otherGoal: string;
  let before: Record<string, Record<string, unknown>[]>;

  beforeAll(async () => {
    kept = await aYoungPerson(world, { held: { 'young-person': 'self', carer: 'carer' } });
    other = await aYoungPerson(world, { held: { 'other-young-person': 'self', 'other-carer': 'carer' } });
    keptPlan = (await aFullPlan(kept, 'young-person')).plan;
    const full = await aFullPlan(other, 'other-young-person');
    otherPlan = full.plan;
    otherGoal = full.goalId;
    before = await stateOf([kept, other]);
    const filled = Object.keys(before).filter((table) => before[table]!.length > 0);
    expect(filled).toHaveLength(18);
    merge = aMerge(kept, other);
    await happens(merge);
  });

  it('have one plan, with the goals and steps of both and each statutory step once', async () => {
    const plan = await planOf(kept);
    expect(plan.id).toBe(keptPlan.id);
    expect(plan.goals.map(({ title }) => title).sort()).toEqual(['Swim (other-young-person)', 'Swim (young-person)']);
    expect(plan.milestones.map(({ rule }) => rule).sort()).toEqual(keptPlan.milestones.map(({ rule }) => rule).sort());
    const steps = await world.rows<{ n: number }>(
      `select count(*)::int as n from transition_plans.step where plan_id = $1 and rule is null`,
      [plan.id],
    );
    expect(steps).toEqual([{ n: 4 }]);
    const history = (await coordinator.get(`/v1/plans/${plan.id}/timeline`)).body.items as { kind: string }[];
    expect(history.map(({ kind }) => kind)).toContain('people-merged');
    const reviews = (await coordinator.get(`/v1/plans/${plan.id}/reviews`)).body.items as object[];
    expect(reviews).toHaveLength(1);
  });

  it('ask the family again for their agreement', async () => {
    await world.app().get(PlanJob).run();
    const [answer] = await world.rows<{ asked_again_on: string | null }>(
      'select asked_again_on from transition_plans.answer where plan_id = $1',
      [keptPlan.id],
    );
    expect(answer!.asked_again_on).not.toBeNull();
  });

  it('point readers of the merged record and plan to the kept ones', async () => {
    const routes = [
      `/v1/young-people/${other}/plan`,
      `/v1/young-people/${other}/timeline`,
      `/v1/plans/${otherPlan.id}`,
    ];
    for (const route of [...routes, `/v1/plans/${otherPlan.id}/timeline`]) {
      const { status, body } = await coordinator.get(route);
      expect([route, status, body.code, body.keptId]).toEqual([route, 410, 'PERSON_MERGED', kept]);
      for (const account of ['suffolk-coordinator', 'other-young-person', 'other-carer']) {
        const refused = await (await world.as(account)).get(route);
        expect([route, account, refused.status, refused.body.keptId]).toEqual([route, account, 404, undefined]);
      }
    }
    const opened = await coordinator.post('/v1/plans', { youngPersonId: other });
    expect([opened.status, opened.body.keptId]).toEqual([410, kept]);
    expect((await (await world.as('carer')).get(`/v1/young-people/${other}/plan`)).body.keptId).toBe(kept);
  });

  it('appear in no list under the other name', async () => {
    for (const list of [
      '/v1/caseload?limit=200',
      '/v1/worklists?list=silent&limit=200',
      '/v1/worklists/help-requests',
    ]) {
      const { status, body } = await coordinator.get(list);
      expect([list, status]).toEqual([list, 200]);
      expect(JSON.stringify(body)).not.toContain(other);
    }
  });

  it('separate again after an undo, and related entries move back together', async () => {
    const at = `/v1/plans/${keptPlan.id}`;
    const rating = await (await world.as('young-person')).post(`${at}/goals/${otherGoal}/ratings`, { rating: 5 });
    expect(rating.status).toBe(201);
    const added = await coordinator.post(`${at}/steps`, { title: 'Later, for one' });
    await isUndone(merge);

    const after = await stateOf([kept, other]);
    const news = after['goal_rating']!.filter(({ id }) => id === rating.body.id);
    expect(news).toMatchObject([{ young_person_id: other, plan_id: otherPlan.id }]);
    const steps = after['step']!.filter(({ id }) => id === added.body.id);
    expect(steps).toMatchObject([{ young_person_id: kept, plan_id: keptPlan.id }]);
    const old = (table: string) => {
      const known = new Set(before[table]!.map(({ id }) => id));
      return after[table]!.filter(({ id }) => known.has(id));
    };
    expect({ ...after, goal_rating: old('goal_rating'), step: old('step'), plan_entry: old('plan_entry') }).toEqual(
      before,
    );
    expect((await planOf(other)).goals.map(({ title }) => title)).toEqual(['Swim (other-young-person)']);
    expect((await coordinator.get(`/v1/plans/${otherPlan.id}`)).status).toBe(200);
  });
});

test('where only the merged record has a plan, it becomes the kept one’s and goes back whole', async () => {
  const kept = newId();
  await world.publish(personRegistered, { youngPersonId: kept, recordId: kept, data: aPerson({ givenName: 'Kit' }) });
  await world.settled();
  const other = await aYoungPerson(world);
  const plan = await planOf(other);
  const young = await coordinator.post(`/v1/plans/${plan.id}/versions`, {});
  expect([200, 201]).toContain(young.status);
  const before = await stateOf([kept, other]);
  const merge = aMerge(kept, other);
  await happens(merge);
  expect((await planOf(kept)).id).toBe(plan.id);
  const goal = await coordinator.post(`/v1/plans/${plan.id}/goals`, { area: 'health', title: 'Run' });
  await isUndone(merge);
  expect((await planOf(other)).goals.map(({ id }) => id)).toEqual([goal.body.id]);
  expect((await coordinator.get(`/v1/young-people/${kept}/plan`)).status).toBe(404);
  const { goal: _goals, plan_entry: _entries, step: steps, plan: _plan, ...rest } = await stateOf([kept, other]);
  const { goal: _none, plan_entry: _lines, step: stepsBefore, plan: _was, ...was } = before;
  expect(rest).toEqual(was);
  expect(steps!.map(({ id }) => id).sort()).toEqual(stepsBefore!.map(({ id }) => id).sort());
});

describe('events in any order, and repeated', () => {
  const orders = <T>(items: readonly T[]): T[][] =>
    items.length < 2
      ? [[...items]]
      : items.flatMap((first, i) => orders(items.filter((_, j) => j !== i)).map((rest) => [first, ...rest]));

  /** Every order of four events, each for people of its own: six orders side by side, because most of the time is waiting. */
  const inEveryOrder = async (play: (i: number) => Promise<void>) => {
    const all = [...orders([1, 2, 3, 4]).keys()];
    while (all.length > 0) await Promise.all(all.splice(0, 6).map(play));
  };

  const known = async (givenName: string) => {
    const id = newId();
    await world.publish(personRegistered, { youngPersonId: id, recordId: id, data: aPerson({ givenName }) });
    return id;
  };
  const renamed =
    (id: string, givenName: string, recordVersion = 2) =>
    () =>
      world.publish(personChanged, { youngPersonId: id, recordId: id, recordVersion, data: aPerson({ givenName }) });
  const referred = (person: string, referralId: string) => () =>
    world.publish(referralSent, {
      ...{ youngPersonId: person, recordId: referralId },
      data: { ...referralSent.sample, referralId, planId: null, stepId: null },
    });
  const merges = (merge: Merge) => () => world.publish(peopleMerged, said(merge));
  const undoes = (merge: Merge) => () => world.publish(mergeUndone, { ...said(merge), recordVersion: 2 });
  const names = async (...ids: string[]) => {
    const rows = await world.rows<{ id: string; given_name: string }>(
      'select id, given_name from transition_plans.young_person where id = any($1)',
      [ids],
    );
    return ids.map((id) => rows.find((row) => row.id === id)?.given_name ?? null);
  };
  const owners = async (...ids: string[]) => {
    const rows = await world.rows<{ id: string; young_person_id: string }>(
      'select id, young_person_id from transition_plans.referral where id = any($1)',
      [ids],
    );
    return ids.map((id) => rows.find((row) => row.id === id)?.young_person_id ?? null);
  };
  const play = async (order: (() => Promise<unknown>)[]) => {
    for (const say of order) {
      await say();
      await world.settled();
    }
  };

  it('end in the same state after a merge', async () => {
    await inEveryOrder(async (i) => {
      const [kept, other, referral] = [await known('Kit'), await known('Kitty'), newId()];
      const merge = aMerge(kept, other);
      const order = orders([merges(merge), renamed(kept, 'Kate'), renamed(other, 'Cate'), referred(other, referral)])[
        i
      ]!;
      await play([...order, order[0]!]);
      expect([i, await names(kept, other), await owners(referral)]).toEqual([i, ['Kate', null], [kept]]);
    });
  });

  it('end in the same state after an undo, and lose no entry made in between', async () => {
    await inEveryOrder(async (i) => {
      const [kept, other, referral] = [await known('Kit'), await known('Kitty'), newId()];
      const merge = aMerge(kept, other);
      const order = orders([merges(merge), undoes(merge), renamed(other, 'Cate'), referred(other, referral)])[i]!;
      await play([...order, order[1]!]);
      expect([i, await names(kept, other), await owners(referral)]).toEqual([i, ['Kit', 'Cate'], [other]]);
    });
  });

  it('put an entry made during a merge on one of the two records', async () => {
    const [kept, other] = [await known('Kit'), await known('Kitty')];
    await world.settled();
    const ids = Array.from({ length: 40 }, () => newId());
    const merge = aMerge(kept, other);
    await Promise.all(ids.flatMap((id, i) => [referred(other, id)(), ...(i === 15 ? [merges(merge)()] : [])]));
    await world.settled();
    expect(await owners(...ids)).toEqual(ids.map(() => kept));
    const more = Array.from({ length: 20 }, () => newId());
    await Promise.all(more.flatMap((id, i) => [referred(other, id)(), ...(i === 8 ? [undoes(merge)()] : [])]));
    await world.settled();
    expect(await owners(...ids, ...more)).toEqual([...ids, ...more].map(() => other));
  });

  it('end in the same state after a chain of merges and its undo', async () => {
    await inEveryOrder(async (i) => {
      const [a, b, c] = [await known('A'), await known('B'), await known('C')];
      const [ofA, ofC] = [newId(), newId()];
      await play([referred(a, ofA), referred(c, ofC)]);
      const [first, second] = [aMerge(a, c), aMerge(b, a)];
      const all = [merges(first), merges(second), undoes(second), undoes(first)];
      if (i < 2) {
        await play(orders([merges(first), merges(second)])[i]!);
        expect([i, await names(a, b, c), await owners(ofA, ofC)]).toEqual([i, [null, 'B', null], [b, b]]);
      }
      await play(orders(all)[i]!);
      expect([i, await names(a, b, c), await owners(ofA, ofC)]).toEqual([i, ['A', 'B', 'C'], [a, c]]);
    });
  });
});

it('each step and plan carries for the worklists what its rows say', async () => {
  expect(await wronglyCarried(world)).toEqual([]);
});
