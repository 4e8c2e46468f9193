import { newId } from '#libs/kernel';
import { type Caller, World, eventually } from '#libs/testing';
import { healthHandoversChanged } from '#libs/contracts';
import { transitionPlans } from '../../transition-plans/src/index.js';
import { youngPeople } from '../../young-people/src/index.js';

/** A plan's tables become facts of the young person, and come back to the plan as steps of the law. */
let world: World;
let people: Caller;
let plans: Caller;
let health: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople, transitionPlans], { today: '2025-01-16' });
  people = await world.as('coordinator', 'young-people');
  plans = await world.as('coordinator', 'transition-plans');
  health = await world.as('health', 'transition-plans');
});
afterAll(() => world?.stop());

type Facts = Record<string, unknown>;
const fact = (value: unknown) => ({ value, source: 'health' });

/** Somebody of fifteen with an EHC plan, and their transition plan. */
async function aPlan(facts: Facts = {}): Promise<{ id: string; planId: string }> {
  const person = { givenName: 'Ada', familyName: `Example ${newId().slice(-6)}`, dateOfBirth: '2009-03-05' };
  const { body } = await people.post('/v1/young-people', person);
  const id = body.id as string;
  const told = Object.fromEntries(Object.entries({ hasEhcPlan: true, ...facts }).map(([k, v]) => [k, fact(v)]));
  await people.patch(`/v1/young-people/${id}/circumstances`, { facts: told }, 1);
  const planId = await eventually('a plan', async () => {
    const plan = await plans.get(`/v1/young-people/${id}/plan`);
    return plan.status === 200 && (plan.body.id as string);
  });
  return { id, planId };
}
const factsOf = async (id: string) => (await people.get(`/v1/young-people/${id}/circumstances`)).body;
const table = async (planId: string) => (await plans.get(`/v1/plans/${planId}/health-handovers`)).body;
const stepsOf = async (planId: string, rule: string) => {
  const { body } = await plans.get(`/v1/plans/${planId}`);
  return (body.milestones as { rule: string; occurrence: string; status: string; dueOn: string | null }[])
    .filter((m) => m.rule === rule)
    .map((m) => `${m.occurrence} ${m.status} ${m.dueOn}`);
};
const until = (what: string, check: () => Promise<void>) =>
  eventually(what, async () => {
    await check();
    return true;
  });

describe('the health hand-over table', () => {
  it('sets the law’s steps for each service, on its own day, and asks after a missed appointment', async () => {
    const { id, planId } = await aPlan();
    const path = `/v1/plans/${planId}/health-handovers`;
    const neurology = await plans.post(path, { service: 'Paediatric Neurology', transferOn: '2026-10-05' });
    expect(neurology.status).toBe(201);
    const lungs = await health.post(path, { service: 'Children’s lung clinic', transferOn: '2027-01-11' });
    expect(lungs.body).toMatchObject({
      code: 'children-s-lung-clinic',
      attended: 'unknown',
      allowedActions: ['change', 'end'],
    });
    await until('the steps of both services', async () => {
      expect(await stepsOf(planId, 'HLT-12')).toEqual([
        'HLT-12:paediatric-neurology not-started 2026-10-04',
        'HLT-12:children-s-lung-clinic not-started 2027-01-10',
      ]);
    });
    expect(await stepsOf(planId, 'HLT-14')).toEqual([
      'HLT-14:paediatric-neurology not-started 2026-04-05',
      'HLT-14:children-s-lung-clinic not-started 2026-07-11',
    ]);
    const { facts, known } = await factsOf(id);
    expect(facts).toMatchObject({ willMoveToAdultHealthServices: true, hasEhcPlan: true });
    expect(facts.healthHandovers).toMatchObject([{ service: 'paediatric-neurology', transferOn: '2026-10-05' }, {}]);
    expect(known.find((k: { name: string }) => k.name === 'healthHandovers')).toMatchObject({
      source: 'transition-plan',
    });

    world.today('2026-10-14');
    const own = `${path}/${neurology.body.id}`;
    const missed = { firstAdultAppointmentOn: '2026-10-12', attended: 'no' };
    expect((await health.patch(own, missed, 1)).body).toMatchObject({ version: 2, attended: 'no' });
    await until('the step after a missed appointment', async () => {
      expect(await stepsOf(planId, 'HLT-13')).toEqual(['HLT-13:paediatric-neurology not-started null']);
    });
    const row = (await table(planId)).items[0];
    expect(row.steps.map((s: { rule: string }) => s.rule)).toEqual(['HLT-12', 'HLT-13', 'HLT-14']);
    const early = await health.post(`${own}/ending`, { reason: 'transferred' });
    expect([early.status, early.body.code]).toEqual([409, 'HANDOVER_NOT_COMPLETE']);

    const seen = { firstAdultAppointmentOn: '2026-10-14', attended: 'yes' };
    expect((await health.patch(own, seen, 2)).status).toBe(200);
    const ended = await health.post(`${own}/ending`, { reason: 'transferred' });
    expect(ended.body).toMatchObject({ ending: { reason: 'transferred', on: '2026-10-14' }, allowedActions: [] });
    await until('nothing more to chase', async () => {
      expect(await stepsOf(planId, 'HLT-13')).toEqual(['HLT-13:paediatric-neurology withdrawn null']);
    });
    const gp = { reason: 'stays-with-gp', words: 'Inhalers only: the GP goes on with them.' };
    expect((await health.post(`${path}/${lungs.body.id}/ending`, gp)).status).toBe(200);
    await until('no step for a service that hands over to nobody', async () => {
      expect(await stepsOf(planId, 'HLT-12')).toContain('HLT-12:children-s-lung-clinic withdrawn 2027-01-10');
    });
    expect((await table(planId)).items).toHaveLength(2);
    world.today('2025-01-16');
  });

  it('begins with what was known, once, and then is the source', async () => {
    const known = [{ service: 'CAMHS', transferOn: '2027-03-05' }, { transferOn: '2026-01-05' }];
    const { id, planId } = await aPlan({ healthHandovers: known });
    const steps = await stepsOf(planId, 'HLT-12');
    await until('the table', async () => {
      expect((await table(planId)).items).toMatchObject([
        { service: 'CAMHS', code: 'camhs', transferOn: '2027-03-05' },
        { service: 'A health service', code: '2026-01-05' },
      ]);
    });
    await until('the table to be the source', async () => {
      const { known } = await factsOf(id);
      expect(known.find((k: { name: string }) => k.name === 'healthHandovers').source).toBe('transition-plan');
    });
    expect(await stepsOf(planId, 'HLT-12')).toEqual(steps);
    const { version } = await factsOf(id);
    const beside = { facts: { healthHandovers: fact([]), disabled: fact(true) } };
    const refused = await people.patch(`/v1/young-people/${id}/circumstances`, beside, version);
    expect([refused.status, refused.body.code, refused.body.errors]).toMatchObject([
      409,
      'FACT_KEPT_IN_PLAN',
      [{ field: 'facts.healthHandovers', code: 'FACT_KEPT_IN_PLAN' }],
    ]);

    const [camhs, other] = (await table(planId)).items;
    for (const row of [camhs, other]) {
      const ending = { reason: 'entered-in-error', words: 'That was somebody else.' };
      expect((await plans.post(`/v1/plans/${planId}/health-handovers/${row.id}/ending`, ending)).status).toBe(200);
    }
    await until('the facts to be known no more', async () => {
      const { facts } = await factsOf(id);
      expect(facts.healthHandovers).toBeUndefined();
      expect(facts.willMoveToAdultHealthServices).toBeUndefined();
    });
    await world.settled();
    expect((await table(planId)).items).toHaveLength(2);
  });

  it('an older word of the table never overwrites a newer one', async () => {
    const { id, planId } = await aPlan();
    const row = { handoverId: newId(), transferOn: null, metAdultPractitionerOn: null, firstAdultAppointmentOn: null };
    const say = (service: string, recordVersion: number) =>
      world.publish(healthHandoversChanged, {
        ...{ youngPersonId: id, recordId: planId, recordVersion },
        data: {
          planId,
          handovers: [{ ...row, service, attended: null }],
          willMoveToAdultHealthServices: true,
          hasNamedWorker: true,
        },
      });
    await say('newer', 90);
    await say('older', 89);
    await world.settled();
    await until('the newer word', async () => {
      expect((await factsOf(id)).facts).toMatchObject({
        healthHandovers: [{ service: 'newer' }],
        hasNamedWorker: true,
      });
    });
  });
});

describe('carers', () => {
  it('of a plan are facts, and the law’s assessment follows; what was an error is known no more', async () => {
    const { id, planId } = await aPlan({ likelyAdultCareNeeds: true });
    const path = `/v1/plans/${planId}/carers-assessments`;
    const gran = await plans.post(path, { name: 'Gran Example', relation: 'grandparent' });
    const sister = await plans.post(path, { name: 'Eve Example', relation: 'sibling-young-carer' });
    expect([gran.status, sister.status]).toEqual([201, 201]);
    const assessed = 'An assessment for the parent or other adult who cares, before the 18th birthday';
    const titles = async () => {
      const { body } = await plans.get(`/v1/plans/${planId}`);
      return (body.milestones as { title: string }[]).map((m) => m.title);
    };
    await until('the law’s assessment', async () => expect(await titles()).toContain(assessed));
    expect((await factsOf(id)).facts).toMatchObject({ hasParentCarer: true });
    expect((await factsOf(id)).facts.youngCarer).toBeUndefined();
    const beside = { facts: { hasParentCarer: fact(false) } };
    const refused = await people.patch(`/v1/young-people/${id}/circumstances`, beside, (await factsOf(id)).version);
    expect([refused.status, refused.body.code]).toEqual([409, 'FACT_KEPT_IN_PLAN']);

    const accountable = { subject: 'coordinator', name: 'Maya' };
    const error = { reason: 'entered-in-error', words: 'Of another family.', accountable };
    expect((await plans.post(`${path}/${gran.body.id}/setting-aside`, error)).status).toBe(200);
    await until('nothing to be known of a carer', async () => {
      expect((await factsOf(id)).facts.hasParentCarer).toBeUndefined();
    });
  });
});
