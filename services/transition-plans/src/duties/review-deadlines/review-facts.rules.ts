import { REVIEW_FACTS, type ReviewFact } from '#libs/contracts';
import type { TimelineFacts } from '#libs/timeline';
import { type ReviewState, isOpenReview } from '../review-record/review.rules.js';
import { PublishedFacts } from '../review-record/review.values.js';

/**
 * The facts that a review establishes now. The earlier review's decision stays on file until this meeting is held,
 * because people can appeal against it until then. The meeting does not complete a Care Act assessment: the assessor
 * records its completion.
 */
export function factsOf(review: ReviewState): Partial<Record<ReviewFact, string | null>> {
  const { serves, held_on, meeting_on, decided_on, notice_served_on, final_plan_on } = review;
  const facts: Partial<Record<ReviewFact, string | null>> = {};
  const meeting = held_on ?? meeting_on;
  if (serves.includes('ehc-annual-review') && meeting !== null && (isOpenReview(review) || held_on !== null)) {
    facts.reviewMeetingOn = meeting;
    if (held_on !== null) facts.reviewDecision = review.decision;
    if (review.is_year_9) facts.year9ReviewOn = held_on;
    if (decided_on !== null) {
      facts.reviewDecisionOn = decided_on;
      // A review is completed when the decision is notified, not when people meet.
      facts.lastReviewCompletedOn = decided_on;
    }
    if (notice_served_on !== null) facts.amendmentNoticeServedOn = notice_served_on;
    if (final_plan_on !== null) facts.finalAmendedPlanOn = final_plan_on;
  }
  if (serves.includes('pathway-plan-review') && held_on !== null) facts.pathwayPlanLastReviewedOn = held_on;
  return facts;
}

/**
 * The facts that the review publishes after a change. A fact that it no longer establishes returns to its earlier value.
 * So a cancelled meeting or a decision recorded in error leaves the law's dates unchanged.
 *
 * @param onFile the facts on file now
 * @param at instant
 */
export function publishFacts(
  said: PublishedFacts,
  review: ReviewState,
  onFile: TimelineFacts,
  at: string,
): PublishedFacts {
  const wanted = factsOf(review);
  const after: PublishedFacts = {};
  for (const name of REVIEW_FACTS) {
    const last = said[name];
    if (!last && !(name in wanted)) continue;
    const before = last ? last.before : (onFile[name] ?? null);
    const value = name in wanted ? (wanted[name] ?? null) : before;
    after[name] = last?.value === value ? last : { value, at, before };
  }
  return after;
}

/** The facts on file, overridden by the facts that the review has published and that arrive a moment later. */
export function withPublished(onFile: TimelineFacts, said: PublishedFacts): TimelineFacts {
  const own = Object.entries(said).map(([name, { value }]) => [name, value]);
  return { ...onFile, ...Object.fromEntries(own) } as TimelineFacts;
}
