import { World } from '#libs/testing';
import { OVERRIDING } from '../../../test/closing.js';
import { eventsAbout } from '../../../test/events.js';
import { aYoungPerson, factsChange } from '../../../test/people.js';
import type { TimelineFacts } from '#libs/timeline';
import { transitionPlans } from '../../index.js';
import type { PlanResponse } from '../../reading/plans/plans.dto.js';
import type { ClosingAnswer } from './closing.dto.js';

let world: World;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2027-04-01' });
});
afterAll(() => world?.stop());

/** Eighteen in March 2027, supported by children's social care, with a parent as carer. */
const KNOWN: TimelineFacts = {
  dateOfBirth: '2009-03-05',
  receivesChildrensSocialCare: true,
  hasParentCarer: true,
};

async function aPlan(facts: TimelineFacts = KNOWN): Promise<{ id: string; path: string; plan: PlanResponse }> {
  const held = { 'young-person': 'self', carer: 'carer' } as const;
  const id = await aYoungPerson(world, { person: { needs: [] }, facts, held });
  const as = await world.as('coordinator');
  await as.post('/v1/plans', { youngPersonId: id });
  const plan = (await as.get(`/v1/young-people/${id}/plan`)).body as PlanResponse;
  return { id, path: `/v1/plans/${plan.id}`, plan };
}
const ask = async (path: string, reason?: string) =>
  (await (await world.as('health')).get(`${path}/closing${reason ? `?reason=${reason}` : ''}`)).body as ClosingAnswer;
const close = async (path: string, body: object) => (await world.as('coordinator')).post(`${path}/closing`, body);
const kinds = (gaps: readonly { code: string }[]) => [...new Set(gaps.map(({ code }) => code))];
const areasNotNeeded = ['employment', 'independent-living', 'community', 'health'].map((area) => ({
  area,
  words: 'Talked about; no goal is wanted.',
}));

it('completes a plan only when each gap is closed, for any reason', async () => {
  const { id, path, plan } = await aPlan();
  const as = await world.as('coordinator');
  const heart = (await as.post(`${path}/health-handovers`, { service: 'Heart', transferOn: '2027-03-05' })).body;
  const joy = { name: 'Joy Example', relation: 'parent-carer', subject: 'carer' };
  const carer = (await as.post(`${path}/carers-assessments`, joy)).body;
  const before = await ask(path);
  expect(before).toMatchObject({ reason: 'transition-complete', possible: false, possibleWithReason: false });
  expect(before.gaps).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        code: 'CHILDRENS_SUPPORT_GOES_ON',
        overridable: false,
        message: expect.stringContaining('SC-08: adult social care has not yet reached its conclusion'),
      }),
      expect.objectContaining({
        code: 'CARERS_ASSESSMENT_OPEN',
        at: `carers-assessments/${carer.id}`,
        overridable: false,
      }),
      expect.objectContaining({
        code: 'HEALTH_NOT_HANDED_OVER',
        at: `health-handovers/${heart.id}`,
        overridable: true,
      }),
      expect.objectContaining({ code: 'AREA_NOT_CONSIDERED', at: 'areas/health', overridable: true }),
    ]),
  );
  const refused = await close(path, { reason: 'transition-complete' });
  expect([refused.status, refused.body.code]).toEqual([409, 'PLAN_HAS_GAPS']);
  expect(refused.body.errors.map((e: { field: string; code: string }) => [e.code, e.field])).toEqual(
    before.gaps.map(({ code, at }) => [code, at]),
  );
  const forced = await close(path, { reason: 'transition-complete', overriding: OVERRIDING });
  expect([forced.status, kinds(forced.body.errors)]).toEqual([
    409,
    ['CHILDRENS_SUPPORT_GOES_ON', 'CARERS_ASSESSMENT_OPEN'],
  ]);

  const tooSoon = {
    endsOn: '2027-06-30',
    words: 'Adult services are thought to begin.',
    accountable: OVERRIDING.accountable,
  };
  const childrens = await world.as('childrens');
  const guarded = await childrens.post(`${path}/ending-of-childrens-support`, tooSoon);
  expect([guarded.status, guarded.body.code]).toEqual([409, 'CHILDRENS_SUPPORT_GOES_ON']);
  expect(guarded.body.detail).toContain('(SC-08): adult social care has not yet reached its conclusion');
  expect((await (await world.as('young-person')).get(`${path}/ending-of-childrens-support`)).body).toMatchObject({
    ...{ possible: false, rule: 'SC-08', decisions: [], allowedActions: [] },
  });

  const concluded = { adultSocialCareConclusionOn: '2027-03-20', adultSocialCareConclusion: 'no-needs' } as const;
  await factsChange(world, id, 2, { ...KNOWN, ...concluded }, Object.keys(concluded));
  const decided = await childrens.post(`${path}/ending-of-childrens-support`, tooSoon);
  expect([decided.status, decided.body.law]).toEqual([201, 'adult social care has concluded that there are no needs']);
  expect((await childrens.get(`${path}/ending-of-childrens-support`)).body).toMatchObject({
    ...{ possible: true, rule: null, decisions: [{ endsOn: '2027-06-30' }], allowedActions: ['decide'] },
  });

  const seen = { firstAdultAppointmentOn: '2027-03-10', attended: 'yes' };
  await as.patch(`${path}/health-handovers/${heart.id}`, seen, 1);
  await as.post(`${path}/health-handovers/${heart.id}/ending`, { reason: 'transferred' });
  await as.post(`${path}/carers-assessments/${carer.id}/offer`);
  await (await world.as('carer')).post(`${path}/carers-assessments/${carer.id}/answer`, { answer: 'decline' });
  await as.patch(path, { areasNotNeeded }, (await as.get(path)).body.version);
  const left = (await ask(path)).gaps;
  expect(kinds(left)).toEqual(['STEPS_OVERDUE']);
  for (const step of (await as.get(path)).body.milestones as PlanResponse['milestones']) {
    if (!step.overdue) continue;
    const set = await as.patch(
      `${path}/steps/${step.id}`,
      { status: 'no-longer-needed', reason: 'Done by phone.' },
      step.version,
    );
    expect(set.status).toBe(200);
  }
  expect(await ask(path)).toMatchObject({ possible: true, possibleWithReason: true, gaps: [] });
  const closed = await close(path, { reason: 'transition-complete', overriding: OVERRIDING });
  expect(closed.status).toBe(200);
  expect(closed.body).toMatchObject({ status: 'closed', closing: { reason: 'transition-complete', overriding: null } });
  const said = await eventsAbout(world, id);
  expect(said.find((e) => e.name === 'childrens-support-ending-decided')?.data).toMatchObject({ endsOn: '2027-06-30' });
  expect(said.at(-1)).toMatchObject({
    name: 'plan-closed',
    data: { planId: plan.id, reason: 'transition-complete', overridden: [], accountable: null },
  });
  const late = await (await world.as('health')).get(`${path}/closing`);
  expect([late.status, late.body.code]).toEqual([409, 'PLAN_CLOSED']);
});

it('counts a held review as open until it is finished, but not a planned review', async () => {
  const { path } = await aPlan();
  const as = await world.as('coordinator');
  const review = `reviews/${(await as.post(`${path}/reviews`, { serves: ['plan-review'], dueOn: '2027-05-01' })).body.id}`;
  const reviews = async () => (await ask(path)).gaps.filter(({ code }) => code === 'REVIEW_OPEN');
  expect(await reviews()).toEqual([]);
  expect((await as.post(`${path}/${review}/meeting`, {})).body.stage).toBe('held');
  expect(await reviews()).toMatchObject([{ at: review, overridable: true }]);
  const decided = await as.post(`${path}/${review}/decision`, { decision: 'maintain', words: 'It goes on.' });
  expect(decided.body.stage).toBe('complete');
  expect(await reviews()).toEqual([]);
});

it('closes despite gaps when a young person moves away and a person is accountable, and records it', async () => {
  const { id, path } = await aPlan();
  const open = await ask(path, 'moved-out-of-area');
  expect(open).toMatchObject({ possible: false, possibleWithReason: true });
  expect(kinds(open.gaps)).toEqual(expect.arrayContaining(['CHILDRENS_SUPPORT_GOES_ON', 'CARER_NOT_LISTED']));
  const before = (await (await world.as('coordinator')).get(path)).body;
  const accountable = OVERRIDING.accountable;
  const bad = [
    {},
    { reason: 'Moved.', accountable },
    { reason: 'x'.repeat(40), accountable },
    { reason: OVERRIDING.reason },
    { reason: OVERRIDING.reason, accountable: { subject: 'x' } },
  ];
  for (const overriding of bad) {
    const refused = await close(path, { reason: 'moved-out-of-area', overriding });
    expect([overriding, refused.status, refused.body.code]).toEqual([overriding, 400, 'INVALID']);
  }
  const silent = await close(path, { reason: 'moved-out-of-area' });
  expect([silent.status, silent.body.code]).toEqual([409, 'PLAN_HAS_GAPS']);
  expect((await (await world.as('coordinator')).get(path)).body).toEqual(before);

  const closed = await close(path, { reason: 'moved-out-of-area', overriding: OVERRIDING });
  expect(closed.body.closing.overriding).toEqual({ ...OVERRIDING, gaps: kinds(open.gaps) });
  const family = (await (await world.as('carer')).get(path)).body as PlanResponse;
  expect(family.closing?.overriding?.gaps).toEqual(kinds(open.gaps).filter((code) => code !== 'CARER_NOT_LISTED'));
  const history = await (await world.as('young-person')).get(`${path}/timeline`);
  expect(history.body.items[0].sentence).toContain(`Maya Coordinator is accountable: ${OVERRIDING.reason}`);
  expect((await eventsAbout(world, id)).at(-1)).toMatchObject({
    name: 'plan-closed',
    data: { reason: 'moved-out-of-area', overridden: kinds(open.gaps), accountable: 'coordinator' },
  });
});

it('is open to staff, for a listed reason', async () => {
  const { path } = await aPlan({ dateOfBirth: '2009-03-05' });
  expect((await (await world.as('carer')).get(`${path}/closing`)).status).toBe(403);
  expect((await (await world.as('suffolk-coordinator')).get(`${path}/closing`)).status).toBe(404);
  expect((await (await world.as('health')).get(`${path}/closing?reason=bored`)).status).toBe(400);
  expect((await (await world.as('health')).post(`${path}/closing`, { reason: 'died' })).status).toBe(403);
});
