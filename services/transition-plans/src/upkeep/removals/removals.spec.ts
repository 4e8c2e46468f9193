import { World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { aYoungPerson } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import type { PlanResponse } from '../../reading/plans/plans.dto.js';

let world: World;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-01-16' });
});
afterAll(() => world?.stop());

const SECRET = 'Somebody else’s wish';
const because = { reason: 'wrong-person', words: 'This belongs to another young person.' };

async function aPlan() {
  const youngPersonId = await aYoungPerson(world, { held: { 'young-person': 'self' } });
  const staff = await world.as('coordinator');
  const read = async () => (await staff.get(`/v1/young-people/${youngPersonId}/plan`)).body as PlanResponse;
  const { id } = await read();
  const remove = (kind: string, of: string, more: object = because) =>
    staff.post(`/v1/plans/${id}/removals`, { kind, id: of, ...more });
  return { id, youngPersonId, staff, read, remove };
}

/** All tables of the service. Leaves out the stream, whose events hold little data. */
async function mentions(words: string): Promise<string[]> {
  const tables = await world.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'transition_plans' and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await world.rows(`select 1 from transition_plans.${name} t where t::text like $1`, [`%${words}%`]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe('removal of content that should never have been recorded', () => {
  it('covers the plan, its history and its versions, and is recorded', async () => {
    const plan = await aPlan();
    const goal = await plan.staff.post(`/v1/plans/${plan.id}/goals`, {
      area: 'health',
      title: SECRET,
      ownWords: SECRET,
    });
    const step = { title: `Do: ${SECRET}`, goalId: goal.body.id };
    const served = (await plan.staff.post(`/v1/plans/${plan.id}/steps`, step)).body.id as string;
    await plan.staff.post(`/v1/plans/${plan.id}/comments`, { goalId: goal.body.id, words: SECRET });
    const young = await world.as('young-person');
    await young.post(`/v1/plans/${plan.id}/goals/${goal.body.id}/ratings`, { rating: 2, words: SECRET });
    await young.post(`/v1/plans/${plan.id}/answers`, { answer: 'agree', planVersion: (await plan.read()).version });
    const before = await plan.staff.get(`/v1/plans/${plan.id}/versions/1`);

    const removed = await plan.remove('goal', goal.body.id);
    expect(removed.status).toBe(201);
    expect((await plan.remove('step', served)).status).toBe(201);
    const after = await plan.read();
    expect([after.goals, after.steps, after.comments]).toEqual([[], [], []]);
    expect(after.answers.map((a) => a.stale)).toEqual([true]);
    const version = await plan.staff.get(`/v1/plans/${plan.id}/versions/1`);
    expect(version.body.contentHash).toBe(before.body.contentHash);
    expect(version.body.goals).toEqual([]);
    // The platform stores responses to repeated requests, for two days.
    expect((await mentions(SECRET)).filter((table) => table !== 'idempotency_key')).toEqual([]);

    const said = (await eventsAbout(world, plan.youngPersonId)).filter((e) => e.name === 'record-removed');
    expect(said.map((e) => [e.data['kind'], e.data['reason']])).toEqual([
      ['goal', 'wrong-person'],
      ['step', 'wrong-person'],
    ]);
    const list = await plan.staff.get(`/v1/plans/${plan.id}/removals`);
    expect(list.body.items.map((r: { kind: string }) => r.kind)).toEqual(['step', 'goal']);
    expect(list.body.items[1]).toMatchObject({
      removedId: goal.body.id,
      words: because.words,
      by: 'coordinator (test)',
    });
  });

  it('covers a single comment, without asking anybody for an answer again', async () => {
    const plan = await aPlan();
    const comment = await plan.staff.post(`/v1/plans/${plan.id}/comments`, { words: SECRET });
    const { version } = await plan.read();
    await (
      await world.as('young-person')
    ).post(`/v1/plans/${plan.id}/answers`, { answer: 'agree', planVersion: version });
    expect((await plan.remove('comment', comment.body.id)).status).toBe(201);
    const after = await plan.read();
    expect(after.comments).toEqual([]);
    expect(after.answers.map((a) => a.stale)).toEqual([false]);
  });

  it('keeps the caseload’s next date correct', async () => {
    const plan = await aPlan();
    const early = await plan.staff.post(`/v1/plans/${plan.id}/steps`, { title: 'x', dueOn: '2025-01-02' });
    const nextDue = async () =>
      (
        await world.rows<{ d: string }>('select next_due::text as d from transition_plans.plan where id = $1', [
          plan.id,
        ])
      )[0]!.d;
    expect(await nextDue()).toBe('2025-01-02');
    await plan.remove('step', early.body.id);
    expect(await nextDue()).not.toBe('2025-01-02');
  });

  it.each([
    ['a reason outside the list', { reason: 'tidying' }, 400, 'INVALID'],
    ['too few words', { words: 'oops' }, 400, 'INVALID'],
  ])('needs %s mended', async (_, more, status, code) => {
    const plan = await aPlan();
    const goal = await plan.staff.post(`/v1/plans/${plan.id}/goals`, { area: 'health', title: 'x' });
    const refused = await plan.remove('goal', goal.body.id, { ...because, ...more });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect((await plan.read()).goals).toHaveLength(1);
  });

  it('is denied for statutory steps, for other plans and for other roles', async () => {
    const plan = await aPlan();
    const law = (await plan.read()).milestones[0]!;
    const byLaw = await plan.remove('step', law.id);
    expect([byLaw.status, byLaw.body.code]).toEqual([409, 'STEP_SET_BY_LAW']);
    const other = await aPlan();
    const goal = await other.staff.post(`/v1/plans/${other.id}/goals`, { area: 'health', title: 'x' });
    expect((await plan.remove('goal', goal.body.id)).status).toBe(404);
    const body = { kind: 'goal', id: goal.body.id, ...because };
    for (const who of ['young-person', 'carer', 'adults', 'leader'])
      expect((await (await world.as(who)).post(`/v1/plans/${other.id}/removals`, body)).status).toBe(403);
  });
});
