import { type CalendarDate, addDays, calendarDate } from '#libs/kernel';
import { type TimelineFacts, timeline } from '#libs/timeline';
import { aReview, codeOf, lawful } from '../../../test/reviews.js';
import { adviceMissing, mayAdvise } from '../review-record/review-people.rules.js';
import { deadlinesOf, nextDeadline } from '../review-deadlines/review-deadlines.rules.js';
import { factsOf, publishFacts, withPublished } from '../review-deadlines/review-facts.rules.js';
import { planAgain } from '../review-planning/review-planning.rules.js';
import {
  afterExemption,
  chooseAgain,
  chosenWindow,
  followLaw,
  lawWindow,
  spanOf,
  windowsFor,
} from './review-windows.rules.js';

const TODAY = calendarDate('2025-01-16');
const FACTS: TimelineFacts = { dateOfBirth: '2009-03-05', hasEhcPlan: true, lastReviewCompletedOn: '2024-04-10' };
const milestones = (facts: TimelineFacts, asOf: string = TODAY) => timeline(facts, { asOf }).milestones;
const before = (day: string, days: number) => addDays(day as CalendarDate, -days);

describe('the window that the law sets', () => {
  it('ends twelve months after the last annual review, and opens twelve weeks earlier', () => {
    expect(lawWindow('ehc-annual-review', milestones(FACTS))).toMatchObject({
      ...{ rule: 'EDU-04', setBy: 'law', dueOn: '2025-04-09', opensOn: before('2025-04-09', 84) },
    });
    expect(lawWindow('ehc-annual-review', milestones({ ...FACTS, hasEhcPlan: false }))).toBeNull();
    expect(lawWindow('ehc-annual-review', milestones({ hasEhcPlan: true }))).toMatchObject({
      dueOn: null,
      opensOn: null,
    });
  });

  it('opens with year 9 for the year 9 review', () => {
    const window = lawWindow('ehc-annual-review', milestones({ ...FACTS, dateOfBirth: '2011-03-05' }));
    expect(window).toMatchObject({ rule: 'EDU-03', dueOn: '2025-04-09', opensOn: '2024-09-01' });
  });

  it('ends after six months for a pathway plan, and before 18 for a Care Act assessment', () => {
    const careLeaver = { ...FACTS, formerRelevantChild: true, pathwayPlanLastReviewedOn: '2024-10-01' };
    expect(lawWindow('pathway-plan-review', milestones(careLeaver))).toMatchObject({
      rule: 'SC-11',
      dueOn: '2025-04-01',
    });
    const adultNeeds = { ...FACTS, likelyAdultCareNeeds: true };
    expect(lawWindow('care-act-assessment', milestones(adultNeeds))).toMatchObject({
      ...{ rule: 'SC-02', dueOn: '2027-03-04', opensOn: '2026-03-05' },
    });
    expect(lawWindow('plan-review', milestones(careLeaver))).toBeNull();
  });
});

describe('the windows of a review', () => {
  const law = (p: Parameters<typeof lawWindow>[0]) => lawWindow(p, milestones(FACTS));

  it('are chosen only if the law sets none', () => {
    const windows = windowsFor(['ehc-annual-review', 'plan-review'], law, { dueOn: '2025-03-01' }, TODAY);
    expect(windows.map((w) => [w.setBy, w.dueOn])).toEqual([
      ['law', '2025-04-09'],
      ['chosen', '2025-03-01'],
    ]);
    expect(spanOf(windows)).toEqual({ opensOn: before('2025-03-01', 84), dueOn: '2025-03-01' });
    expect(codeOf(() => windowsFor(['plan-review'], law, {}, TODAY))).toBe('WINDOW_REQUIRED');
    expect(codeOf(() => windowsFor(['plan-review'], law, { dueOn: '2025-01-15' }, TODAY))).toBe('DATE_IN_PAST');
    expect(codeOf(() => windowsFor(['ehc-annual-review'], law, { dueOn: '2025-05-01' }, TODAY))).toBe(
      'REVIEW_DATE_SET_BY_LAW',
    );
    expect(codeOf(() => windowsFor(['ehc-annual-review'], () => null, {}, TODAY))).toBe('PURPOSE_DOES_NOT_APPLY');
  });

  it('may be chosen if the law has no day because the last review is unknown', () => {
    const unknown = () => lawful('ehc-annual-review', null);
    expect(codeOf(() => windowsFor(['ehc-annual-review'], unknown, {}, TODAY))).toBe('WINDOW_REQUIRED');
    const [window] = windowsFor(['ehc-annual-review'], unknown, { dueOn: '2025-03-01' }, TODAY);
    expect(window).toMatchObject({ setBy: 'chosen', rule: 'EDU-04', dueOn: '2025-03-01' });
    expect(followLaw(window!, lawful('ehc-annual-review', '2025-02-01'), TODAY)).toMatchObject({
      ...{ setBy: 'law', dueOn: '2025-02-01' },
    });
  });
});

describe('an overdue review stays overdue', () => {
  const late = { ...chosenWindow('plan-review', '2025-01-10') };

  it('after a new choice of day, which needs a reason and keeps the first day', () => {
    expect(codeOf(() => chooseAgain([late], '2025-03-01', null, TODAY))).toBe('REASON_REQUIRED');
    const [once] = chooseAgain([late], '2025-03-01', 'Illness', TODAY);
    expect(once).toMatchObject({ dueOn: '2025-03-01', firstDueOn: '2025-01-10' });
    const [twice] = chooseAgain([once!], '2025-06-01', 'Illness', '2025-03-02');
    expect(twice).toMatchObject({ dueOn: '2025-06-01', firstDueOn: '2025-01-10' });
    const [early] = chooseAgain([chosenWindow('plan-review', '2025-02-01')], '2025-03-01', null, TODAY);
    expect(early).toMatchObject({ dueOn: '2025-03-01', firstDueOn: null });
    expect(codeOf(() => chooseAgain([lawful('ehc-annual-review', '2025-01-10')], '2025-03-01', 'x', TODAY))).toBe(
      'REVIEW_DATE_SET_BY_LAW',
    );
  });

  it('despite the next review’s day: only a correction moves an overdue day of the law', () => {
    const overdue = lawful('ehc-annual-review', '2025-01-10');
    expect(followLaw(overdue, lawful('ehc-annual-review', '2026-01-15'), TODAY)).toEqual(overdue);
    expect(followLaw(overdue, lawful('ehc-annual-review', '2025-03-01'), TODAY)).toMatchObject({
      ...{ dueOn: '2025-03-01', firstDueOn: '2025-01-10' },
    });
    expect(followLaw(overdue, null, TODAY)).toEqual(overdue);
    const ahead = lawful('ehc-annual-review', '2025-02-10');
    expect(followLaw(ahead, lawful('ehc-annual-review', '2026-01-15'), TODAY)).toMatchObject({
      dueOn: '2026-01-15',
      firstDueOn: null,
    });
  });

  it('during an exemption: only chosen days move to its end', () => {
    const windows = [late, lawful('ehc-annual-review', '2025-01-10')];
    expect(afterExemption(windows, '2025-03-01', '2025-03-01')).toEqual([
      { ...late, dueOn: '2025-03-01', firstDueOn: '2025-01-10' },
      windows[1],
    ]);
  });

  it('despite a meeting planned after the last day', () => {
    const review = aReview();
    expect(codeOf(() => planAgain(review, { meetingOn: '2025-04-10' }, TODAY))).toBe('REASON_REQUIRED');
    expect(planAgain(review, { meetingOn: '2025-04-10', reason: 'Illness' }, TODAY).change).toEqual({
      meeting_on: '2025-04-10',
    });
    const invited = aReview({ stage: 'invited', meeting_on: '2025-02-24' });
    expect(codeOf(() => planAgain(invited, { meetingOn: null }, TODAY))).toBe('REVIEW_UNDER_WAY');
    const held = aReview({ stage: 'decided', held_on: '2025-01-10' });
    expect(codeOf(() => planAgain(held, { place: 'School' }, TODAY))).toBe('REVIEW_UNDER_WAY');
    expect(planAgain(held, { noticeServedOn: TODAY }, TODAY).change).toEqual({ notice_served_on: TODAY });
    expect(codeOf(() => planAgain(review, { noticeServedOn: TODAY }, TODAY))).toBe('NOTICE_OUT_OF_PLACE');
  });
});

describe('the deadlines of a review', () => {
  const of = (given: Parameters<typeof aReview>[0], asOf: string = TODAY) => {
    const review = aReview({ windows: [lawWindow('ehc-annual-review', milestones(FACTS))!], ...given });
    const said = publishFacts({}, review, FACTS, 'now');
    const clocks = deadlinesOf(review, milestones(withPublished(FACTS, said), asOf));
    return { clocks: clocks.map((c) => [c.of, c.rule, c.dueOn, c.doneOn]), next: nextDeadline(review, clocks)?.of };
  };
  const met = { meeting_on: '2025-02-24', held_on: '2025-02-24' };

  it('are the law’s, from the window to the final plan', () => {
    expect(of({})).toEqual({ clocks: [['window', 'EDU-04', '2025-04-09', null]], next: 'window' });
    expect(of({ meeting_on: '2025-02-24' })).toMatchObject({ next: 'papers' });
    const sent = of({ meeting_on: '2025-02-24', stage: 'invited', papers_sent_on: '2025-02-01' });
    expect(sent.clocks[0]).toEqual(['papers', 'EDU-06', '2025-02-10', '2025-02-01']);
    expect(sent.next).toBe('meeting');
    expect(of({ ...met, stage: 'held' }, '2025-02-24')).toEqual({
      clocks: [
        ['papers', 'EDU-06', '2025-02-10', null],
        ['meeting', null, '2025-02-24', '2025-02-24'],
        ['report', 'EDU-07', '2025-03-10', null],
        ['decision', 'EDU-08', '2025-03-24', null],
        ['window', 'EDU-04', '2025-04-09', null],
      ],
      next: 'report',
    });
    const decided = { ...met, decision: 'amend', decided_on: '2025-03-20', stage: 'decided' } as const;
    expect(of(decided, '2025-03-20').clocks.at(-1)).toEqual(['final', 'EDU-10', '2025-05-19', null]);
    const noticed = of({ ...decided, notice_served_on: '2025-03-01' }, '2025-03-20');
    expect(noticed.clocks.at(-1)).toEqual(['final', 'EDU-10', '2025-04-26', null]);
    expect(
      of({ ...met, decision: 'maintain', decided_on: '2025-03-20', stage: 'complete' }, '2025-03-20').next,
    ).toBeUndefined();
  });

  it('end with the transfer to college, if that comes first', () => {
    const move: TimelineFacts = {
      ...FACTS,
      settingType: 'secondary-school',
      nextSettingType: 'further-education-college',
      settingTransferOn: '2025-09-01',
    };
    const review = aReview({ ...met, decision: 'amend', decided_on: '2025-03-20', stage: 'decided' });
    const clocks = deadlinesOf(
      review,
      milestones(withPublished(move, publishFacts({}, review, move, 'now')), '2025-03-20'),
    );
    expect(clocks.find((c) => c.of === 'final')).toMatchObject({ dueOn: '2025-03-30' });
  });

  it('include a reminder from Onward if there is no EHC plan and no law', () => {
    const review = aReview({ serves: ['plan-review'], ...met, stage: 'held' });
    expect(deadlinesOf(review, [])).toMatchObject([
      { of: 'meeting', rule: null },
      { of: 'decision', rule: null, dueOn: '2025-03-24' },
      { of: 'window', rule: null, dueOn: '2025-04-09', doneOn: '2025-02-24' },
    ]);
  });

  it('continue during an exemption if the law sets them', () => {
    const exempt = { stage: 'exempt', reason: 'abroad', exempt_until: '2025-04-08' } as const;
    expect(of(exempt)).toMatchObject({ next: 'exemption' });
    expect(of({ ...exempt, exempt_until: '2025-06-01' })).toMatchObject({ next: 'window' });
  });
});

describe('the facts that a review publishes', () => {
  const planned = aReview({ meeting_on: '2025-02-24' });
  const held = aReview({ ...planned, stage: 'held', held_on: '2025-02-25', is_year_9: true });
  const onFile: TimelineFacts = { ...FACTS, reviewMeetingOn: '2024-03-01', reviewDecision: 'maintain' };

  it('are the planned meeting, and an empty decision once the meeting is held', () => {
    expect(factsOf(planned)).toEqual({ reviewMeetingOn: '2025-02-24' });
    expect(factsOf(held)).toEqual({ reviewMeetingOn: '2025-02-25', reviewDecision: null, year9ReviewOn: '2025-02-25' });
    expect(factsOf(aReview({ serves: ['plan-review'], meeting_on: '2025-02-24' }))).toEqual({});
    const pathway = aReview({ serves: ['pathway-plan-review'], stage: 'held', held_on: '2025-02-24' });
    expect(factsOf(pathway)).toEqual({ pathwayPlanLastReviewedOn: '2025-02-24' });
  });

  it('return to their earlier values after a cancellation, and are published once', () => {
    const once = publishFacts({}, planned, onFile, 't1');
    expect(once).toEqual({ reviewMeetingOn: { value: '2025-02-24', at: 't1', before: '2024-03-01' } });
    expect(publishFacts(once, planned, onFile, 't2')).toEqual(once);
    const then = publishFacts(once, held, onFile, 't2');
    expect(then.reviewMeetingOn).toEqual({ value: '2025-02-25', at: 't2', before: '2024-03-01' });
    expect(then.reviewDecision).toEqual({ value: null, at: 't2', before: 'maintain' });
    const off = publishFacts(then, aReview({ stage: 'cancelled' }), onFile, 't3');
    expect(off.reviewMeetingOn).toEqual({ value: '2024-03-01', at: 't3', before: '2024-03-01' });
    expect(off.reviewDecision).toEqual({ value: 'maintain', at: 't3', before: 'maintain' });
    expect(off.year9ReviewOn).toEqual({ value: null, at: 't3', before: null });
  });
});

it('asks agencies for advice, lets each record its own, and lists the missing advice', () => {
  const invitee = (kind: 'health' | 'young-person' | 'la-sen', advice_received_on: string | null = null) => ({
    kind,
    advice_received_on,
  });
  expect(adviceMissing([invitee('young-person'), invitee('health'), invitee('la-sen', TODAY)])).toEqual(['health']);
  expect(mayAdvise({ role: 'practitioner', agency: 'health' }, 'health')).toBe(true);
  expect(mayAdvise({ role: 'practitioner', agency: 'health' }, 'la-sen')).toBe(false);
  expect(mayAdvise({ role: 'coordinator' }, 'other')).toBe(true);
  expect(mayAdvise({ role: 'coordinator' }, 'young-person')).toBe(false);
  expect(mayAdvise({ role: 'practitioner' }, 'other')).toBe(false);
});
