import { World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { aYoungPerson } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import { PlanJob } from '../../upkeep/following/plan.job.js';
import type { PlanResponse } from '../../reading/plans/plans.dto.js';
import type { StepResponse } from './steps.dto.js';

let world: World;
let youngPersonId: string;
let plan: PlanResponse;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-01-16' });
  youngPersonId = await aYoungPerson(world);
  plan = (await (await world.as('coordinator')).get(`/v1/young-people/${youngPersonId}/plan`)).body as PlanResponse;
});
afterAll(() => world?.stop());

const goTo = async (day: string) => {
  world.today(day);
  await world.app().get(PlanJob).run();
};
const anOffer = async (title: string) => {
  const body = { title, ownerAgency: 'adult-social-care', dueOn: '2025-06-30' };
  return (await (await world.as('coordinator')).post(`/v1/plans/${plan.id}/steps`, body)).body as StepResponse;
};
const silent = async () => {
  const { body } = await (await world.as('coordinator')).get('/v1/worklists?list=silent&agency=adult-social-care');
  return (body.items as { title: string; chasedTimes: number }[]).map((row) => [row.title, row.chasedTimes]);
};
const chases = async (id: string) =>
  (await eventsAbout(world, youngPersonId)).filter((e) => e.name === 'step-chased' && e.recordId === id);

describe('an agency that does not answer', () => {
  it('is reminded every five working days until it answers', async () => {
    const step = await anOffer('Find a flat');
    expect(step.answer).toEqual({ offeredOn: '2025-01-16', dueOn: '2025-01-23', chasedOn: null, chasedTimes: 0 });
    await goTo('2025-01-23');
    expect(await silent()).toEqual([]);

    await goTo('2025-01-24');
    await goTo('2025-01-24');
    expect(await silent()).toEqual([['Find a flat', 1]]);
    const [chase, ...more] = await chases(step.id);
    expect(more).toEqual([]);
    expect(chase!.data).toMatchObject({ answerWasDueOn: '2025-01-23', times: 1, ownerAgency: 'adult-social-care' });
    const history = await (await world.as('coordinator')).get(`/v1/plans/${plan.id}/timeline`);
    expect(history.body.items[0]).toMatchObject({ kind: 'step-chased', stepId: step.id });
    expect(history.body.items[0].sentence).toContain('offered to adult-social-care on 16 January 2025');

    await goTo('2025-02-03');
    expect(await silent()).toEqual([['Find a flat', 2]]);
    const counts = await (await world.as('coordinator')).get('/v1/worklists/counts');
    expect(counts.body.silent).toBeGreaterThanOrEqual(1);

    const adults = await world.as('adults');
    const accepted = await adults.post(`/v1/plans/${plan.id}/steps/${step.id}/acceptance`);
    expect(accepted.body).toMatchObject({ response: 'accepted', answer: null });
    await goTo('2025-02-20');
    expect(await silent()).toEqual([]);
    expect(await chases(step.id)).toHaveLength(2);
  });

  it('gets a new deadline when the step is offered to another agency', async () => {
    world.today('2025-03-03');
    const step = await anOffer('Find a gym');
    await goTo('2025-03-11');
    const body = { ownerAgency: 'health' };
    const moved = await (await world.as('coordinator')).post(`/v1/plans/${plan.id}/steps/${step.id}/assignment`, body);
    expect(moved.body.answer).toEqual({ offeredOn: '2025-03-11', dueOn: '2025-03-18', chasedOn: null, chasedTimes: 0 });
  });
});

describe('an overdue step', () => {
  it('keeps its first date when the date moves', async () => {
    world.today('2025-07-02');
    const as = await world.as('coordinator');
    const late = await as.post(`/v1/plans/${plan.id}/steps`, { title: 'Visit the college', dueOn: '2025-07-01' });
    const path = `/v1/plans/${plan.id}/steps/${late.body.id}`;
    const silently = await as.patch(path, { dueOn: '2025-08-01' }, 1);
    expect([silently.status, silently.body.code]).toEqual([422, 'REASON_REQUIRED']);
    const moved = await as.patch(path, { dueOn: '2025-08-01', reason: 'The college was closed.' }, 1);
    expect(moved.body).toMatchObject({ dueOn: '2025-08-01', firstDueOn: '2025-07-01' });
    world.today('2025-08-02');
    const again = await as.patch(path, { dueOn: '2025-09-01', reason: 'Again.' }, 2);
    expect(again.body).toMatchObject({ dueOn: '2025-09-01', firstDueOn: '2025-07-01' });
  });
});
