import type {
  CarerRelation,
  CarersAssessmentStatus,
  PLAN_CLOSING_REASONS,
  PfaArea,
  PlanGap,
  ReviewStage,
} from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { carersNotListed, isSettled } from '../../duties/carers-assessments/carers-assessment.rules.js';

export type ClosingReason = (typeof PLAN_CLOSING_REASONS)[number];

/** One gap that prevents closing a plan. */
export interface Gap {
  readonly code: PlanGap;
  /** the record with the gap: `health-handovers/<id>`, `areas/health`, `steps` */
  readonly at: string;
  readonly words: string;
}

/** The data in which gaps are found. */
export interface ClosingState {
  /** SC-08: may children's social care end its support today? */
  readonly endingSupport: { readonly permitted: boolean | null; readonly reason: string };
  readonly carers: readonly {
    readonly id: string;
    readonly relation: CarerRelation;
    readonly status: CarersAssessmentStatus;
  }[];
  readonly facts: ClosingFacts;
  /** health services of the table that have not ended */
  readonly openHandovers: readonly { readonly id: string; readonly service: string }[];
  /** the table has a row, even an ended one */
  readonly hasTable: boolean;
  readonly areas: readonly { readonly area: PfaArea; readonly considered: boolean }[];
  /** reviews of the plan that were held but are not finished */
  readonly unfinishedReviews: readonly { readonly id: string; readonly stage: ReviewStage }[];
  /** needs without support since the end of children's support */
  readonly openGaps: readonly {
    readonly stepId: string;
    readonly endedOn: string | null;
    readonly gapDays: number | null;
  }[];
  readonly steps: { readonly overdue: number; readonly handedBack: number; readonly unowned: number };
}

interface ClosingFacts {
  readonly hasParentCarer?: boolean | null;
  readonly youngCarer?: boolean | null;
  readonly willMoveToAdultHealthServices?: boolean | null;
  readonly reviewMeetingOn?: string | null;
  readonly reviewDecision?: string | null;
  readonly reviewDecisionOn?: string | null;
  readonly finalAmendedPlanOn?: string | null;
  readonly lastReviewCompletedOn?: string | null;
}

/** All ways in which the young person would lose support if the plan closed today. */
export function gapsOf(state: ClosingState, today: string): Gap[] {
  const { endingSupport, carers, facts, openHandovers, hasTable, areas, unfinishedReviews, openGaps, steps } = state;
  const gaps: Gap[] = [];
  const add = (code: PlanGap, at: string, words: string) => void gaps.push({ code, at, words });
  if (endingSupport.permitted === false) {
    add('CHILDRENS_SUPPORT_GOES_ON', 'ending-of-childrens-support', `SC-08: ${endingSupport.reason}`);
  }
  for (const carer of carers.filter((c) => !isSettled(c.status))) {
    add('CARERS_ASSESSMENT_OPEN', `carers-assessments/${carer.id}`, `a carer’s assessment is ${carer.status}`);
  }
  for (const relation of carersNotListed(facts, carers)) {
    const who = relation === 'young-person' ? 'the young person is a carer' : 'a parent or another adult is a carer';
    add('CARER_NOT_LISTED', 'carers-assessments', `${who}, and no assessment is on the list`);
  }
  for (const { id, service } of openHandovers) {
    add('HEALTH_NOT_HANDED_OVER', `health-handovers/${id}`, `${service} has not handed over`);
  }
  if (facts.willMoveToAdultHealthServices === true && !hasTable) {
    add('HEALTH_NOT_HANDED_OVER', 'health-handovers', 'no health service is in the hand-over table');
  }
  for (const { area } of areas.filter((a) => !a.considered)) {
    add('AREA_NOT_CONSIDERED', `areas/${area}`, `${area} has no goal, and no reason why it needs none`);
  }
  for (const { id, stage } of unfinishedReviews) {
    add('REVIEW_OPEN', `reviews/${id}`, `a review is ${stage} and not finished`);
  }
  if (unfinishedReviews.length === 0 && isReviewOpen(facts, today)) {
    add('REVIEW_OPEN', 'reviews', 'a review has begun and is not finished');
  }
  for (const { stepId, endedOn, gapDays } of openGaps) {
    const since = gapDays === 1 ? '1 day' : `${gapDays} days`;
    add('SUPPORT_GAP_OPEN', `steps/${stepId}`, `no support is confirmed since ${endedOn}, for ${since}`);
  }
  if (steps.overdue > 0) add('STEPS_OVERDUE', 'steps', `${steps.overdue} steps are overdue`);
  if (steps.handedBack > 0) add('STEPS_HANDED_BACK', 'steps', `${steps.handedBack} steps were handed back`);
  if (steps.unowned > 0) add('STEPS_UNOWNED', 'steps', `${steps.unowned} steps have no owner`);
  return gaps;
}

/**
 * Whether a review of an EHC plan kept elsewhere is open, by its known dates: from the meeting to the
 * decision, or to the final plan when the decision is to amend.
 */
function isReviewOpen(facts: ClosingFacts, today: string): boolean {
  const { reviewMeetingOn: met, reviewDecisionOn: decided, reviewDecision, finalAmendedPlanOn } = facts;
  if (met == null || met > today) return false;
  if (facts.lastReviewCompletedOn != null && facts.lastReviewCompletedOn >= met) return false;
  if (decided == null || decided < met) return true;
  return reviewDecision === 'amend' && (finalAmendedPlanOn == null || finalAmendedPlanOn < decided);
}

/**
 * Gaps that no reason can override, by the reason for closing. A young person who moves away, dies, wants no plan or
 * never should have had one may leave with gaps if a person is accountable. Neither completion nor age can end children's
 * support before adult social care has decided (Care Act 2014 s.66). Completion also cannot leave a carer without a
 * decision. (When a death is recorded, the plan closes automatically.)
 */
export const NEVER_OVER: Readonly<Record<ClosingReason, readonly PlanGap[]>> = {
  'transition-complete': ['CHILDRENS_SUPPORT_GOES_ON', 'CARERS_ASSESSMENT_OPEN', 'CARER_NOT_LISTED'],
  'over-age': ['CHILDRENS_SUPPORT_GOES_ON'],
  'young-person-does-not-want-a-plan': [],
  'moved-out-of-area': [],
  'opened-in-error': [],
  died: [],
};

export const isOverridable = (reason: ClosingReason, { code }: Gap): boolean => !NEVER_OVER[reason].includes(code);

/**
 * Checks whether the plan may be closed for this reason, with the same rule as `GET …/closing`.
 * @param overridden a person is accountable for closing the plan despite gaps
 * @returns codes of the overridden gaps, each once
 * @throws DomainError PLAN_HAS_GAPS (409) with each gap that remains
 */
export function requireMayClose(reason: ClosingReason, gaps: readonly Gap[], overridden: boolean): PlanGap[] {
  const standing = overridden ? gaps.filter((gap) => !isOverridable(reason, gap)) : gaps;
  if (standing.length === 0) return [...new Set(gaps.map(({ code }) => code))];
  const why = overridden
    ? 'these gaps cannot be overridden. Resolve them first'
    : 'it has open gaps. Resolve them, or give a reason and an accountable person';
  throw new DomainError('conflict', 'PLAN_HAS_GAPS', `The plan cannot be closed as ${reason}: ${why}.`, {
    errors: standing.map(({ code, at, words }) => ({ field: at, code, message: words })),
  });
}
