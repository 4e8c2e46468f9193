import { World } from '#libs/testing';
import { FACTS, aYoungPerson } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import type { PlanResponse } from '../plans/plans.dto.js';
import type { Cohort, CohortResponse, CohortsResponse } from './cohorts.dto.js';

let world: World;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-01-16' });
});
afterAll(() => world?.stop());

const as = (who: string) => world.as(who);
const read = async (who = 'leader') => (await (await as(who)).get('/v1/cohorts')).body as CohortsResponse;
const cohort = async (name: Cohort) => (await read()).cohorts.find((c) => c.cohort === name)!;
const considered = ({ areas }: CohortResponse) => Object.fromEntries(areas.map((a) => [a.area, a.considered]));
const aPlan = async (facts: object) => {
  const id = await aYoungPerson(world, { facts, held: { 'young-person': 'self' } });
  return (await (await as('coordinator')).get(`/v1/young-people/${id}/plan`)).body as PlanResponse;
};

describe('cohorts', () => {
  it('appear side by side, even when empty', async () => {
    expect((await read()).cohorts.map((c) => [c.cohort, c.plans])).toEqual([
      ['ehc-plan', 0],
      ['no-ehc-plan', 0],
      ['not-known', 0],
    ]);
  });

  it('count young people with and without an EHC plan', async () => {
    const withPlan = await aPlan(FACTS);
    await aPlan(FACTS);
    const without = await aPlan({ dateOfBirth: '2009-03-05', hasEhcPlan: false });
    await aPlan({ dateOfBirth: '2009-03-05' });
    const staff = await as('coordinator');

    for (const area of ['employment', 'independent-living', 'community'])
      await staff.post(`/v1/plans/${without.id}/goals`, { area, title: 'x' });
    const now = (await staff.get(`/v1/plans/${without.id}`)).body as PlanResponse;
    const areasNotNeeded = [{ area: 'health', words: 'Nothing is needed.' }];
    await staff.patch(`/v1/plans/${without.id}`, { areasNotNeeded }, now.version);
    const given = await staff.post(`/v1/plans/${withPlan.id}/goals`, {
      area: 'health',
      title: 'x',
      ownWords: 'I want it.',
    });
    const ended = { status: 'ended', endReason: 'not-possible' };
    const other = await staff.post(`/v1/plans/${withPlan.id}/goals`, { area: 'community', title: 'x' });
    await staff.patch(`/v1/plans/${withPlan.id}/goals/${other.body.id}`, ended, 1);
    expect(given.status).toBe(201);
    const seen = (await staff.get(`/v1/plans/${without.id}`)).body as PlanResponse;
    const yes = { answer: 'agree', planVersion: seen.version };
    await (await as('young-person')).post(`/v1/plans/${without.id}/answers`, yes);

    expect(await cohort('no-ehc-plan')).toMatchObject({ plans: 1, complete: 1, agreed: 1, inOwnWords: 0 });
    const ehc = await cohort('ehc-plan');
    expect(ehc).toMatchObject({ plans: 2, complete: 0, agreed: 0, inOwnWords: 1 });
    expect(considered(ehc)).toEqual({ employment: 0, 'independent-living': 0, community: 0, health: 1 });
    expect((await cohort('not-known')).plans).toBe(1);
    world.today('2026-01-16');
    expect((await cohort('ehc-plan')).withOverdue).toBe(2);
  });

  it('are open to leaders of the area, and contain no names', async () => {
    expect((await (await as('young-person')).get('/v1/cohorts')).status).toBe(403);
    expect((await (await as('provider')).get('/v1/cohorts')).status).toBe(403);
    const suffolk = await read('suffolk-coordinator');
    expect(suffolk.cohorts.map((c) => c.plans)).toEqual([0, 0, 0]);
    expect(JSON.stringify(await read())).not.toContain('Ada');
  });
});
