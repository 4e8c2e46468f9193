import { type Caller, World } from '#libs/testing';
import { OVERRIDING } from '../../../test/closing.js';
import { eventsAbout } from '../../../test/events.js';
import { FACTS, aYoungPerson, factsChange } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import { PlanJob } from '../../upkeep/following/plan.job.js';
import type { ReviewResponse } from '../review-work/review.dto.js';
import { wronglyCarried } from '../../../test/carried.js';

let world: World;
let as: Caller;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-01-16' });
  as = await world.as('coordinator');
});
beforeEach(() => world.today('2025-01-16'));
afterAll(() => world?.stop());

const EHC = { serves: ['ehc-annual-review'] };
const WITHOUT_EHC = { dateOfBirth: '2009-03-05', hasEhcPlan: false };

async function someone(options: Parameters<typeof aYoungPerson>[1] = {}): Promise<{ id: string; path: string }> {
  const id = await aYoungPerson(world, options);
  const { body } = await as.get(`/v1/young-people/${id}/plan`);
  return { id, path: `/v1/plans/${body.id}/reviews` };
}
async function open(path: string, request: object = EHC): Promise<string> {
  const { status, body } = await as.post(path, request);
  expect([status, body.code]).toEqual([201, undefined]);
  return `${path}/${body.id}`;
}
const post = async (path: string, request: object = {}) => {
  const { status, body } = await as.post(path, request);
  expect([status, body.code]).toEqual([200, undefined]);
  return body as ReviewResponse;
};
const list = async (path: string) => (await as.get(path)).body.items as ReviewResponse[];
const refused = async (request: Promise<{ status: number; body: { code: string } }>) => {
  const { status, body } = await request;
  return [status, body.code];
};

describe('a review without an EHC plan', () => {
  it('has a chosen window, and the next one is due a year after the meeting, less a day', async () => {
    const { path } = await someone({ facts: WITHOUT_EHC });
    expect(await refused(as.post(path, { serves: ['plan-review'] }))).toEqual([422, 'WINDOW_REQUIRED']);
    expect(await refused(as.post(path, { ...EHC, dueOn: '2025-03-01' }))).toEqual([422, 'PURPOSE_DOES_NOT_APPLY']);
    const review = await open(path, { serves: ['plan-review'], dueOn: '2025-03-01' });
    const held = await post(`${review}/meeting`);
    expect(held).toMatchObject({ stage: 'held', nextClock: { of: 'decision', rule: null, dueOn: '2025-02-13' } });
    const done = await post(`${review}/decision`, { decision: 'amend', words: 'New goals.' });
    expect(done).toMatchObject({ stage: 'complete', decision: { by: 'coordinator (test)', on: '2025-01-16' } });
    expect(await list(path)).toMatchObject([
      { stage: 'scheduled', serves: ['plan-review'], dueOn: '2026-01-15', opensOn: '2025-10-23' },
      { stage: 'complete' },
    ]);
  });
});

describe('the invitations to a meeting', () => {
  it('are sent again when the meeting moves', async () => {
    const { path } = await someone();
    const review = await open(path, { ...EHC, meetingOn: '2025-02-24' });
    const who = { kind: 'health', name: 'Dr Example' };
    const school = { kind: 'school-college', name: 'Hall School' };
    const invited = await post(`${review}/invitations`, { invitees: [who, school] });
    expect(invited).toMatchObject({ stage: 'invited', invitationsSentOn: '2025-01-16' });
    const place = (await as.patch(review, { place: 'Room 2' }, invited.version)).body as ReviewResponse;
    expect(place).toMatchObject({ stage: 'invited', invitationsSentOn: '2025-01-16' });

    const moved = (await as.patch(review, { meetingOn: '2025-03-03' }, place.version)).body as ReviewResponse;
    expect(moved).toMatchObject({ stage: 'scheduled', meetingOn: '2025-03-03', invitationsSentOn: null });
    expect(moved.invitees.map((i) => [i.name, i.invitedOn])).toEqual([
      ['Dr Example', null],
      ['Hall School', null],
    ]);
    world.today('2025-01-17');
    const again = await post(`${review}/invitations`, { invitees: [who, { kind: 'other', name: 'Aunt' }] });
    expect(again).toMatchObject({ stage: 'invited', invitationsSentOn: '2025-01-17' });
    expect(again.invitees.map((i) => [i.name, i.invitedOn])).toEqual([
      ['Dr Example', '2025-01-17'],
      ['Hall School', '2025-01-17'],
      ['Aunt', '2025-01-17'],
    ]);
    expect(await refused(as.post(`${review}/invitations`, {}))).toEqual([422, 'NOBODY_TO_INVITE']);
  });

  it('are sent again after an exemption, without naming anyone', async () => {
    const { path } = await someone();
    const review = await open(path, { ...EHC, meetingOn: '2025-02-24' });
    await post(`${review}/invitations`, { invitees: [{ kind: 'health', name: 'Dr Example' }] });
    const rests = await post(`${review}/exemption`, { reason: 'abroad', until: '2025-02-01' });
    expect(rests.invitees.map((i) => i.invitedOn)).toEqual([null]);
    const due = (await as.delete(`${review}/exemption`, rests.version)).body as ReviewResponse;
    await as.patch(review, { meetingOn: '2025-03-03' }, due.version);
    const again = await post(`${review}/invitations`);
    expect(again.invitees.map((i) => i.invitedOn)).toEqual(['2025-01-16']);
  });
});

describe('one meeting for several purposes', () => {
  const facts = { ...FACTS, formerRelevantChild: true, pathwayPlanLastReviewedOn: '2024-10-01' };

  it('takes over purposes from another review, and opens a review for each purpose that it drops', async () => {
    const { path } = await someone({ facts });
    const annual = await open(path);
    const pathway = await open(path, { serves: ['pathway-plan-review'] });
    expect(await refused(as.post(path, EHC))).toEqual([409, 'REVIEW_ALREADY_OPEN']);
    const serves = ['ehc-annual-review', 'pathway-plan-review'];
    const joined = await as.patch(annual, { serves, meetingOn: '2025-02-24' }, 1);
    expect(joined.body).toMatchObject({ serves, dueOn: '2025-04-01', meetingOn: '2025-02-24', version: 2 });
    expect((await as.get(pathway)).body).toMatchObject({
      ...{ stage: 'cancelled', cancellation: { reason: 'joined-with-another' }, allowedActions: [] },
    });
    const apart = await as.patch(annual, { serves: ['ehc-annual-review'] }, 2);
    expect(apart.body).toMatchObject({ serves: ['ehc-annual-review'], dueOn: '2025-04-09' });
    const [own] = await list(path);
    expect(own).toMatchObject({ stage: 'scheduled', serves: ['pathway-plan-review'], dueOn: '2025-04-01' });
  });

  it('is led by the agency of its purpose', async () => {
    const { path } = await someone({ facts });
    const [education, childrens] = await Promise.all([world.as('education'), world.as('childrens')]);
    const pathway = { serves: ['pathway-plan-review'] };
    expect(await refused(education.post(path, pathway))).toEqual([404, 'NOT_FOUND']);
    const opened = await childrens.post(path, pathway);
    expect(opened.body).toMatchObject({
      leadAgency: 'childrens-social-care',
      allowedActions: ['change', 'meeting', 'exemption', 'cancellation'],
    });
    const seen = await education.get(`${path}/${opened.body.id}`);
    expect([seen.status, seen.body.allowedActions]).toEqual([200, []]);
  });

  it('publishes the day on which the pathway plan was reviewed', async () => {
    const { id, path } = await someone({ facts });
    const review = await open(path, { serves: ['pathway-plan-review'] });
    await post(`${review}/meeting`, { heldOn: '2025-01-10' });
    await post(`${review}/decision`, { decision: 'maintain', words: 'It fits.' });
    const last = (await eventsAbout(world, id)).filter((e) => e.name === 'review-changed');
    expect(last.at(-2)!.data).toMatchObject({
      stage: 'complete',
      facts: [{ name: 'pathwayPlanLastReviewedOn', value: '2025-01-10' }],
    });
    expect((await list(path))[0]).toMatchObject({ stage: 'scheduled', dueOn: '2025-07-10' });
  });
});

describe('an exempt review', () => {
  it('is due again on the day on which the exemption ends, and always has that day', async () => {
    const { id, path } = await someone();
    const review = await open(path, { ...EHC, meetingOn: '2025-02-24' });
    expect(await refused(as.post(`${review}/exemption`, { reason: 'in-hospital' }))).toEqual([400, 'INVALID']);
    const until = { reason: 'in-hospital', until: '2025-05-01' };
    const rests = await post(`${review}/exemption`, until);
    expect(rests).toMatchObject({ stage: 'exempt', exemption: until, meetingOn: null, dueOn: '2025-04-09' });
    // An exemption does not move the law's day, which stays on the list.
    expect(rests.nextClock).toMatchObject({ of: 'window', rule: 'EDU-04', dueOn: '2025-04-09' });
    expect(rests.clocks).toContainEqual(expect.objectContaining({ of: 'exemption', dueOn: '2025-05-01' }));
    expect(await refused(as.post(path, EHC))).toEqual([409, 'REVIEW_ALREADY_OPEN']);

    world.today('2025-04-30');
    await world.app().get(PlanJob).run();
    expect((await as.get(review)).body.stage).toBe('exempt');
    world.today('2025-05-01');
    await world.app().get(PlanJob).run();
    const again = (await as.get(review)).body as ReviewResponse;
    expect(again).toMatchObject({ stage: 'scheduled', exemption: null, dueOn: '2025-04-09' });
    expect(again.nextClock).toMatchObject({ of: 'window', rule: 'EDU-04', late: true });
    const last = (await eventsAbout(world, id)).at(-1)!;
    expect([last.name, last.data['stage'], last.recordVersion]).toEqual(['review-changed', 'scheduled', again.version]);
  });

  it('resumes early if somebody ends the exemption', async () => {
    const { path } = await someone();
    const review = await open(path);
    const { version } = await post(`${review}/exemption`, { reason: 'other', words: 'A move.', until: '2025-05-01' });
    expect((await as.delete(`${review}/exemption`, version - 1)).status).toBe(412);
    expect((await as.delete(`${review}/exemption`, version)).body).toMatchObject({ stage: 'scheduled' });
    expect(await refused(as.delete(`${review}/exemption`, version + 1))).toEqual([409, 'TRANSITION_NOT_POSSIBLE']);
  });
});

describe('a review is not lost', () => {
  it('by a cancellation: a review that the law requires stays due', async () => {
    const { path } = await someone();
    const review = await open(path, { ...EHC, meetingOn: '2025-02-24' });
    const before = (await as.get(review)).body;
    expect(await refused(as.post(`${review}/cancellation`, { reason: 'not-wanted' }))).toEqual([
      409,
      'REVIEW_STILL_DUE',
    ]);
    expect((await as.get(review)).body).toEqual(before);
    const off = await post(`${review}/cancellation`, { reason: 'could-not-take-place', words: 'Snow.' });
    expect(off).toMatchObject({ stage: 'cancelled', cancellation: { words: 'Snow.' }, endedOn: '2025-01-16' });
    expect((await list(path))[0]).toMatchObject({
      stage: 'scheduled',
      follows: off.id,
      dueOn: '2025-04-09',
      meetingOn: null,
    });
  });

  it('by a correction: the next review is cancelled, and the facts return to their earlier values', async () => {
    const { id, path } = await someone();
    const review = await open(path, { ...EHC, meetingOn: '2025-01-16' });
    await post(`${review}/meeting`);
    await post(`${review}/decision`, { decision: 'maintain', words: 'It fits.' });
    const next = (await list(path))[0]!;
    expect(next).toMatchObject({ stage: 'scheduled', dueOn: '2026-01-15' });
    world.today('2025-01-17');
    const back = await post(`${review}/correction`, { reason: 'The letter was not sent.' });
    expect(back).toMatchObject({ stage: 'held', decision: null, endedOn: null, dueOn: '2025-04-09' });
    expect((await as.get(`${path}/${next.id}`)).body).toMatchObject({ stage: 'cancelled' });
    const { data } = (await eventsAbout(world, id)).at(-1)!;
    const fact = (name: string) => (data['facts'] as { name: string }[]).find((f) => f.name === name);
    expect(fact('lastReviewCompletedOn')).toMatchObject({ value: '2024-04-10', saidAt: '2025-01-17T12:00:00.000Z' });
    expect(fact('reviewDecisionOn')).toMatchObject({ value: null });
    expect(fact('reviewMeetingOn')).toMatchObject({ value: '2025-01-16', saidAt: '2025-01-16T12:00:00.000Z' });

    await post(`${review}/decision`, { decision: 'maintain', words: 'It fits.' });
    await as.patch(`${path}/${(await list(path))[0]!.id}`, { meetingOn: '2025-11-03' }, 1);
    expect(await refused(as.post(`${review}/correction`, { reason: 'x' }))).toEqual([409, 'NEXT_REVIEW_UNDER_WAY']);
  });

  it('by concurrent requests: one opens it, the others get a conflict', async () => {
    const { path } = await someone();
    const answers = await Promise.all([1, 2, 3, 4].map(async () => (await as.post(path, EHC)).status));
    expect(answers.sort()).toEqual([201, 409, 409, 409]);
    expect(await list(path)).toHaveLength(1);
  });
});

describe('the authority’s decision to end the plan', () => {
  it('is rejected with the reason while the law keeps the plan; once allowed, no review follows', async () => {
    const { id, path } = await someone({
      facts: { ...FACTS, dateOfBirth: '2005-01-10', inEducationOrTraining: false },
    });
    const review = await open(path);
    await post(`${review}/meeting`);
    const cease = { decision: 'cease', words: 'She works now.' };
    const no = await as.post(`${review}/decision`, cease);
    expect([no.status, no.body.code]).toEqual([409, 'PLAN_MAY_NOT_BE_CEASED']);
    expect(no.body.detail).toContain('EDU-22');
    expect((await as.get(review)).body.stage).toBe('held');
    const facts = {
      ...FACTS,
      dateOfBirth: '2005-01-10',
      inEducationOrTraining: false,
      wishesToReturnToEducation: false,
    };
    await factsChange(world, id, 2, facts, ['wishesToReturnToEducation']);
    expect(await post(`${review}/decision`, cease)).toMatchObject({
      stage: 'complete',
      decision: { decision: 'cease' },
    });
    expect(await list(path)).toHaveLength(1);
  });
});

describe('a plan that is no longer necessary', () => {
  it('is ended on that finding, unless another law forbids it', async () => {
    const { path } = await someone();
    const review = await open(path);
    await post(`${review}/meeting`);
    const cease = {
      decision: 'cease',
      words: 'Every outcome in section E is achieved: he works and lives on his own.',
    };
    const no = await as.post(`${review}/decision`, cease);
    expect([no.status, no.body.code]).toEqual([409, 'PLAN_MAY_NOT_BE_CEASED']);
    expect(no.body.detail).toContain('no-longer-necessary');
    expect(await post(`${review}/decision`, { ...cease, ground: 'no-longer-necessary' })).toMatchObject({
      stage: 'complete',
      decision: { decision: 'cease' },
    });

    const out = await someone({ facts: { ...FACTS, dateOfBirth: '2005-01-10', inEducationOrTraining: false } });
    const other = await open(out.path);
    await post(`${other}/meeting`);
    const still = await as.post(`${other}/decision`, { ...cease, ground: 'no-longer-necessary' });
    expect([still.status, still.body.code]).toEqual([409, 'PLAN_MAY_NOT_BE_CEASED']);
  });
});

describe('the facts', () => {
  it('move the window of a planned review once, with a history entry', async () => {
    const { id, path } = await someone();
    const review = await open(path);
    const facts = { ...FACTS, lastReviewCompletedOn: '2024-05-10' };
    await factsChange(world, id, 2, facts, ['lastReviewCompletedOn']);
    expect((await as.get(review)).body).toMatchObject({ version: 2, dueOn: '2025-05-09' });
    await factsChange(world, id, 3, { ...facts, disabled: true }, ['disabled']);
    await factsChange(world, id, 2, FACTS, ['lastReviewCompletedOn']);
    expect((await as.get(review)).body).toMatchObject({ version: 2, dueOn: '2025-05-09' });
    const history = await as.get(`${path.replace('/reviews', '')}/timeline`);
    const lines = history.body.items.filter((e: { kind: string }) => e.kind.startsWith('review'));
    expect(lines.map((e: { sentence: string }) => e.sentence)).toEqual([
      'The annual review of the EHC plan must now be completed by 9 May 2025.',
      'The annual review of the EHC plan was added to the plan, to be completed by 9 April 2025.',
    ]);
  });

  it('of the next review do not excuse an overdue review', async () => {
    const { id, path } = await someone();
    const review = await open(path);
    world.today('2025-05-01');
    await factsChange(world, id, 2, { ...FACTS, lastReviewCompletedOn: '2025-04-30' }, ['lastReviewCompletedOn']);
    expect((await as.get(review)).body).toMatchObject({ dueOn: '2025-04-09', nextClock: { late: true } });
    expect(await refused(as.patch(review, { dueOn: '2025-09-01', reason: 'Later.' }, 1))).toEqual([
      409,
      'REVIEW_DATE_SET_BY_LAW',
    ]);
  });
});

describe('a change', () => {
  it('requires the version that the caller read, and is idempotent by its key', async () => {
    const { path } = await someone();
    const review = await open(path);
    expect((await as.patch(review, { place: 'School' })).status).toBe(428);
    const changed = await as.patch(review, { place: 'School' }, 1);
    expect([changed.status, changed.headers['etag']]).toEqual([200, '"2"']);
    const stale = await as.patch(review, { place: 'Home' }, 1);
    expect([stale.status, stale.headers['etag']]).toEqual([412, '"2"']);
    const key = { 'idempotency-key': 'meeting-1' };
    const first = await as.post(`${review}/meeting`, {}).set(key);
    const second = await as.post(`${review}/meeting`, {}).set(key);
    expect([second.status, second.body]).toEqual([200, first.body]);
  });

  it.each([
    ['meeting', { heldOn: '2025-01-17' }, 422, 'DATE_IN_FUTURE'],
    ['meeting', { attended: ['0190a3c4-0000-7000-8000-00000000ffff'] }, 422, 'INVITEE_NOT_IN_REVIEW'],
    ['invitations', { invitees: [{ kind: 'health', name: 'x' }] }, 409, 'TRANSITION_NOT_POSSIBLE'],
    ['invitations', { invitees: [{ kind: 'doctor', name: 'x' }] }, 400, 'INVALID'],
    ['report', {}, 409, 'TRANSITION_NOT_POSSIBLE'],
    ['final', {}, 409, 'TRANSITION_NOT_POSSIBLE'],
    ['correction', { reason: 'x' }, 409, 'TRANSITION_NOT_POSSIBLE'],
    ['exemption', { reason: 'other', until: '2025-05-01' }, 422, 'REASON_REQUIRED'],
    ['exemption', { reason: 'abroad', until: '2026-02-01' }, 422, 'EXEMPTION_END'],
    ['cancellation', { reason: 'joined-with-another' }, 400, 'INVALID'],
    ['advice', { inviteeId: '0190a3c4-0000-7000-8000-00000000ffff', words: 'x' }, 422, 'INVITEE_NOT_IN_REVIEW'],
  ])('%s %j is rejected, and the review does not change', async (verb, request, status, code) => {
    const { path } = await someone();
    const review = await open(path);
    const before = (await as.get(review)).body;
    expect(await refused(as.post(`${review}/${verb}`, request))).toEqual([status, code]);
    expect((await as.get(review)).body).toEqual(before);
  });

  it('is rejected in a closed plan, whose reviews can still be read', async () => {
    const { path } = await someone();
    const review = await open(path);
    const closing = { reason: 'moved-out-of-area', overriding: OVERRIDING };
    await as.post(`${path.replace('/reviews', '')}/closing`, closing);
    expect(await refused(as.post(`${review}/meeting`, {}))).toEqual([409, 'PLAN_CLOSED']);
    expect(await refused(as.post(path, EHC))).toEqual([409, 'PLAN_CLOSED']);
    expect((await as.get(review)).body).toMatchObject({ stage: 'scheduled', allowedActions: [] });
  });

  it('publishes only codes and days', async () => {
    const { id, path } = await someone();
    const review = await open(path, { ...EHC, meetingOn: '2025-01-16', place: 'Secret place' });
    await post(`${review}/invitations`, { invitees: [{ kind: 'health', name: 'Secret name' }] });
    await post(`${review}/meeting`);
    await post(`${review}/report`, { words: 'Secret report' });
    await post(`${review}/decision`, { decision: 'amend', words: 'Secret decision' });
    await post(`${review}/final`);
    const published = (await eventsAbout(world, id)).filter((e) => e.name === 'review-changed');
    expect(published.map((e) => [e.data['stage'], e.recordVersion])).toEqual([
      ['scheduled', 1],
      ['invited', 2],
      ['held', 3],
      ['reported', 4],
      ['decided', 5],
      ['complete', 6],
      ['scheduled', 1],
    ]);
    expect(JSON.stringify(published)).not.toContain('Secret');
  });
});

describe('the worklist', () => {
  const work = async (query = '', account = 'coordinator') => {
    const { status, body } = await (await world.as(account)).get(`/v1/worklists/reviews${query}`);
    expect(status).toBe(200);
    return body as {
      items: { id: string; youngPersonId: string; clock: string; stage: string | null }[];
      next: string | null;
    };
  };

  it('lists only reviews with a near deadline, and people without a review in the window', async () => {
    const worker = { subject: 'coordinator-2', name: 'Maya', team: null };
    const mine = { person: { namedWorker: worker } };
    const early = { ...mine, facts: { ...FACTS, lastReviewCompletedOn: '2024-12-10' } };
    const unplanned = await someone(mine);
    const unknown = await someone({
      ...mine,
      facts: { hasEhcPlan: true, ncYearActual: 12, ncYearRecordedOn: '2024-09-01' },
    });
    await someone(early);
    await someone({ ...mine, facts: WITHOUT_EHC });
    const planned = await someone(mine);
    const soon = await open(planned.path, { ...EHC, meetingOn: '2025-02-10' });
    const later = await someone(mine);
    await open(later.path, { ...EHC, meetingOn: '2025-03-24' });

    const query = '?namedWorker=coordinator-2';
    const all = await work(query);
    expect(all.items).toMatchObject([
      { youngPersonId: planned.id, reviewId: soon.split('/').at(-1), stage: 'scheduled', clock: 'papers', dueOn: '2025-01-27', rule: 'EDU-06', meetingOn: '2025-02-10' },
      { youngPersonId: unplanned.id, reviewId: null, stage: null, clock: 'window', dueOn: '2025-04-09', rule: 'EDU-04', daysOverdue: 0 },
      { youngPersonId: unknown.id, dueOn: null },
    ]); // prettier-ignore
    expect(await work(`${query}&stage=none`)).toMatchObject({ items: all.items.slice(1) });
    expect((await work(`${query}&stage=scheduled&withinDays=60`)).items).toHaveLength(2);
    expect((await work(`${query}&stage=held`)).items).toEqual([]);
    expect((await work('?namedWorker=mine', 'coordinator-2')).items).toEqual(all.items);
    expect((await work(query, 'leader')).items).toEqual(all.items.map((row) => ({ ...row, name: null })));
    expect((await work('', 'suffolk-coordinator')).items).toEqual([]);

    const pages = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Awaited<ReturnType<typeof work>> = await work(`${query}&limit=1${next && `&after=${next}`}`);
      pages.push(...page.items);
      next = page.next;
    }
    expect(pages).toEqual(all.items);
    expect((await (await world.as('leader')).get('/v1/worklists/reviews?stage=lost')).status).toBe(400);
  });

  it('lists a plan without a review for a year, also without an EHC plan', async () => {
    const worker = { subject: 'coordinator-3', name: 'Ada', team: null };
    const { id, path } = await someone({ person: { namedWorker: worker }, facts: WITHOUT_EHC });
    const query = '?namedWorker=coordinator-3';
    const row = { youngPersonId: id, reviewId: null, stage: null, serves: ['plan-review'], rule: null };
    world.today('2025-10-20');
    expect((await work(query)).items).toEqual([]);
    world.today('2026-01-17');
    expect((await work(query)).items).toMatchObject([{ ...row, dueOn: '2026-01-16', daysOverdue: 1 }]);
    expect((await work(`${query}&stage=none&limit=1`)).next).toBeNull();
    const review = await open(path, { serves: ['plan-review'], dueOn: '2026-02-20' });
    expect((await work(`${query}&stage=none`)).items).toEqual([]);
    await post(`${review}/cancellation`, { reason: 'opened-in-error' });
    expect((await work(query)).items).toMatchObject([row]);
  });
});

it('each step and plan carries for the worklists what its rows say', async () => {
  expect(await wronglyCarried(world)).toEqual([]);
});
