import { type DataOf, type ReviewFact, reviewChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import type { EntryKind } from '../../record/entries/entry-kinds.values.js';
import { entryOf } from '../../record/entries/entry.work.js';
import { longDay } from '../../record/wording/dates.words.js';
import { type ReviewContext, recalculated } from '../review-deadlines/review-recalculation.work.js';
import type { ReviewRow } from '../review-record/review.table.js';
import { type ReviewChange, isOpenReview } from '../review-record/review.rules.js';
import { insertReviews, updateReviews } from '../review-record/reviews.writes.js';
import { nameOfReview } from './review.words.js';

/** The part of a history sentence that follows the review's name: "was held on 3 March 2026" */
interface HistoryWords {
  readonly words: string;
  readonly kind?: EntryKind;
}

/** Stores and publishes the changed review, with a history entry. */
export async function saveReview(
  tx: Transaction,
  context: ReviewContext,
  before: ReviewRow,
  change: ReviewChange & Partial<Pick<ReviewRow, 'place'>>,
  history: HistoryWords,
): Promise<ReviewRow> {
  const changed = { ...before, ...change, version: before.version + 1 } as ReviewRow;
  // A review that has ended is not recalculated, even if feedback still arrives.
  const after = isOpenReview(before) || isOpenReview(changed) ? recalculated(tx, context, changed) : changed;
  await updateReviews(tx, [after], [lineOf(tx, context, before, after, history)]);
  publishReview(tx, after);
  return after;
}

/** Stores and publishes new reviews, each with a history entry. */
export async function openReviews(
  tx: Transaction,
  context: ReviewContext,
  reviews: readonly ReviewRow[],
): Promise<void> {
  const entries = reviews.map((review) => {
    const due = review.due_on === null ? '' : `, to be completed by ${longDay(review.due_on)}`;
    return lineOf(tx, context, null, review, { kind: 'review-opened', words: `was added to the plan${due}` });
  });
  await insertReviews(tx, reviews, entries);
  for (const review of reviews) publishReview(tx, review);
}

export function lineOf(
  tx: Transaction,
  { plan }: ReviewContext,
  before: ReviewRow | null,
  after: ReviewRow,
  { kind = 'review-changed', words }: HistoryWords,
) {
  const values = { record_id: after.id, from_value: before?.stage ?? null, to_value: after.stage };
  return entryOf(tx, plan, kind, `${nameOfReview(after.serves)} ${words}.`, values);
}

export function publishReview(tx: Transaction, review: ReviewRow): void {
  const about = { youngPersonId: review.young_person_id, recordId: review.id, recordVersion: review.version };
  tx.emit(reviewChanged, about, stateOfReview(review));
}

/** The content of the review's events: codes and days, never free text. */
function stateOfReview(review: ReviewRow): DataOf<typeof reviewChanged> {
  return {
    planId: review.plan_id,
    reviewId: review.id,
    serves: review.serves,
    stage: review.stage,
    opensOn: review.opens_on,
    dueOn: review.due_on,
    meetingOn: review.meeting_on,
    heldOn: review.held_on,
    reportSentOn: review.report_sent_on,
    decision: review.decision,
    decidedOn: review.decided_on,
    noticeServedOn: review.notice_served_on,
    finalPlanOn: review.final_plan_on,
    reason: review.reason,
    exemptUntil: review.exempt_until,
    facts: Object.entries(review.said).map(([name, { value, at }]) => ({
      name: name as ReviewFact,
      value,
      saidAt: at,
    })),
  };
}
