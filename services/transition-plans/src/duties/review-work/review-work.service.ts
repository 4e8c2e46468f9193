import { Injectable } from '@nestjs/common';
import { Access, type Actor, Database, type Permission, type Reader, type Transaction } from '#libs/platform';
import { factsOf, findPerson } from '../../record/people/people.queries.js';
import type { PlanRow } from '../../record/plan/plan.table.js';
import { requireOpen } from '../../record/plan/plan.rules.js';
import { type ReviewContext, lawOf, newReview } from '../review-deadlines/review-recalculation.work.js';
import { nextReviews } from '../review-deadlines/review-succession.rules.js';
import { proceed } from '../review-record/review-changes.rules.js';
import type { ReviewRow } from '../review-record/review.table.js';
import { type ReviewAsk, type ReviewPermission, transitionOf } from '../review-record/review.rules.js';
import {
  type PlanOfReview,
  type WholeReview,
  findReview,
  lockReview,
  reviewRecord,
} from '../review-record/reviews.queries.js';
import { openReviews, saveReview } from './review-change.work.js';
import { settleStepsOf } from './review-steps.work.js';
import type { ReviewResponse } from './review.dto.js';
import { reviewResponse } from './review.responses.js';

const PERMISSIONS = ['review:change', 'review:advise', 'review:feedback'] as const satisfies readonly Permission[];

/** A review and its plan, locked in a transaction of an account that may change them. */
export interface LockedReview extends WholeReview, ReviewContext {
  readonly tx: Transaction;
  readonly plan: PlanRow;
}

/** The common parts of every change to a review. */
@Injectable()
export class ReviewWorkService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * Checks the permission and the open plan, runs the change, and returns the changed review.
   * @throws DomainError NOT_FOUND, PLAN_CLOSED (409)
   */
  act(
    actor: Actor,
    planId: string,
    reviewId: string,
    permission: ReviewPermission,
    work: (locked: LockedReview) => Promise<unknown>,
  ): Promise<ReviewResponse> {
    return this.database.transaction(actor, async (tx) => {
      const locked = await lockReview(tx, this.access, permission, planId, reviewId);
      requireOpen(locked.plan.status);
      const person = await findPerson(tx, locked.plan.young_person_id);
      await work({ ...locked, tx, facts: person ? factsOf(person) : {} });
      return this.shown(tx, locked.plan, (await findReview(tx, planId, reviewId))!);
    });
  }

  /** Makes one transition of the review. If the review ends, opens the reviews that follow it. */
  async proceed(locked: LockedReview, ask: ReviewAsk, more = ''): Promise<ReviewRow> {
    const { tx, review } = locked;
    const { words } = transitionOf(review, ask.verb, ask);
    const after = await saveReview(tx, locked, review, proceed(review, ask, tx.today), { words: `${words}${more}` });
    await settleStepsOf(tx, [locked.plan], [after]);
    const law = lawOf(locked, after.said, tx.today);
    const next = nextReviews(after, law);
    await openReviews(
      tx,
      locked,
      next.map((wanted) => newReview(tx, locked, wanted, { follows: after.id })),
    );
    return after;
  }

  async shown(db: Reader, plan: PlanOfReview, whole: WholeReview): Promise<ReviewResponse> {
    const allowed =
      plan.status === 'open' ? await this.access.allowed(db, reviewRecord(plan, whole.review), PERMISSIONS) : [];
    return reviewResponse(whole, db.actor, db.today, allowed);
  }
}
