import {
  type Agency,
  type CancellationReason,
  type ExemptionReason,
  type ReviewDecision,
  type ReviewPurpose,
  type ReviewStage,
  reviewChanged,
} from '#libs/contracts';
import { type Transition, lifecycle } from '#libs/kernel';
import type { ReviewWindow } from '../review-windows/review-windows.rules.js';

/** The state of a review. Days are `YYYY-MM-DD`; null means "not yet". */
export interface ReviewState {
  readonly serves: readonly ReviewPurpose[];
  readonly stage: ReviewStage;
  /** one for each purpose */
  readonly windows: readonly ReviewWindow[];
  /** planned day */
  readonly meeting_on: string | null;
  readonly invitations_sent_on: string | null;
  readonly papers_sent_on: string | null;
  /** day on which the meeting took place */
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
  /** reason for the exemption or the cancellation */
  readonly reason: ExemptionReason | CancellationReason | null;
  readonly reason_words: string | null;
  readonly exempt_until: string | null;
  /** day of completion or cancellation */
  readonly ended_on: string | null;
}

export type ReviewChange = Partial<ReviewState>;

/** A step of a review that a person requests or Onward takes. */
export type ReviewAsk =
  /** `moved`: the meeting moves from the day for which people were invited */
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
  // Depends on the account's agency, not on the review.
  'advice is this account’s to give': () => true,
} as const;

const isDecision = (ask?: ReviewAsk): ask is Extract<ReviewAsk, { verb: 'decision' }> => ask?.verb === 'decision';
export const amends = ({ serves }: ReviewState, decision: ReviewDecision | null) =>
  decision === 'amend' && serves.includes('ehc-annual-review');

type ReviewTransition = Transition<{
  state: ReviewStage;
  verb: ReviewVerb;
  who: 'person';
  permission: ReviewPermission;
  when: keyof typeof CONDITIONS;
}>;

const change = { who: 'person', permission: 'review:change', event: reviewChanged } as const;
const correction = { ...change, verb: 'correction' } as const;
const BEFORE_THE_MEETING = ['scheduled', 'invited'] as const satisfies readonly ReviewStage[];
const BEFORE_THE_DECISION = [...BEFORE_THE_MEETING, 'held', 'reported'] as const satisfies readonly ReviewStage[];

/**
 * Every transition of a review. A meeting without invitations and a decision without a report can be recorded: if the
 * register rejects real events, people record them elsewhere.
 */
export const REVIEW_TRANSITIONS: readonly ReviewTransition[] = [
  {
    ...{ ...change, verb: 'change', from: ['invited'], to: 'scheduled', when: 'the meeting moves' },
    words: 'moved to another day, so people must be invited again',
  },
  { ...change, verb: 'change', from: [...BEFORE_THE_MEETING, 'decided'], to: null, words: 'was changed' },
  {
    ...{ ...change, verb: 'invitations', from: BEFORE_THE_MEETING, to: 'invited', when: 'meeting day set' },
    words: 'had its invitations sent',
  },
  { ...change, verb: 'meeting', from: BEFORE_THE_MEETING, to: 'held', words: 'was held' },
  { ...change, verb: 'report', from: ['held'], to: 'reported', words: 'received its report' },
  {
    ...{ ...change, verb: 'decision', from: ['held', 'reported'], to: 'decided', when: 'the EHC plan is amended' },
    words: 'received its decision',
  },
  {
    ...{ ...change, verb: 'decision', from: ['held', 'reported'], to: 'complete', when: 'the EHC plan is not amended' },
    words: 'is complete with its decision',
  },
  { ...change, verb: 'final', from: ['decided'], to: 'complete', words: 'is complete with the final plan' },
  { ...change, verb: 'exemption', from: BEFORE_THE_MEETING, to: 'exempt', words: 'is suspended' },
  { ...change, verb: 'resumption', from: ['exempt'], to: 'scheduled', words: 'is due again' },
  { ...change, verb: 'cancellation', from: [...BEFORE_THE_MEETING, 'exempt'], to: 'cancelled', words: 'was cancelled' },
  // Anyone who may record a stage may also correct it, one stage at a time.
  { ...correction, from: ['held'], to: 'invited', when: 'invited before', words: 'was not held after all' },
  { ...correction, from: ['held'], to: 'scheduled', when: 'not invited before', words: 'was not held after all' },
  { ...correction, from: ['reported'], to: 'held', words: 'has no report after all' },
  {
    ...{ ...correction, from: ['decided', 'complete'], to: 'reported', when: 'report sent' },
    words: 'has no decision after all',
  },
  {
    ...{ ...correction, from: ['decided', 'complete'], to: 'held', when: 'no report sent' },
    words: 'has no decision after all',
  },
  { ...correction, from: ['complete'], to: 'decided', when: 'final plan issued', words: 'has no final plan after all' },
  {
    ...{ ...change, verb: 'advice', from: BEFORE_THE_DECISION, to: null, permission: 'review:advise' },
    ...{ when: 'advice is this account’s to give', words: 'received advice' },
  },
  {
    ...{ ...change, verb: 'feedback', from: [...BEFORE_THE_DECISION, 'decided', 'complete'], to: null },
    ...{ permission: 'review:feedback', words: 'received feedback' },
  },
];

export const reviewLifecycle = lifecycle({
  record: 'review',
  title: 'Review',
  about: 'From the invitations to the final plan. When a review that the law requires ends, the next one opens.',
  begins: [{ ...change, verb: 'review:change', to: 'scheduled', words: 'was opened' }],
  transitions: REVIEW_TRANSITIONS,
});

export const OPEN_STAGES = [...BEFORE_THE_DECISION, 'decided', 'exempt'] as const satisfies readonly ReviewStage[];

/** Stages after the meeting and before completion. */
export const UNFINISHED_STAGES = ['held', 'reported', 'decided'] as const satisfies readonly ReviewStage[];

export function isOpenReview({ stage }: Pick<ReviewState, 'stage'>): boolean {
  return (OPEN_STAGES as readonly ReviewStage[]).includes(stage);
}

/** The agency whose practitioners run the review together with the coordinator. */
export function leadOf(serves: readonly ReviewPurpose[]): Agency {
  if (serves.includes('ehc-annual-review')) return 'education';
  if (serves.includes('pathway-plan-review')) return 'childrens-social-care';
  return serves.includes('care-act-assessment') ? 'adult-social-care' : 'education';
}

/**
 * The transition that applies to the review.
 * @throws DomainError TRANSITION_NOT_POSSIBLE (409)
 */
export function transitionOf(review: ReviewState, verb: ReviewVerb, ask?: ReviewAsk): ReviewTransition {
  const undated = verb === 'invitations' && review.meeting_on === null;
  return reviewLifecycle.require(
    review.stage,
    { verb },
    { if: ({ when }) => !when || CONDITIONS[when](review, ask) },
    undated ? 'Set the date of the meeting first.' : undefined,
  );
}

/** The actions that the review allows now to an account with the permissions in `may`. */
export function reviewActions(review: ReviewState, may: (permission: ReviewPermission) => boolean): ReviewVerb[] {
  return reviewLifecycle.actions(review.stage, { may, if: ({ when }) => !when || CONDITIONS[when](review) });
}
