import { type DataOf, type EvidenceAudience, evidenceGiven, evidenceRequested } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { FACTS, aYoungPerson, factsChange } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import type { PlanResponse } from '../plans/plans.dto.js';

let world: World;
let youngPersonId: string;
let plan: PlanResponse;

beforeAll(async () => {
  world = await World.start([transitionPlans]);
  youngPersonId = await aYoungPerson(world, { held: { 'young-person': 'self' } });
  const read = await (await world.as('coordinator')).get(`/v1/young-people/${youngPersonId}/plan`).expect(200);
  plan = read.body as PlanResponse;
});
afterAll(() => world?.stop());

const asked = async (audience: EvidenceAudience, planId = plan.id) => {
  const bundleId = newId();
  const data = { bundleId, planId, audience };
  await world.publish(evidenceRequested, { youngPersonId, recordId: bundleId, data });
  const given = (await eventsAbout(world, youngPersonId)).filter((e) => e.recordId === bundleId);
  expect(given.map((e) => e.name)).toEqual(['evidence-given']);
  expect(evidenceGiven.problem(given[0]!.data)).toBeNull();
  return (given[0]!.data as DataOf<typeof evidenceGiven>).plan;
};

it('contains the plan’s content, its hash, and the number of the version with this content', async () => {
  const coordinator = await world.as('coordinator');
  const goal = { title: 'My own front door', area: 'independent-living', ownWords: 'I want my own key.' };
  await (await world.as('young-person')).post(`/v1/plans/${plan.id}/goals`, goal).expect(201);
  expect(await asked('staff')).toMatchObject({ reference: plan.reference, version: null, asOf: '2025-01-16' });
  const { body: version } = await coordinator.post(`/v1/plans/${plan.id}/versions`).expect(201);
  const given = await asked('young-person');
  expect(given).toMatchObject({ version: version.number, hash: version.contentHash });
  expect(given!.goals).toMatchObject([{ title: goal.title, ownWords: goal.ownWords, area: goal.area }]);
  expect(given!.steps.length).toBeGreaterThan(0);
  expect(await asked('staff', newId())).toBeNull();
});

it('withholds from a carer’s bundle all data withheld from carers', async () => {
  const changed = { consentsToTransitionAssessment: false, atRiskOfAbuseOrNeglect: true };
  await factsChange(world, youngPersonId, 9, { ...FACTS, ...changed }, Object.keys(changed));
  const rules = async (audience: EvidenceAudience) => (await asked(audience))!.steps.map(({ rule }) => rule);
  expect(await rules('staff')).toContain('SC-04');
  expect(await rules('young-person')).toContain('SC-04');
  expect(await rules('carer')).not.toContain('SC-04');
});
