import { newId } from '#libs/kernel';
import { reviewChanged } from '#libs/contracts';
import { type Caller, World, eventually } from '#libs/testing';
import { transitionPlans } from '../../transition-plans/src/index.js';
import { youngPeople } from '../../young-people/src/index.js';

let world: World;
let plans: Caller;
let people: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople, transitionPlans], { today: '2025-01-16' });
  plans = await world.as('coordinator', 'transition-plans');
  people = await world.as('coordinator', 'young-people');
});
afterAll(() => world?.stop());

const source = 'education';
const FACTS = {
  hasEhcPlan: { value: true, source },
  planFirstMadeOn: { value: '2019-05-06', source },
  lastReviewCompletedOn: { value: '2024-04-10', source },
  settingType: { value: 'special-school', source },
  inEducationOrTraining: { value: true, source },
};

/** Somebody of year 9 with an EHC plan, on the register; both services know them. */
async function anna(): Promise<{ id: string; plan: string }> {
  const registered = await people.post('/v1/young-people', {
    givenName: 'Anna',
    familyName: `Example ${newId().slice(-6)}`,
    dateOfBirth: '2011-03-05',
    needs: [{ code: 'ASD', rank: 1 }],
  });
  expect(registered.status).toBe(201);
  const { id } = registered.body as { id: string };
  await people.patch(`/v1/young-people/${id}/circumstances`, { facts: FACTS }, 1);
  await people.post(`/v1/young-people/${id}/relationships`, { subject: 'young-person', relation: 'self' });
  await people.post(`/v1/young-people/${id}/relationships`, { subject: 'carer', relation: 'carer' });
  const plan = await eventually('the plan to open', async () => {
    const { status, body } = await plans.get(`/v1/young-people/${id}/plan`);
    return status === 200 && body.milestones.some((m: { rule: string }) => m.rule === 'EDU-04') && body;
  });
  return { id, plan: plan.id as string };
}

const factsOf = async (id: string) => (await people.get(`/v1/young-people/${id}/circumstances`)).body.facts;
const stepOf = async (plan: string, rule: string, due?: string) => {
  const { body } = await plans.get(`/v1/plans/${plan}`);
  return body.milestones.find((m: { rule: string; dueOn: string }) => m.rule === rule && (!due || m.dueOn === due));
};
const clock = (review: { clocks: { of: string; why: string }[] }, of: string) => review.clocks.find((c) => c.of === of);

test('a review is planned, held, decided and finished, and every date follows', async () => {
  const { id, plan } = await anna();
  const path = `/v1/plans/${plan}/reviews`;

  // Nobody has planned it, and its twelve weeks have begun.
  const missing = await plans.get('/v1/worklists/reviews?stage=none');
  expect(missing.body.items).toMatchObject([
    { youngPersonId: id, reviewId: null, rule: 'EDU-04', dueOn: '2025-04-09' },
  ]);

  // Planned: the law gives the last day, and the meeting the day for the papers.
  const opened = await plans.post(path, { serves: ['ehc-annual-review'], meetingOn: '2025-02-24', place: 'School' });
  expect(opened.status).toBe(201);
  const review = `${path}/${opened.body.id}`;
  expect(opened.headers['location']).toBe(review);
  expect(opened.body).toMatchObject({ stage: 'scheduled', opensOn: '2024-09-01', dueOn: '2025-04-09', version: 1 });
  expect(opened.body.windows).toMatchObject([{ setBy: 'law', rule: 'EDU-03' }]);
  expect(opened.body.nextClock).toMatchObject({ of: 'papers', rule: 'EDU-06', dueOn: '2025-02-10', late: false });
  expect((await plans.get('/v1/worklists/reviews?stage=none')).body.items).toEqual([]);
  await eventually('the papers to be a step of the plan', () => stepOf(plan, 'EDU-06', '2025-02-10'));
  expect(await factsOf(id)).toMatchObject({ reviewMeetingOn: '2025-02-24' });

  // Invited; the school and health are asked for advice, and health's does not come.
  world.today('2025-02-03');
  const invited = await plans.post(`${review}/invitations`, {
    invitees: [
      { kind: 'young-person', name: 'Anna' },
      { kind: 'parent-carer', name: 'Joy Example' },
      { kind: 'school-college', name: 'Hall School' },
      { kind: 'health', name: 'Community paediatrics' },
    ],
    withPapers: true,
  });
  expect(invited.body).toMatchObject({ stage: 'invited', adviceMissing: ['school-college', 'health'] });
  const [young, , school, health] = invited.body.invitees as { id: string }[];
  const education = await world.as('education', 'transition-plans');
  const advised = await education.post(`${review}/advice`, { inviteeId: school!.id, words: 'Reads for pleasure.' });
  expect(advised.body).toMatchObject({ adviceMissing: ['health'] });
  expect(advised.body.invitees[2].advice).toMatchObject({ words: 'Reads for pleasure.', receivedOn: '2025-02-03' });
  const notTheirs = await education.post(`${review}/advice`, { inviteeId: health!.id, words: 'Fit.' });
  expect([notTheirs.status, notTheirs.body.code]).toEqual([409, 'ADVICE_NOT_YOURS']);
  await eventually('the papers to be sent', async () => (await stepOf(plan, 'EDU-06')).status === 'done');

  // Held. Anna and her mother say what they think, each for themselves.
  world.today('2025-02-24');
  const held = await plans.post(`${review}/meeting`, { attended: [young!.id, school!.id] });
  expect(held.body).toMatchObject({ stage: 'held', heldOn: '2025-02-24', isYear9Review: true });
  expect(held.body.invitees.map((i: { attended: boolean }) => i.attended)).toEqual([true, false, true, false]);
  expect(clock(held.body, 'report')).toMatchObject({ rule: 'EDU-07', dueOn: '2025-03-10', doneOn: null });
  expect(clock(held.body, 'decision')).toMatchObject({ rule: 'EDU-08', dueOn: '2025-03-24' });
  expect(clock(held.body, 'decision')!.why).toContain('24 February 2025');
  const mine = await world.as('young-person', 'transition-plans');
  const carers = await world.as('carer', 'transition-plans');
  await mine.post(`${review}/feedback`, { words: 'It was long. I liked the drawing.', forFamily: true });
  const said = await carers.post(`${review}/feedback`, { words: 'Nobody from health came.' });
  expect(said.body.feedback).toMatchObject([
    { role: 'young-person', words: 'It was long. I liked the drawing.' },
    { role: 'carer', words: 'Nobody from health came.' },
  ]);
  expect((await plans.post(`${review}/feedback`, { words: 'All well.' })).status).toBe(403);

  // Reported in time; decided a day late, with the notice; final.
  world.today('2025-03-07');
  await plans.post(`${review}/report`, { words: 'Travel training is wanted.', keptAt: 'EHC hub, case 12' });
  await eventually('the report to be sent', async () => (await stepOf(plan, 'EDU-07'))?.status === 'done');
  world.today('2025-03-25');
  const waiting = await plans.get('/v1/worklists/reviews?stage=reported');
  expect(waiting.body.items).toMatchObject([
    { clock: 'decision', rule: 'EDU-08', dueOn: '2025-03-24', daysOverdue: 1 },
  ]);
  const decided = await plans.post(`${review}/decision`, {
    decision: 'amend',
    words: 'Section F gains travel training.',
    noticeServedOn: '2025-03-25',
  });
  expect(decided.body).toMatchObject({ stage: 'decided', endedOn: null, nextClock: { of: 'final', rule: 'EDU-10' } });
  expect(decided.body.nextClock.dueOn).toBe('2025-05-19');
  expect(clock(decided.body, 'decision')).toMatchObject({ doneOn: '2025-03-25', late: true });
  const facts = await eventually('the decision to be a fact', async () => {
    const now = await factsOf(id);
    return now.lastReviewCompletedOn === '2025-03-25' && now;
  });
  expect(facts).toMatchObject({
    reviewMeetingOn: '2025-02-24',
    year9ReviewOn: '2025-02-24',
    reviewDecision: 'amend',
    reviewDecisionOn: '2025-03-25',
    amendmentNoticeServedOn: '2025-03-25',
  });
  world.today('2025-05-12');
  const final = await plans.post(`${review}/final`, {});
  expect(final.body).toMatchObject({ stage: 'complete', endedOn: '2025-05-12', nextClock: null });

  // What is over is kept as it was; the family may still say what they think.
  const late = await mine.post(`${review}/feedback`, { words: 'The plan is good now.' });
  expect(late.body).toMatchObject({ stage: 'complete', clocks: final.body.clocks, allowedActions: ['feedback'] });

  // The next one is there, by the law's day; and the steps of the plan follow the facts.
  const all = await plans.get(path);
  expect(all.body.items.map((r: { stage: string }) => r.stage)).toEqual(['scheduled', 'complete']);
  expect(all.body.items[0]).toMatchObject({ follows: opened.body.id, dueOn: '2026-03-24', opensOn: '2025-12-30' });
  await eventually('the next review to be a step', () => stepOf(plan, 'EDU-04', '2026-03-24'));
  await eventually('the final plan to be a step done', async () => (await stepOf(plan, 'EDU-10')).status === 'done');
  expect(await factsOf(id)).toMatchObject({ finalAmendedPlanOn: '2025-05-12' });
  const known = (await people.get(`/v1/young-people/${id}/circumstances`)).body.known as { name: string }[];
  expect(known.find((f) => f.name === 'reviewDecision')).toMatchObject({ source: 'review', value: 'amend' });

  // It ends: nothing more is said.
  await world.settled();
  const said1 = await world.rows<{ version: number }>('select version from transition_plans.review order by id');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await world.settled();
  expect(await world.rows('select version from transition_plans.review order by id')).toEqual(said1);
});

test('what a person recorded later stays, and words that come late or twice change nothing', async () => {
  world.today('2025-01-16');
  const { id, plan } = await anna();
  const opened = await plans.post(`/v1/plans/${plan}/reviews`, {
    serves: ['ehc-annual-review'],
    meetingOn: '2025-02-24',
  });
  await eventually('the meeting to be a fact', async () => (await factsOf(id)).reviewMeetingOn === '2025-02-24');
  world.today('2025-01-20');
  const { version } = (await people.get(`/v1/young-people/${id}/circumstances`)).body;
  const theirs = { reviewMeetingOn: { value: '2025-02-26', source } };
  await people.patch(`/v1/young-people/${id}/circumstances`, { facts: theirs }, version);

  // The review goes on, and says its day again as it said it before: the later word stays.
  world.today('2025-02-03');
  const review = `/v1/plans/${plan}/reviews/${opened.body.id}`;
  await plans.post(`${review}/invitations`, { invitees: [{ kind: 'health', name: 'Paediatrics' }] });
  await world.settled();
  expect((await factsOf(id)).reviewMeetingOn).toBe('2025-02-26');

  const at = (day: string) => `2025-${day}T12:00:00.000Z`;
  const word = (recordVersion: number, value: string, day: string) => ({
    youngPersonId: id,
    recordId: opened.body.id as string,
    recordVersion,
    data: {
      ...reviewChanged.sample,
      planId: plan,
      reviewId: opened.body.id as string,
      facts: [{ name: 'reviewMeetingOn' as const, value, saidAt: at(day) }],
    },
  });
  await world.publish(reviewChanged, word(9, '2025-03-03', '02-04'));
  await world.publish(reviewChanged, word(8, '2025-03-01', '02-05'));
  await world.publish(reviewChanged, word(9, '2025-03-03', '02-04'));
  await world.settled();
  expect((await factsOf(id)).reviewMeetingOn).toBe('2025-03-03');
  const { body } = await people.get(`/v1/young-people/${id}/circumstances/reviewMeetingOn/history`);
  expect(body.items.map((f: { value: string; source: string }) => [f.value, f.source])).toEqual([
    ['2025-03-03', 'review'],
    ['2025-02-26', 'education'],
    ['2025-02-24', 'review'],
  ]);
});
