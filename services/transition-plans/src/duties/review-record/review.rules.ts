import type {
  Agency,
  CancellationReason,
  ExemptionReason,
  ReviewDecision,
  ReviewPurpose,
  ReviewStage,
} from '#libs/contracts';
import { conflict } from '#libs/kernel';
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
export const amends = ({ serves }: ReviewState, decision: ReviewDecision | null) =>
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

export const change = 'review:change';
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
