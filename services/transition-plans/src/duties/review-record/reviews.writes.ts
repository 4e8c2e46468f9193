import type { Transaction } from '#libs/platform';
import type { PlanEntryRow } from '../../record/entries/plan-entry.table.js';
import type { ReviewFeedbackRow } from './review-feedback.table.js';
import type { ReviewInviteeRow } from './review-invitee.table.js';
import type { ReviewRow } from './review.table.js';
import { WholeReview } from './reviews.queries.js';

/** Stores new reviews with their lines of history. */
export async function insertReviews(
  tx: Transaction,
  reviews: readonly ReviewRow[],
  entries: readonly PlanEntryRow[],
): Promise<void> {
  if (reviews.length === 0) return;
  await tx.query(
    `with ${TOLD} insert into review select * from jsonb_populate_recordset(null::review, $1::jsonb)`,
    [JSON.stringify(reviews), JSON.stringify(entries)],
    'reviews-insert',
  );
}

/** Writes reviews that changed, with lines of history. */
export async function updateReviews(
  tx: Transaction,
  reviews: readonly ReviewRow[],
  entries: readonly PlanEntryRow[],
): Promise<void> {
  if (reviews.length === 0) return;
  await tx.query(
    `with ${TOLD} update review r set ${COLUMNS.map((c) => `${c} = n.${c}`).join(', ')}
     from jsonb_populate_recordset(null::review, $1::jsonb) n where r.area = n.area and r.id = n.id`,
    [JSON.stringify(reviews), JSON.stringify(entries)],
    'reviews-update',
  );
}

/** Stores invitees, new or changed. */
export async function keepInvitees(tx: Transaction, invitees: readonly ReviewInviteeRow[]): Promise<void> {
  if (invitees.length === 0) return;
  await tx.query(
    `insert into review_invitee select * from jsonb_populate_recordset(null::review_invitee, $1::jsonb)
     on conflict (area, id) do update set invited_on = excluded.invited_on, attended = excluded.attended, advice_received_on = excluded.advice_received_on,
       advice_words = excluded.advice_words, advice_kept_at = excluded.advice_kept_at,
       advice_recorded_by = excluded.advice_recorded_by`,
    [JSON.stringify(invitees)],
    'review-invitees-keep',
  );
}

/** Whoever was invited is to be asked again: the meeting will not be on the day that they were told. */
export function askAgain(
  tx: Transaction,
  { review, invitees }: Pick<WholeReview, 'review' | 'invitees'>,
): Promise<void> {
  return keepInvitees(tx, review.invitations_sent_on === null ? [] : invitees.map((i) => ({ ...i, invited_on: null })));
}

export async function insertFeedback(tx: Transaction, feedback: ReviewFeedbackRow): Promise<void> {
  await tx.query(
    'insert into review_feedback select * from jsonb_populate_record(null::review_feedback, $1::jsonb)',
    [JSON.stringify(feedback)],
    'review-feedback-insert',
  );
}

export const COLUMNS = [
  'serves',
  'stage',
  'windows',
  'opens_on',
  'due_on',
  'meeting_on',
  'place',
  'invitations_sent_on',
  'papers_sent_on',
  'held_on',
  'is_year_9',
  'report_sent_on',
  'report_words',
  'report_kept_at',
  'decision',
  'decision_words',
  'decided_by',
  'decided_on',
  'notice_served_on',
  'final_plan_on',
  'reason',
  'reason_words',
  'exempt_until',
  'ended_on',
  'clocks',
  'next_clock',
  'next_clock_on',
  'said',
  'version',
] as const satisfies readonly (keyof ReviewRow)[];

export const TOLD =
  'told as (insert into plan_entry select * from jsonb_populate_recordset(null::plan_entry, $2::jsonb))';
