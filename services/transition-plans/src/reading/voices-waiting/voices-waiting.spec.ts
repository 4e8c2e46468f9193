import { World } from '#libs/testing';
import { OVERRIDING } from '../../../test/closing.js';
import { aYoungPerson } from '../../../test/people.js';
import { PlanJob } from '../../upkeep/following/plan.job.js';
import { transitionPlans } from '../../index.js';
import type { MyPlanResponse } from '../me/me.dto.js';
import type { VoiceRow } from './voices-waiting.dto.js';

let world: World;
let plan: string;
let goal: string;

beforeAll(async () => {
  world = await World.start([transitionPlans]);
  const youngPersonId = await aYoungPerson(world, { held: { 'young-person': 'self', carer: 'carer' } });
  const coordinator = await world.as('coordinator');
  plan = (await coordinator.get(`/v1/young-people/${youngPersonId}/plan`).expect(200)).body.id;
  goal = (await coordinator.post(`/v1/plans/${plan}/goals`, { area: 'health', title: 'Swim' }).expect(201)).body.id;
});
afterAll(() => world?.stop());

const comment = async (account: string, body: object) =>
  (await (await world.as(account)).post(`/v1/plans/${plan}/comments`, body).expect(201)).body as {
    id: string;
    goalId: string | null;
    replyTo: string | null;
  };

async function listed(list: string, account = 'coordinator'): Promise<VoiceRow[]> {
  return (await (await world.as(account)).get(`/v1/worklists/voices?list=${list}`).expect(200)).body.items;
}
const ids = (rows: VoiceRow[]) => rows.map(({ id }) => id);

async function answer(word: string): Promise<string> {
  const as = await world.as('carer');
  const { version } = (await as.get(`/v1/plans/${plan}`).expect(200)).body;
  const given = { answer: word, planVersion: version };
  return (await as.post(`/v1/plans/${plan}/answers`, given).expect(201)).body.id;
}

describe('a comment of the family', () => {
  let first: string;

  it('waits on the list, the oldest first, without its words; one of staff does not', async () => {
    first = (await comment('young-person', { words: 'I like water', goalId: goal })).id;
    const second = await comment('carer', { words: 'Which pool?' });
    await comment('coordinator', { words: 'Ask the pool.' });
    const rows = await listed('commented&namedWorker=mine');
    expect(ids(rows)).toEqual([first, second.id]);
    expect(rows[0]).toMatchObject({ planId: plan, goalId: goal, by: 'young-person', kind: 'comment', waiting: true });
    expect(JSON.stringify(rows)).not.toContain('water');
    expect(await listed('commented&namedWorker=somebody')).toEqual([]);
    await (await world.as('leader')).get('/v1/worklists/voices?list=commented').expect(403);
  });

  it('waits no longer once staff reply, and again when the family answers the reply', async () => {
    const reply = await comment('coordinator', { words: 'We can go on Fridays.', replyTo: first });
    expect(reply).toMatchObject({ replyTo: first, goalId: goal });
    expect(ids(await listed('commented'))).not.toContain(first);
    const again = await comment('young-person', { words: 'Not on Fridays.', replyTo: reply.id });
    expect(again.replyTo).toBe(first);
    expect(ids(await listed('commented'))).toContain(again.id);
    const mine = (await (await world.as('young-person')).get('/v1/me/plan').expect(200)).body as MyPlanResponse;
    expect(mine.comments.at(-1)).toMatchObject({
      ...{ id: first, said: 'You said', words: 'I like water', on: '2025-01-16' },
      replies: [{ words: 'We can go on Fridays.' }, { words: 'Not on Fridays.' }],
    });
  });

  it('cannot answer a comment of another plan', async () => {
    const other = await aYoungPerson(world);
    const as = await world.as('coordinator');
    const { id } = (await as.get(`/v1/young-people/${other}/plan`)).body;
    await as.post(`/v1/plans/${id}/comments`, { words: 'Hello', replyTo: first }).expect(404);
  });

  it('waits no longer once the plan is published, but stands on the list since a day', async () => {
    await (await world.as('coordinator')).post(`/v1/plans/${plan}/versions`, {}).expect(201);
    expect(await listed('commented')).toEqual([]);
    const since = await listed('commented&since=2025-01-16');
    expect(since).toHaveLength(3);
    expect(since.every(({ waiting }) => !waiting)).toBe(true);
    expect(await listed('commented&since=2025-01-17')).toEqual([]);
  });
});

describe('a no to the plan', () => {
  it('waits until the party says otherwise', async () => {
    const no = await answer('disagree');
    expect(await listed('disagreed')).toMatchObject([{ id: no, by: 'carer', agency: null, waiting: true }]);
    await answer('agree');
    expect(await listed('disagreed')).toEqual([]);
  });

  it('waits no longer once the plan has changed and the party is asked again', async () => {
    const no = await answer('disagree');
    const as = await world.as('coordinator');
    await as.post(`/v1/plans/${plan}/goals`, { area: 'employment', title: 'Work' }).expect(201);
    await world.app().get(PlanJob).run();
    expect(await listed('disagreed')).toEqual([]);
    expect(await listed('disagreed&since=2025-01-16')).toMatchObject([{ id: no, waiting: false }]);
  });

  it('waits no longer once the plan is closed, nor do comments', async () => {
    await answer('disagree');
    await comment('carer', { words: 'And now?' });
    const closing = { reason: 'moved-out-of-area', overriding: OVERRIDING };
    await (await world.as('coordinator')).post(`/v1/plans/${plan}/closing`, closing).expect(200);
    expect([await listed('disagreed'), await listed('commented')]).toEqual([[], []]);
  });
});
