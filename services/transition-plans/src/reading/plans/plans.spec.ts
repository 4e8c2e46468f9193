import { World } from '#libs/testing';
import { OVERRIDING } from '../../../test/closing.js';
import { aYoungPerson } from '../../../test/people.js';
import { eventsAbout } from '../../../test/events.js';
import { transitionPlans } from '../../index.js';
import type { PlanResponse } from './plans.dto.js';

/** A person whose plan does not open automatically, because only the date of birth is known. */
const NOTHING_KNOWN = { person: { needs: [] }, facts: { dateOfBirth: '2009-03-05' } };

const goal = (area: string, title = 'Work with animals') => ({
  area,
  title,
  ownWords: 'I want to work with dogs',
  successCriterion: 'Two days a week at the kennels',
  targetOn: '2025-12-31',
});

let world: World;
beforeAll(async () => {
  world = await World.start([transitionPlans]);
});
afterAll(() => world?.stop());

const coordinator = () => world.as('coordinator');
async function planOf(id: string): Promise<PlanResponse> {
  const { body, status } = await (await coordinator()).get(`/v1/young-people/${id}/plan`);
  expect(status).toBe(200);
  return body as PlanResponse;
}
async function aPlan(options: Parameters<typeof aYoungPerson>[1] = {}): Promise<PlanResponse> {
  return planOf(await aYoungPerson(world, options));
}
/** A plan with one goal and two steps, none set by law. */
async function aSmallPlan(held: Record<string, 'self' | 'carer'> = {}): Promise<PlanResponse> {
  const youngPersonId = await aYoungPerson(world, { ...NOTHING_KNOWN, held });
  const made = await (
    await coordinator()
  ).post('/v1/plans', {
    youngPersonId,
    goals: [goal('employment')],
    steps: [
      { title: 'Visit the kennels', goal: 0, dueOn: '2025-02-01', ownerAgency: 'education' },
      { title: 'Ask for a bus pass', dueOn: '2025-01-10' },
    ],
  });
  expect(made.status).toBe(201);
  return planOf(youngPersonId);
}

test('a person with one name has it in the plan, the caseload, the worklists and the timeline', async () => {
  const person = { givenName: '', familyName: 'Singlename' };
  const plan = await aPlan({ person });
  expect(plan.youngPerson).toMatchObject({ givenName: null, familyName: 'Singlename' });
  const as = await coordinator();
  const named = async (path: string) => {
    const { status, body } = await as.get(path);
    expect([path, status]).toEqual([path, 200]);
    return (body.items as { name: string }[]).map(({ name }) => name);
  };
  expect(await named('/v1/caseload?limit=200')).toContain('Singlename');
  expect(await named('/v1/worklists?list=due&withinDays=365&limit=200')).toContain('Singlename');
  const timeline = await as.get(`/v1/young-people/${plan.youngPerson.id}/timeline`);
  expect(timeline.status).toBe(200);
});

describe('opening', () => {
  it('opens automatically, with the statutory steps', async () => {
    const plan = await aPlan();
    expect(plan).toMatchObject({ status: 'open', trigger: 'automatic', version: 1, goals: [], steps: [] });
    expect(plan.reference).toMatch(/^PLN-[0-9A-Z]{4}-[0-9A-Z]{2}$/);
    expect(plan.youngPerson).toMatchObject({ givenName: 'Ada', age: 15, yearGroup: 11 });
    const review = plan.milestones.find((m) => m.rule === 'EDU-04')!;
    expect(review).toMatchObject({
      dueOn: '2025-04-09',
      leadAgency: 'education',
      ownerAgency: 'education',
      response: 'offered',
      force: 'legal-duty',
      confidence: 'high',
      status: 'not-started',
      occurrence: 'EDU-04:2025-04',
    });
    expect(review.citation).toContain('2014');
    expect(review.why).toContain('9 April 2025');
    const [opened] = await eventsAbout(world, plan.youngPerson.id);
    expect(opened).toMatchObject({ name: 'plan-opened', data: { planId: plan.id, trigger: 'automatic' } });
    expect(opened!.data['steps']).toHaveLength(plan.milestones.length);
    expect(opened!.causationId).not.toBeNull();
  });

  it('opens on request with goals, steps and milestones in one request', async () => {
    const youngPersonId = await aYoungPerson(world, { person: { needs: [] }, facts: { dateOfBirth: '2009-03-05' } });
    const areas = ['employment', 'independent-living', 'community', 'health', 'health', 'employment'];
    const steps = Array.from({ length: 12 }, (_, i) => ({
      title: `Step ${i}`,
      goal: i % 6,
      dueOn: `2025-0${1 + (i % 9)}-20`,
      ownerAgency: i % 2 ? 'health' : undefined,
      person: { subject: 'nurse', name: 'Nurse Example' },
      actionLead: 'Team manager',
      sponsoringDirector: 'Director of nursing',
    }));
    const as = await coordinator();
    const res = await as.post('/v1/plans', { youngPersonId, goals: areas.map((a) => goal(a)), steps });
    expect(res.status).toBe(201);
    expect(res.headers['location']).toBe(`/v1/plans/${res.body.id}`);
    expect(res.headers['etag']).toBe('"1"');
    const plan = (await as.get(`/v1/plans/${res.body.id}`)).body as PlanResponse;
    expect(plan.goals.map((g) => g.id)).toEqual(res.body.goals);
    expect(plan.goals.map((g) => g.steps.length)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(plan.milestones).toHaveLength(res.body.milestones);
    expect(plan.goals[1]!.steps[0]).toMatchObject({
      title: 'Step 1',
      ownerAgency: 'health',
      response: 'offered',
      person: { subject: 'nurse', name: 'Nurse Example' },
      actionLead: 'Team manager',
      sponsoringDirector: 'Director of nursing',
    });
    expect(plan.goals[0]!.steps[0]).toMatchObject({ ownerAgency: null, response: 'unowned' });
    expect(plan.areas.every((a) => a.considered)).toBe(true);
    const said = await eventsAbout(world, youngPersonId);
    expect(said.map((s) => s.name)).toEqual(['plan-opened', ...areas.map(() => 'goal-added')]);
  });

  it('opens one plan at a time under concurrent requests', async () => {
    const youngPersonId = await aYoungPerson(world, NOTHING_KNOWN);
    const as = await coordinator();
    const answers = await Promise.all(Array.from({ length: 8 }, () => as.post('/v1/plans', { youngPersonId })));
    expect(answers.map((a) => a.status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
    expect(answers.find((a) => a.status === 409)!.body.code).toBe('PLAN_ALREADY_OPEN');
    const rows = await world.rows('select from transition_plans.plan where young_person_id = $1', [youngPersonId]);
    expect(rows).toHaveLength(1);
  });

  it('opens no plan for an unknown person or in another area', async () => {
    const youngPersonId = await aYoungPerson(world, NOTHING_KNOWN);
    const unknown = await (
      await coordinator()
    ).post('/v1/plans', { youngPersonId: '0190a3c4-0000-7000-8000-00000000ffff' });
    expect(unknown.status).toBe(404);
    expect((await (await world.as('suffolk-coordinator')).post('/v1/plans', { youngPersonId })).status).toBe(404);
  });

  it('refuses a step for a goal that is not in the request, and stores nothing', async () => {
    const youngPersonId = await aYoungPerson(world, NOTHING_KNOWN);
    const res = await (await coordinator()).post('/v1/plans', { youngPersonId, steps: [{ title: 'x', goal: 0 }] });
    expect(res.status).toBe(422);
    expect(res.body).toMatchObject({ code: 'GOAL_NOT_IN_REQUEST', errors: [{ field: 'steps.0.goal' }] });
    expect((await (await coordinator()).get(`/v1/young-people/${youngPersonId}/plan`)).status).toBe(404);
  });

  it('returns the stored response when a request is sent twice', async () => {
    const youngPersonId = await aYoungPerson(world, NOTHING_KNOWN);
    const as = await coordinator();
    const send = () => as.post('/v1/plans', { youngPersonId }).set('idempotency-key', `open-${youngPersonId}`);
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await eventsAbout(world, youngPersonId)).filter((e) => e.name === 'plan-opened')).toHaveLength(1);
  });
});

describe('the plan', () => {
  it('stores notes, and areas that were considered and need no goal', async () => {
    const plan = await aSmallPlan();
    const as = await coordinator();
    const body = { notes: 'Prefers letters.', areasNotNeeded: [{ area: 'health', words: 'Nothing is needed.' }] };
    const res = await as.patch(`/v1/plans/${plan.id}`, body, plan.version);
    expect(res.status).toBe(200);
    expect(res.headers['etag']).toBe(`"${plan.version + 1}"`);
    expect(res.body.areas.find((a: { area: string }) => a.area === 'health')).toEqual({
      area: 'health',
      goals: 0,
      notNeeded: { words: 'Nothing is needed.', by: 'coordinator (test)', on: '2025-01-16' },
      considered: true,
    });
    const stale = await as.patch(`/v1/plans/${plan.id}`, { notes: null }, plan.version);
    expect([stale.status, stale.body.code, stale.headers['etag']]).toEqual([
      412,
      'STALE_VERSION',
      `"${plan.version + 1}"`,
    ]);
    expect((await as.patch(`/v1/plans/${plan.id}`, {})).status).toBe(428);
  });

  it('closes only without gaps or with another reason, and keeps its content', async () => {
    const plan = await aSmallPlan();
    const as = await coordinator();
    const complete = await as.post(`/v1/plans/${plan.id}/closing`, { reason: 'transition-complete' });
    expect([complete.status, complete.body.code]).toEqual([409, 'PLAN_HAS_GAPS']);
    const closed = await as.post(`/v1/plans/${plan.id}/closing`, {
      reason: 'moved-out-of-area',
      words: 'To Suffolk.',
      overriding: OVERRIDING,
    });
    expect(closed.status).toBe(200);
    expect(closed.body).toMatchObject({
      status: 'closed',
      closing: { on: '2025-01-16', reason: 'moved-out-of-area', words: 'To Suffolk.', overriding: OVERRIDING },
      allowedActions: [],
    });
    expect(closed.body.goals[0].allowedActions).toEqual([]);
    const late = await as.post(`/v1/plans/${plan.id}/goals`, goal('health'));
    expect([late.status, late.body.code]).toEqual([409, 'PLAN_CLOSED']);
    const said = await eventsAbout(world, plan.youngPerson.id);
    expect(said.at(-1)).toMatchObject({ name: 'plan-closed', data: { planId: plan.id, reason: 'moved-out-of-area' } });
    expect((await as.post('/v1/plans', { youngPersonId: plan.youngPerson.id })).status).toBe(201);
  });
});

describe('goals', () => {
  it('are added, changed with the version that was read, and published', async () => {
    const plan = await aSmallPlan();
    const as = await coordinator();
    const added = await as.post(`/v1/plans/${plan.id}/goals`, goal('community', 'Join the swimming club'));
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ version: 1, status: 'active', ownWordsBy: 'young-person', addedBy: 'staff' });
    const path = `/v1/plans/${plan.id}/goals/${added.body.id}`;
    const changed = await as.patch(path, { achievement: 'in-progress', targetOn: null }, 1);
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ version: 2, achievement: 'in-progress', targetOn: null, status: 'active' });
    expect((await as.patch(path, { title: 'x' }, 1)).status).toBe(412);
    expect((await as.patch(path, { title: 'x' })).status).toBe(428);
    const ended = await as.patch(path, { status: 'ended' }, 2);
    expect([ended.status, ended.body.code]).toEqual([422, 'END_REASON_REQUIRED']);
    const said = (await eventsAbout(world, plan.youngPerson.id)).filter((e) => e.recordId === added.body.id);
    expect(said.map((e) => [e.name, e.recordVersion])).toEqual([
      ['goal-added', 1],
      ['goal-changed', 2],
    ]);
  });

  it('accept one of two changes to the same version', async () => {
    const plan = await aSmallPlan();
    const as = await coordinator();
    const path = `/v1/plans/${plan.id}/goals/${plan.goals[0]!.id}`;
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((title) => as.patch(path, { title }, 1)));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('let staff correct own words that they recorded until the person takes them over; the history keeps both', async () => {
    const plan = await aSmallPlan({ 'young-person': 'self' });
    const [staff, young] = [await coordinator(), await world.as('young-person')];
    const goals = `/v1/plans/${plan.id}/goals`;
    const told = { area: 'health', title: 'Swim', ownWords: 'I want to swimm', ownWordsBy: 'young-person' };
    const { id: written } = (await staff.post(goals, told)).body;
    const mended = await staff.patch(`${goals}/${written}`, { ownWords: 'I want to swim' }, 1);
    expect(mended.body).toMatchObject({ ownWords: 'I want to swim', ownWordsBy: 'young-person' });
    const [line] = (await staff.get(`/v1/plans/${plan.id}/timeline?limit=1`)).body.items;
    expect(line.sentence).toContain('The own words were “I want to swimm” and are now “I want to swim”.');
    expect((await young.patch(`${goals}/${written}`, { ownWords: 'I want to swim' }, 2)).status).toBe(200);
    const late = await staff.patch(`${goals}/${written}`, { ownWords: 'I swim' }, 3);
    expect([late.status, late.body.code]).toEqual([409, 'OWN_WORDS_ARE_THEIRS']);
  });

  it('from the young person are goals at once, from a carer proposals; both rate and comment', async () => {
    const plan = await aSmallPlan({ 'young-person': 'self', carer: 'carer' });
    const young = await world.as('young-person');
    const carer = await world.as('carer');
    const own = await young.post(`/v1/plans/${plan.id}/goals`, goal('community'));
    expect(own.body).toMatchObject({ status: 'active', addedBy: 'young-person' });
    const theirs = await carer.post(`/v1/plans/${plan.id}/goals`, { area: 'health', title: 'Eat better' });
    expect(theirs.body).toMatchObject({ status: 'proposed', addedBy: 'carer', ownWordsBy: null });
    const notTheirs = await carer.patch(`/v1/plans/${plan.id}/goals/${own.body.id}`, { title: 'x' }, 1);
    expect([notTheirs.status, notTheirs.body.code]).toEqual([409, 'GOAL_NOT_YOURS_TO_CHANGE']);
    const takenUp = await young.patch(`/v1/plans/${plan.id}/goals/${theirs.body.id}`, { status: 'active' }, 1);
    expect(takenUp.body).toMatchObject({ status: 'active', version: 2 });
    const staff = await coordinator();
    const words = await staff.patch(`/v1/plans/${plan.id}/goals/${own.body.id}`, { ownWords: 'Animal care' }, 1);
    expect([words.status, words.body.code]).toEqual([409, 'OWN_WORDS_ARE_THEIRS']);

    for (const rating of [2, 4])
      expect((await young.post(`/v1/plans/${plan.id}/goals/${own.body.id}/ratings`, { rating })).status).toBe(201);
    await young.post(`/v1/plans/${plan.id}/comments`, { goalId: own.body.id, words: 'Getting there' });
    await carer.post(`/v1/plans/${plan.id}/comments`, { words: 'She is tired on Mondays' });
    const after = await planOf(plan.youngPerson.id);
    expect(after.goals.find((g) => g.id === own.body.id)!.ratings.map((r) => r.rating)).toEqual([2, 4]);
    expect(after.comments.map((c) => [c.by, c.goalId])).toEqual([
      ['carer', null],
      ['young-person', own.body.id],
    ]);
    const names = (await eventsAbout(world, plan.youngPerson.id)).map((e) => e.name);
    expect(names.filter((n) => n === 'comment-added')).toHaveLength(2);
    expect(names.filter((n) => n === 'goal-changed')).toHaveLength(3);
  });
});

describe('steps', () => {
  const stepOf = (plan: PlanResponse) => plan.goals[0]!.steps[0]!;

  it('are offered, accepted by the agency, worked on and completed with evidence', async () => {
    const plan = await aSmallPlan();
    const { id, allowedActions } = stepOf(plan);
    expect(allowedActions).toEqual(expect.arrayContaining(['start', 'assignment']));
    expect(allowedActions).not.toContain('acceptance');
    const as = await coordinator();
    const path = `/v1/plans/${plan.id}/steps/${id}`;
    expect((await (await world.as('adults')).post(`${path}/acceptance`, {})).status).toBe(404);
    const assigned = await as.post(`${path}/assignment`, {
      ownerAgency: 'adult-social-care',
      deliveryTeam: 'Preparing for Adult Life',
      sponsoringDirector: 'Director of adult services',
    });
    expect(assigned.body).toMatchObject({ ownerAgency: 'adult-social-care', response: 'offered', version: 2 });
    const adults = await world.as('adults');
    const seen = (await adults.get(`/v1/plans/${plan.id}`)).body as PlanResponse;
    expect(stepOf(seen).allowedActions).toEqual(expect.arrayContaining(['acceptance', 'hand-back']));
    const accepted = await adults.post(`${path}/acceptance`, { person: { subject: 'sam', name: 'Sam Worker' } });
    expect(accepted.status).toBe(200);
    expect(accepted.body).toMatchObject({
      response: 'accepted',
      person: { subject: 'sam' },
      deliveryTeam: 'Preparing for Adult Life',
    });
    const started = await adults.patch(path, { status: 'in-progress' }, 3);
    expect(started.body).toMatchObject({ status: 'in-progress', version: 4 });
    const early = await adults.patch(path, { status: 'done' }, 4);
    expect([early.status, early.body.code]).toEqual([422, 'EVIDENCE_REQUIRED']);
    const tomorrow = await adults.post(`${path}/evidence`, { kind: 'meeting', words: 'To come.', on: '2025-01-17' });
    expect([tomorrow.status, tomorrow.body.code]).toEqual([422, 'EVIDENCE_IN_FUTURE']);
    const shown = await adults.post(`${path}/evidence`, { kind: 'meeting', words: 'Visited on 15 January.' });
    expect(shown.body.evidence).toEqual([
      { kind: 'meeting', words: 'Visited on 15 January.', on: '2025-01-16', by: 'adults (test)' },
    ]);
    const done = await adults.patch(path, { status: 'done' }, 5);
    expect(done.body).toMatchObject({ status: 'done', version: 6 });
    const late = await adults.post(`${path}/evidence`, { kind: 'meeting', words: 'Again.' });
    expect([late.status, late.body.code]).toEqual([409, 'STEP_NOT_OPEN']);
    expect(done.body.allowedActions).not.toContain('evidence');
    const said = (await eventsAbout(world, plan.youngPerson.id)).filter((e) => e.recordId === id);
    expect(said.map((e) => [e.name, e.recordVersion])).toEqual([
      ['step-changed', 2],
      ['step-accepted', 3],
      ['step-changed', 4],
      ['step-changed', 5],
      ['step-changed', 6],
    ]);
  });

  it('are handed back with a reason, and return to the coordinator', async () => {
    const plan = await aSmallPlan();
    const { id } = stepOf(plan);
    const education = await world.as('education');
    const path = `/v1/plans/${plan.id}/steps/${id}`;
    const bare = await education.post(`${path}/hand-back`, { reason: 'no-capacity' });
    expect(bare.body.errors).toMatchObject([{ field: 'words', code: 'REQUIRED' }]);
    const back = await education.post(`${path}/hand-back`, { reason: 'no-capacity', words: 'Nobody until March.' });
    expect(back.body).toMatchObject({
      ownerAgency: null,
      response: 'handed-back',
      handBack: { reason: 'no-capacity', words: 'Nobody until March.', by: 'education' },
    });
    expect((await education.post(`${path}/acceptance`, {})).status).toBe(404);
    const as = await coordinator();
    const list = await as.get('/v1/worklists?list=handed-back&agency=education&limit=200');
    expect(list.body.items).toContainEqual(
      expect.objectContaining({ id, handBackReason: 'no-capacity', handedBackBy: 'education', name: 'Ada Example' }),
    );
    const again = await as.post(`${path}/assignment`, { ownerAgency: 'health' });
    expect(again.body).toMatchObject({ ownerAgency: 'health', response: 'offered', handBack: null });
    const said = (await eventsAbout(world, plan.youngPerson.id)).filter((e) => e.recordId === id);
    expect(said[0]).toMatchObject({ name: 'step-handed-back', data: { reason: 'no-capacity', ownerAgency: null } });
  });

  it('set by law keep the statutory day, and accept a target', async () => {
    const plan = await aPlan();
    const review = plan.milestones.find((m) => m.rule === 'EDU-04')!;
    const as = await coordinator();
    const path = `/v1/plans/${plan.id}/steps/${review.id}`;
    for (const change of [{ dueOn: '2025-09-01' }, { title: 'Something else' }])
      expect((await as.patch(path, change, 1)).body.code).toBe('STEP_CONTENT_SET_BY_LAW');
    expect((await as.patch(path, { targetOn: '2025-04-10' }, 1)).body.code).toBe('TARGET_AFTER_DUE');
    expect((await as.patch(path, { targetOn: '2025-03-01' }, 1)).body).toMatchObject({
      targetOn: '2025-03-01',
      dueOn: '2025-04-09',
    });
  });

  it('of people move with a reason once they are late', async () => {
    const plan = await aSmallPlan();
    const late = plan.steps[0]!;
    expect(late).toMatchObject({ title: 'Ask for a bus pass', overdue: true, response: 'unowned' });
    const as = await coordinator();
    const path = `/v1/plans/${plan.id}/steps/${late.id}`;
    expect((await as.patch(path, { dueOn: '2025-02-10' }, 1)).body.code).toBe('REASON_REQUIRED');
    const moved = await as.patch(path, { dueOn: '2025-02-10', reason: 'The office was closed' }, 1);
    expect(moved.body).toMatchObject({ dueOn: '2025-02-10', overdue: false });
    const history = await as.get(`/v1/plans/${plan.id}/timeline`);
    expect(history.body.items[0]).toMatchObject({
      kind: 'step-changed',
      from: '2025-01-10',
      to: '2025-02-10',
      stepId: late.id,
      by: 'coordinator (test)',
    });
    expect(history.body.items[0].sentence).toContain('The office was closed');
  });

  it('are added later, to a goal of the plan and to no other', async () => {
    const [plan, other] = [await aSmallPlan(), await aSmallPlan()];
    const as = await coordinator();
    const path = `/v1/plans/${plan.id}/steps`;
    const added = await as.post(path, { title: 'Buy boots', goalId: plan.goals[0]!.id, ownerAgency: 'education' });
    expect(added.body).toMatchObject({ goalId: plan.goals[0]!.id, response: 'offered', rule: null });
    const wrong = await as.post(path, { title: 'Buy boots', goalId: other.goals[0]!.id });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'GOAL_NOT_IN_PLAN']);
    expect((await as.patch(`/v1/plans/${other.id}/steps/${added.body.id}`, {}, 1)).status).toBe(404);
    expect((await eventsAbout(world, plan.youngPerson.id)).at(-1)).toMatchObject({ name: 'step-added' });
  });
});

describe('answers', () => {
  it('of the young person and the carer stay separate, and belong to the content that each read', async () => {
    const plan = await aSmallPlan({ 'young-person': 'self', carer: 'carer' });
    const young = await world.as('young-person');
    const carer = await world.as('carer');
    const path = `/v1/plans/${plan.id}/answers`;
    const yes = await young.post(path, { answer: 'agree', planVersion: plan.version });
    expect(yes.body).toMatchObject({ answer: 'agree', planVersion: plan.version, stale: false, by: 'young-person' });
    await carer.post(path, { answer: 'disagree', planVersion: plan.version, words: 'Too soon' });
    const read = async () => (await planOf(plan.youngPerson.id)).answers.map((a) => [a.by, a.answer, a.stale]);
    expect(await read()).toEqual([
      ['young-person', 'agree', false],
      ['carer', 'disagree', false],
    ]);
    // Progress does not change the content …
    const staff = await coordinator();
    await staff.patch(`/v1/plans/${plan.id}/goals/${plan.goals[0]!.id}`, { achievement: 'in-progress' }, 1);
    expect((await read()).map(([, , stale]) => stale)).toEqual([false, false]);
    // … but another day does.
    await staff.patch(`/v1/plans/${plan.id}/goals/${plan.goals[0]!.id}`, { targetOn: '2026-01-01' }, 2);
    expect((await read()).map(([, , stale]) => stale)).toEqual([true, true]);
    const toTheOldOne = await young.post(path, { answer: 'agree', planVersion: plan.version });
    expect([toTheOldOne.status, toTheOldOne.body.code]).toEqual([412, 'STALE_VERSION']);
    const now = await planOf(plan.youngPerson.id);
    await young.post(path, { answer: 'could-not-answer', planVersion: now.version });
    expect(await read()).toEqual([
      ['young-person', 'could-not-answer', false],
      ['carer', 'disagree', true],
    ]);
    const forNobody = await staff.post(path, { answer: 'agree', planVersion: now.version });
    expect([forNobody.status, forNobody.body.code]).toEqual([403, 'ROLE_MAY_NOT']);
    const said = await eventsAbout(world, plan.youngPerson.id);
    expect(said.filter((e) => e.name === 'plan-answered').map((e) => e.data['by'])).toEqual([
      'young-person',
      'carer',
      'young-person',
    ]);
  });
});

describe('bad input', () => {
  it.each([
    ['an unknown field', { area: 'health', title: 'x', colour: 'red' }, 'colour', 'UNKNOWN_FIELD'],
    ['a wrong code', { area: 'sport', title: 'x' }, 'area', 'NOT_IN_LIST'],
    ['a missing title', { area: 'health' }, 'title', 'REQUIRED'],
    ['a blank title', { area: 'health', title: '   ' }, 'title', 'REQUIRED'],
    ['a day that is none', { area: 'health', title: 'x', targetOn: '2025-02-30' }, 'targetOn', 'NOT_A_DATE'],
    ['too many words', { area: 'health', title: 'x'.repeat(201) }, 'title', 'TOO_LONG'],
  ])('names the field of %s', async (_what, body, field, code) => {
    const plan = await aSmallPlan();
    const res = await (await coordinator()).post(`/v1/plans/${plan.id}/goals`, body);
    expect(res.status).toBe(400);
    expect(res.body.errors).toContainEqual(expect.objectContaining({ field, code }));
    expect((await planOf(plan.youngPerson.id)).goals).toHaveLength(1);
  });

  it('names errors deep inside a plan', async () => {
    const res = await (
      await coordinator()
    ).post('/v1/plans', {
      youngPersonId: 'x',
      goals: [goal('health'), { area: 'health', title: 'x', targetOn: 'soon' }],
      steps: [{ title: 'x', ownerAgency: 'police', person: { name: 'y' } }],
    });
    expect(res.body.errors.map((e: { field: string }) => e.field).sort()).toEqual([
      'goals.1.targetOn',
      'steps.0.ownerAgency',
      'steps.0.person.subject',
      'youngPersonId',
    ]);
  });

  it('refuses wrong ids, lists and ratings', async () => {
    const as = await coordinator();
    expect((await as.get('/v1/plans/42')).body.errors).toMatchObject([{ field: 'planId', code: 'NOT_AN_ID' }]);
    expect((await as.get('/v1/worklists?list=all')).body.errors).toMatchObject([{ code: 'NOT_IN_LIST' }]);
    expect((await as.get('/v1/worklists')).body.errors).toMatchObject([{ field: 'list', code: 'REQUIRED' }]);
    expect((await as.get('/v1/caseload?limit=201')).status).toBe(400);
    const plan = await aSmallPlan({ 'young-person': 'self' });
    const rate = await (
      await world.as('young-person')
    ).post(`/v1/plans/${plan.id}/goals/${plan.goals[0]!.id}/ratings`, { rating: 6 });
    expect(rate.body.errors).toMatchObject([{ field: 'rating', code: 'TOO_LARGE' }]);
  });
});
