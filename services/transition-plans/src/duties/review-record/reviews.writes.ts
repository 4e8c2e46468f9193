import type { Transaction } from '#libs/platform';
import { type PlanEntryRow, planEntryTable } from '../../record/entries/plan-entry.table.js';
import { type ReviewFeedbackRow, reviewFeedbackTable } from './review-feedback.table.js';
import { type ReviewInviteeRow, reviewInviteeTable } from './review-invitee.table.js';
import { type ReviewRow, reviewTable } from './review.table.js';
import { WholeReview } from './reviews.queries.js';

/** Stores new reviews with their history entries. */
export async function insertReviews(
  tx: Transaction,
  reviews: readonly ReviewRow[],
  entries: readonly PlanEntryRow[],
): Promise<void> {
  if (reviews.length === 0) return;
  await tx.query(
    `with entries as (${planEntryTable.insert('$2')}) ${reviewTable.insert('$1')}`,
    [reviewTable.many(reviews), planEntryTable.many(entries)],
    'reviews-insert',
  );
}

/** Stores changed reviews with their history entries. */
export async function updateReviews(
  tx: Transaction,
  reviews: readonly ReviewRow[],
  entries: readonly PlanEntryRow[],
): Promise<void> {
  if (reviews.length === 0) return;
  await tx.query(
    `with entries as (${planEntryTable.insert('$2')}) ${reviewTable.update('$1')}`,
    [reviewTable.many(reviews), planEntryTable.many(entries)],
    'reviews-update',
  );
}

/** Stores invitees, new or changed. */
export async function storeInvitees(tx: Transaction, invitees: readonly ReviewInviteeRow[]): Promise<void> {
  if (invitees.length === 0) return;
  await tx.query(reviewInviteeTable.put('$1'), [reviewInviteeTable.many(invitees)], 'review-invitees-keep');
}

/** Clears the invitations when the meeting leaves its announced day, so that everyone is invited again. */
export function clearInvitations(
  tx: Transaction,
  { review, invitees }: Pick<WholeReview, 'review' | 'invitees'>,
): Promise<void> {
  return storeInvitees(
    tx,
    review.invitations_sent_on === null ? [] : invitees.map((i) => ({ ...i, invited_on: null })),
  );
}

export async function insertFeedback(tx: Transaction, feedback: ReviewFeedbackRow): Promise<void> {
  await tx.query(
    reviewFeedbackTable.insert('$1', 'one'),
    [reviewFeedbackTable.one(feedback)],
    'review-feedback-insert',
  );
}
