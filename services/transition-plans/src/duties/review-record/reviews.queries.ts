import type { ReviewPurpose } from '#libs/contracts';
import type { Access, Permission, Reader, Transaction } from '#libs/platform';
import { recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import type { PlanRow } from '../../record/plan/plan.table.js';
import type { ReviewFeedbackRow } from './review-feedback.table.js';
import type { ReviewInviteeRow } from './review-invitee.table.js';
import type { ReviewRow } from './review.table.js';
import { OPEN_STAGES, leadOf } from './review.rules.js';

/** A review with its invitees and the family's feedback. */
export interface WholeReview {
  review: ReviewRow;
  invitees: ReviewInviteeRow[];
  feedback: ReviewFeedbackRow[];
}

const WHOLE = `row_to_json(r) as review,
  (select coalesce(json_agg(i order by i.id), '[]') from review_invitee i
    where i.area = r.area and i.review_id = r.id) as invitees,
  (select coalesce(json_agg(f order by f.id), '[]') from review_feedback f
    where f.area = r.area and f.review_id = r.id) as feedback`;

export type PlanOfReview = Pick<PlanRow, 'area' | 'id' | 'young_person_id' | 'status'>;

/** The review with its plan. */
export function findReview(
  db: Reader,
  planId: string,
  reviewId: string,
): Promise<(WholeReview & { plan: PlanOfReview }) | undefined> {
  return db.one<WholeReview & { plan: PlanOfReview } & Record<string, unknown>>(
    `select row_to_json(p) as plan, ${WHOLE}
     from review r join plan p on p.area = r.area and p.id = r.plan_id where r.area = $1 and r.plan_id = $2 and r.id = $3`,
    [db.actor.area, planId, reviewId],
    'review-whole',
  );
}

/** The plan's reviews, newest first. */
export function findReviews(db: Reader, planId: string): Promise<WholeReview[]> {
  return db.query<WholeReview & Record<string, unknown>>(
    `select ${WHOLE} from review r where r.area = $1 and r.plan_id = $2 order by r.id desc`,
    [db.actor.area, planId],
    'reviews-of-plan',
  );
}

/** The review as a record for access checks: its lead agency counts as its owner. */
export function reviewRecord(plan: PlanOfReview, review: Pick<ReviewRow, 'id' | 'serves'>) {
  return recordOf(plan, { type: 'review', id: review.id, ownerAgency: leadOf(review.serves) });
}

/**
 * The review with its plan, if the account has the permission. Locks the plan's row, so that changes to the reviews of one
 * plan run one after another.
 * @throws DomainError NOT_FOUND
 */
export async function lockReview(
  tx: Transaction,
  access: Access,
  permission: Permission,
  planId: string,
  reviewId: string,
): Promise<WholeReview & { plan: PlanRow }> {
  const plan = await lockPlanRow(tx, planId);
  const whole = plan && (await findReview(tx, planId, reviewId));
  if (!whole) return denyUnseen(access, tx, permission, 'review', reviewId);
  await access.require(tx, permission, reviewRecord(plan, whole.review));
  return { ...whole, plan };
}

/**
 * The plan for a new review, locked as in `lockReview`.
 * @throws DomainError NOT_FOUND
 */
export async function lockPlanForReview(
  tx: Transaction,
  access: Access,
  planId: string,
  serves: readonly ReviewPurpose[],
): Promise<PlanRow> {
  const plan = await lockPlanRow(tx, planId);
  if (!plan) return denyUnseen(access, tx, 'review:change', 'plan', planId);
  await access.require(tx, 'review:change', recordOf(plan, { type: 'plan', id: plan.id, ownerAgency: leadOf(serves) }));
  return plan;
}

async function lockPlanRow(tx: Transaction, planId: string): Promise<PlanRow | undefined> {
  const row = await tx.one<{ plan: PlanRow }>(
    'select row_to_json(p) as plan from plan p where p.area = $1 and p.id = $2 for no key update of p',
    [tx.actor.area, planId],
    'review-plan-lock',
  );
  return row?.plan;
}

/** Open reviews of these plans. The caller has locked the plans. */
export async function openReviewsOf(tx: Transaction, plans: readonly string[]): Promise<ReviewRow[]> {
  if (plans.length === 0) return [];
  const rows = await tx.query<{ review: ReviewRow }>(
    `select row_to_json(r) as review from review r
     where r.area = $1 and r.plan_id = any($2::uuid[]) and r.stage = any($3::text[]) order by r.plan_id, r.id`,
    [tx.actor.area, plans, OPEN_STAGES],
  );
  return rows.map((row) => row.review);
}

/** Reviews that the end of this review opened. */
export async function reviewsAfter(tx: Transaction, { plan_id, id }: ReviewRow): Promise<ReviewRow[]> {
  const rows = await tx.query<{ review: ReviewRow }>(
    'select row_to_json(r) as review from review r where r.area = $1 and r.plan_id = $2 and r.follows = $3',
    [tx.actor.area, plan_id, id],
  );
  return rows.map((row) => row.review);
}

/** Locks reviews whose exemption has ended, with their plans. Skips rows that another process has locked. */
export async function lockReviewsWithExemptionOver(
  tx: Transaction,
  limit: number,
): Promise<{ plan: PlanRow; review: ReviewRow }[]> {
  return tx.query<{ plan: PlanRow; review: ReviewRow } & Record<string, unknown>>(
    `select row_to_json(p) as plan, row_to_json(r) as review
     from review r join plan p on p.area = r.area and p.id = r.plan_id
     where r.area = $1 and r.stage = 'exempt' and r.exempt_until <= $2 and p.status = 'open'
     order by r.exempt_until, r.id limit $3 for no key update of p, r skip locked`,
    [tx.actor.area, tx.today, limit],
  );
}
