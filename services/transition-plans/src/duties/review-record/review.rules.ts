import {
  type Agency,
  type CancellationReason,
  type ExemptionReason,
  type ReviewDecision,
  type ReviewPurpose,
  type ReviewStage,
} from '#libs/contracts';
import { type CalendarDate, addDays, conflict, unprocessable } from '#libs/kernel';
import { reasonRequired, requireCome, requireOrder } from '../review-windows/review-days.rules.js';
import type { ReviewWindow } from '../review-windows/review-windows.rules.js';

/** Where a review stands. Days are `YYYY-MM-DD`; null is "not yet". */
export interface ReviewState {
  readonly serves: readonly ReviewPurpose[];
  readonly stage: ReviewStage;
  /** one for each purpose */
  readonly windows: readonly ReviewWindow[];
  /** as it is planned */
  readonly meeting_on: string | null;
  readonly invitations_sent_on: string | null;
  readonly papers_sent_on: string | null;
  /** as it took place */
  readonly held_on: string | null;
  readonly is_year_9: boolean;
  readonly report_sent_on: string | null;
  readonly report_words: string | null;
  readonly report_kept_at: string | null;
  readonly decision: ReviewDecision | null;
  readonly decision_words: string | null;
  readonly decided_by: string | null;
  readonly decided_on: string | null;
  readonly notice_served_on: string | null;
  readonly final_plan_on: string | null;
  /** why it rests, or was cancelled */
  readonly reason: ExemptionReason | CancellationReason | null;
  readonly reason_words: string | null;
  readonly exempt_until: string | null;
  /** completed or cancelled */
  readonly ended_on: string | null;
}

export type ReviewChange = Partial<ReviewState>;

/** What somebody asks of a review, or Onward does. */
export type ReviewAsk =
  /** `moved`: to another day than people were invited for */
  | { verb: 'change'; moved: boolean }
  | { verb: 'invitations'; sentOn: string; papersSentOn: string | null }
  | { verb: 'meeting'; heldOn: string; isYear9: boolean }
  | { verb: 'report'; sentOn: string; words: string | null; keptAt: string | null }
  | {
      verb: 'decision';
      decision: ReviewDecision;
      words: string;
      by: string;
      decidedOn: string;
      noticeServedOn: string | null;
    }
  | { verb: 'final'; issuedOn: string }
  | { verb: 'exemption'; reason: ExemptionReason; until: string; words: string | null }
  | { verb: 'resumption' }
  | { verb: 'cancellation'; reason: Exclude<CancellationReason, 'joined-with-another'>; words: string | null }
  | { verb: 'correction'; reason: string };

export type ReviewVerb = ReviewAsk['verb'] | 'advice' | 'feedback';
export type ReviewPermission = 'review:change' | 'review:advise' | 'review:feedback';

const CONDITIONS = {
  'meeting day set': (r: ReviewState) => r.meeting_on !== null,
  'the meeting moves': (_: ReviewState, ask?: ReviewAsk) => ask?.verb === 'change' && ask.moved,
  'invited before': (r: ReviewState) => r.invitations_sent_on !== null,
  'not invited before': (r: ReviewState) => r.invitations_sent_on === null,
  'report sent': (r: ReviewState) => r.final_plan_on === null && r.report_sent_on !== null,
  'no report sent': (r: ReviewState) => r.final_plan_on === null && r.report_sent_on === null,
  'final plan issued': (r: ReviewState) => r.final_plan_on !== null,
  'the EHC plan is amended': (r: ReviewState, ask?: ReviewAsk) => !isDecision(ask) || amends(r, ask.decision),
  'the EHC plan is not amended': (r: ReviewState, ask?: ReviewAsk) => !isDecision(ask) || !amends(r, ask.decision),
} as const;

const isDecision = (ask?: ReviewAsk): ask is Extract<ReviewAsk, { verb: 'decision' }> => ask?.verb === 'decision';
const amends = ({ serves }: ReviewState, decision: ReviewDecision | null) =>
  decision === 'amend' && serves.includes('ehc-annual-review');

export interface ReviewTransition {
  readonly verb: ReviewVerb;
  readonly from: readonly ReviewStage[];
  /** null: it stays where it is */
  readonly to: ReviewStage | null;
  readonly permission: ReviewPermission;
  readonly when?: keyof typeof CONDITIONS;
  /** for people, after the review's name */
  readonly words: string;
}

const change = 'review:change';
const BEFORE_THE_MEETING = ['scheduled', 'invited'] as const satisfies readonly ReviewStage[];
const BEFORE_THE_DECISION = [...BEFORE_THE_MEETING, 'held', 'reported'] as const satisfies readonly ReviewStage[];

/**
 * Every way a review may go; the guard, `allowedActions` and the documents read this table. A meeting that took place
 * uninvited, and a decision that was made without a report, are on record as such: a register that refuses what happened
 * is kept elsewhere. Each change says the event `review-changed`.
 */
export const REVIEW_TRANSITIONS: readonly ReviewTransition[] = [
  {
    verb: 'change',
    from: ['invited'],
    to: 'scheduled',
    permission: change,
    when: 'the meeting moves',
    words: 'is on another day, and people are asked again',
  },
  {
    verb: 'change',
    from: [...BEFORE_THE_MEETING, 'decided'],
    to: null,
    permission: change,
    words: 'was changed',
  },
  {
    verb: 'invitations',
    from: BEFORE_THE_MEETING,
    to: 'invited',
    permission: change,
    when: 'meeting day set',
    words: 'has its invitations sent',
  },
  { verb: 'meeting', from: BEFORE_THE_MEETING, to: 'held', permission: change, words: 'was held' },
  { verb: 'report', from: ['held'], to: 'reported', permission: change, words: 'has its report' },
  {
    verb: 'decision',
    from: ['held', 'reported'],
    to: 'decided',
    permission: change,
    when: 'the EHC plan is amended',
    words: 'has its decision',
  },
  {
    verb: 'decision',
    from: ['held', 'reported'],
    to: 'complete',
    permission: change,
    when: 'the EHC plan is not amended',
    words: 'is complete with its decision',
  },
  { verb: 'final', from: ['decided'], to: 'complete', permission: change, words: 'is complete with the final plan' },
  { verb: 'exemption', from: BEFORE_THE_MEETING, to: 'exempt', permission: change, words: 'rests' },
  { verb: 'resumption', from: ['exempt'], to: 'scheduled', permission: change, words: 'is due again' },
  {
    verb: 'cancellation',
    from: [...BEFORE_THE_MEETING, 'exempt'],
    to: 'cancelled',
    permission: change,
    words: 'was cancelled',
  },
  // What was recorded in error is taken back by whoever may record it, one stage at a time.
  {
    verb: 'correction',
    from: ['held'],
    to: 'invited',
    permission: change,
    when: 'invited before',
    words: 'was not held after all',
  },
  {
    verb: 'correction',
    from: ['held'],
    to: 'scheduled',
    permission: change,
    when: 'not invited before',
    words: 'was not held after all',
  },
  { verb: 'correction', from: ['reported'], to: 'held', permission: change, words: 'has no report after all' },
  {
    verb: 'correction',
    from: ['decided', 'complete'],
    to: 'reported',
    permission: change,
    when: 'report sent',
    words: 'has no decision after all',
  },
  {
    verb: 'correction',
    from: ['decided', 'complete'],
    to: 'held',
    permission: change,
    when: 'no report sent',
    words: 'has no decision after all',
  },
  {
    verb: 'correction',
    from: ['complete'],
    to: 'decided',
    permission: change,
    when: 'final plan issued',
    words: 'has no final plan after all',
  },
  { verb: 'advice', from: BEFORE_THE_DECISION, to: null, permission: 'review:advise', words: 'has advice' },
  {
    verb: 'feedback',
    from: [...BEFORE_THE_DECISION, 'decided', 'complete'],
    to: null,
    permission: 'review:feedback',
    words: 'has feedback',
  },
];

export const OPEN_STAGES = [...BEFORE_THE_DECISION, 'decided', 'exempt'] as const satisfies readonly ReviewStage[];

/** People have met, and wait for what follows from it. */
export const UNFINISHED_STAGES = ['held', 'reported', 'decided'] as const satisfies readonly ReviewStage[];

export function isOpenReview({ stage }: Pick<ReviewState, 'stage'>): boolean {
  return (OPEN_STAGES as readonly ReviewStage[]).includes(stage);
}

/** The agency whose practitioners run the review beside the coordinator. */
export function leadOf(serves: readonly ReviewPurpose[]): Agency {
  if (serves.includes('ehc-annual-review')) return 'education';
  if (serves.includes('pathway-plan-review')) return 'childrens-social-care';
  return serves.includes('care-act-assessment') ? 'adult-social-care' : 'education';
}

/**
 * The row of the table by which the review goes.
 * @throws DomainError REVIEW_TRANSITION_NOT_POSSIBLE (409)
 */
export function transitionOf(review: ReviewState, verb: ReviewVerb, ask?: ReviewAsk): ReviewTransition {
  const row = REVIEW_TRANSITIONS.find(
    (t) => t.verb === verb && t.from.includes(review.stage) && (!t.when || CONDITIONS[t.when](review, ask)),
  );
  if (row) return row;
  const needs = verb === 'invitations' && review.meeting_on === null ? ' Set the day of the meeting first.' : '';
  throw conflict('REVIEW_TRANSITION_NOT_POSSIBLE', `A review that is ${review.stage} takes no ${verb}.${needs}`);
}

/** What can be done with the review as it stands, by whoever has the permissions in `may`. */
export function reviewActions(review: ReviewState, may: (permission: ReviewPermission) => boolean): ReviewVerb[] {
  const possible = REVIEW_TRANSITIONS.filter(
    (t) => t.from.includes(review.stage) && may(t.permission) && (!t.when || CONDITIONS[t.when](review)),
  );
  return [...new Set(possible.map((t) => t.verb))];
}

/**
 * What the review becomes, or a refusal.
 * @throws DomainError REVIEW_TRANSITION_NOT_POSSIBLE (409), DATE_IN_FUTURE, DATE_OUT_OF_ORDER, EXEMPTION_END,
 *   REASON_REQUIRED, NOTICE_OUT_OF_PLACE (422)
 */
export function proceed(review: ReviewState, ask: ReviewAsk, today: string): ReviewChange {
  const { to } = transitionOf(review, ask.verb, ask);
  return { ...effectOf(review, ask, today), stage: to ?? review.stage };
}

function effectOf(review: ReviewState, ask: ReviewAsk, today: string): ReviewChange {
  switch (ask.verb) {
    case 'change':
      return ask.moved ? { invitations_sent_on: null } : {};
    case 'invitations':
      requireCome('sentOn', ask.sentOn, today);
      if (ask.papersSentOn !== null) requireCome('papersSentOn', ask.papersSentOn, today);
      return {
        invitations_sent_on: review.invitations_sent_on ?? ask.sentOn,
        papers_sent_on: review.papers_sent_on ?? ask.papersSentOn,
      };
    case 'meeting':
      requireCome('heldOn', ask.heldOn, today);
      return { held_on: ask.heldOn, is_year_9: ask.isYear9 };
    case 'report':
      requireCome('sentOn', ask.sentOn, today);
      requireOrder('sentOn', ask.sentOn, review.held_on, 'the meeting');
      return { report_sent_on: ask.sentOn, report_words: ask.words, report_kept_at: ask.keptAt };
    case 'decision':
      return decisionOf(review, ask, today);
    case 'final':
      requireCome('issuedOn', ask.issuedOn, today);
      requireOrder('issuedOn', ask.issuedOn, review.notice_served_on ?? review.decided_on, 'the notice of the changes');
      return { final_plan_on: ask.issuedOn, ended_on: today };
    case 'exemption':
      requireExemption(ask, today);
      return { ...NOT_CALLED, reason: ask.reason, reason_words: ask.words, exempt_until: ask.until };
    case 'resumption':
      return { ...NO_REASON, exempt_until: null };
    case 'cancellation':
      return { reason: ask.reason, reason_words: ask.words, exempt_until: null, ended_on: today };
    case 'correction':
      return takenBack(review);
  }
}

function decisionOf(
  review: ReviewState,
  { decision, words, by, decidedOn, noticeServedOn }: Extract<ReviewAsk, { verb: 'decision' }>,
  today: string,
): ReviewChange {
  requireCome('decidedOn', decidedOn, today);
  requireOrder('decidedOn', decidedOn, review.held_on, 'the meeting');
  const amended = amends(review, decision);
  if (noticeServedOn !== null) requireNotice(review, amended, noticeServedOn, today);
  return {
    decision,
    decision_words: words,
    decided_by: by,
    decided_on: decidedOn,
    notice_served_on: noticeServedOn,
    ended_on: amended ? null : today,
  };
}

/** @throws DomainError NOTICE_OUT_OF_PLACE, DATE_IN_FUTURE, DATE_OUT_OF_ORDER (422) */
export function requireNotice(review: ReviewState, amended: boolean, servedOn: string, today: string): void {
  if (!amended) {
    throw unprocessable('NOTICE_OUT_OF_PLACE', 'Only where the EHC plan is amended are changes proposed.', [
      {
        field: 'noticeServedOn',
        code: 'NOTICE_OUT_OF_PLACE',
        message: 'noticeServedOn belongs to a decision to amend',
      },
    ]);
  }
  requireCome('noticeServedOn', servedOn, today);
  requireOrder('noticeServedOn', servedOn, review.held_on, 'the meeting');
}

const NO_REASON = { reason: null, reason_words: null } as const;
/** A meeting that will not be on its day. */
const NOT_CALLED = { meeting_on: null, invitations_sent_on: null, papers_sent_on: null } as const;
const NO_DECISION = {
  decision: null,
  decision_words: null,
  decided_by: null,
  decided_on: null,
  notice_served_on: null,
} as const;

function takenBack({ stage, final_plan_on }: ReviewState): ReviewChange {
  if (stage === 'held') return { held_on: null, is_year_9: false };
  if (stage === 'reported') return { report_sent_on: null, report_words: null, report_kept_at: null };
  return { ended_on: null, ...(final_plan_on === null ? NO_DECISION : { final_plan_on: null }) };
}

/** A review rests for a year at most: by then somebody looks again. */
export const EXEMPT_FOR_DAYS = 366;

function requireExemption({ reason, until, words }: Extract<ReviewAsk, { verb: 'exemption' }>, today: string): void {
  if (until <= today || until > addDays(today as CalendarDate, EXEMPT_FOR_DAYS)) {
    throw unprocessable('EXEMPTION_END', 'A review rests until a day to come, a year away at most.', [
      { field: 'until', code: 'EXEMPTION_END', message: `until must be within ${EXEMPT_FOR_DAYS} days after today` },
    ]);
  }
  if (reason === 'other' && words === null) throw reasonRequired('Say why the review rests.', 'words');
}
