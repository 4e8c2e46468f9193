import type { ReviewPurpose } from '#libs/contracts';
import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { TimelineFacts } from '#libs/timeline';
import { timelineOnFile } from '../../record/law/timeline-on-file.rules.js';
import type { ReviewRow } from '../review-record/review.table.js';
import type { PublishedFacts } from '../review-record/review.values.js';
import { type ReviewWindow, lawWindow, spanOf } from '../review-windows/review-windows.rules.js';
import { deadlinesOf, nextDeadline } from './review-deadlines.rules.js';
import { publishFacts, withPublished } from './review-facts.rules.js';
import type { NextReview } from './review-succession.rules.js';

/** The plan of a review, and the facts on file about the young person. */
export interface ReviewContext {
  readonly plan: { readonly area: string; readonly id: string; readonly young_person_id: string };
  readonly facts: TimelineFacts;
}

/** The law's milestones today, calculated with the review's own dates. */
export function milestonesWith({ plan, facts }: ReviewContext, said: PublishedFacts, today: string) {
  return timelineOnFile(withPublished(facts, said), plan.area, today).milestones;
}

/** The window that the law sets for each purpose, calculated with the review's own dates. */
export function lawOf(
  context: ReviewContext,
  said: PublishedFacts,
  today: string,
): (purpose: ReviewPurpose) => ReviewWindow | null {
  const milestones = milestonesWith(context, said, today);
  return (purpose) => lawWindow(purpose, milestones);
}

/** The review with its calculated fields: published facts, first and last day, and deadlines. */
export function recalculated(tx: Transaction, context: ReviewContext, review: ReviewRow): ReviewRow {
  const said = publishFacts(review.said, review, context.facts, tx.now.toISOString());
  const deadlines = deadlinesOf(review, milestonesWith(context, said, tx.today));
  const next = nextDeadline(review, deadlines);
  const { opensOn, dueOn } = spanOf(review.windows);
  return {
    ...review,
    said,
    opens_on: opensOn,
    due_on: dueOn,
    clocks: deadlines,
    next_clock: next?.of ?? null,
    next_clock_on: next?.dueOn ?? 'infinity',
  };
}

/** A new review; the caller stores it. */
export function newReview(
  tx: Transaction,
  context: ReviewContext,
  { serves, windows }: NextReview,
  more: Partial<Pick<ReviewRow, 'follows' | 'meeting_on' | 'place'>> = {},
): ReviewRow {
  return recalculated(tx, context, {
    area: context.plan.area,
    id: newId(),
    young_person_id: context.plan.young_person_id,
    plan_id: context.plan.id,
    follows: null,
    opened_on: tx.today,
    serves,
    stage: 'scheduled',
    windows,
    opens_on: null,
    due_on: null,
    meeting_on: null,
    place: null,
    invitations_sent_on: null,
    papers_sent_on: null,
    held_on: null,
    is_year_9: false,
    report_sent_on: null,
    report_words: null,
    report_kept_at: null,
    decision: null,
    decision_words: null,
    decided_by: null,
    decided_on: null,
    notice_served_on: null,
    final_plan_on: null,
    reason: null,
    reason_words: null,
    exempt_until: null,
    ended_on: null,
    clocks: [],
    next_clock: null,
    next_clock_on: 'infinity',
    said: {},
    version: 1,
    ...more,
  });
}
