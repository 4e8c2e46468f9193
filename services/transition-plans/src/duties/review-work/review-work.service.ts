import { Injectable } from '@nestjs/common';
import { Access, type Actor, Database, type Permission, type Reader, type Transaction } from '#libs/platform';
import { factsOf, findPerson } from '../../record/people/people.queries.js';
import type { PlanRow } from '../../record/plan/plan.table.js';
import { requireOpen } from '../../record/plan/plan.rules.js';
import { type ReviewContext, lawOf, newReview } from '../review-deadlines/review-reckoning.work.js';
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

/** A review in hand: held with its plan, in a transaction of somebody who may change it. */
export interface ReviewInHand extends WholeReview, ReviewContext {
  readonly tx: Transaction;
  readonly plan: PlanRow;
}

/** What every change of a review has in common. */
@Injectable()
export class ReviewWorkService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * Permission, open plan, the change itself, and the review as it is then.
   * @throws DomainError NOT_FOUND, PLAN_CLOSED (409)
   */
  act(
    actor: Actor,
    planId: string,
    reviewId: string,
    permission: ReviewPermission,
    work: (inHand: ReviewInHand) => Promise<unknown>,
  ): Promise<ReviewResponse> {
    return this.database.transaction(actor, async (tx) => {
      const held = await lockReview(tx, this.access, permission, planId, reviewId);
      requireOpen(held.plan.status);
      const person = await findPerson(tx, held.plan.young_person_id);
      await work({ ...held, tx, facts: person ? factsOf(person) : {} });
      return this.shown(tx, held.plan, (await findReview(tx, planId, reviewId))!);
    });
  }

  /** The review goes on by a row of the table; where it ends, what comes after it is opened. */
  async proceed(inHand: ReviewInHand, ask: ReviewAsk, more = ''): Promise<ReviewRow> {
    const { tx, review } = inHand;
    const { words } = transitionOf(review, ask.verb, ask);
    const after = await saveReview(tx, inHand, review, proceed(review, ask, tx.today), { words: `${words}${more}` });
    await settleStepsOf(tx, [inHand.plan], [after]);
    const law = lawOf(inHand, after.said, tx.today);
    const next = nextReviews(after, law);
    await openReviews(
      tx,
      inHand,
      next.map((wanted) => newReview(tx, inHand, wanted, { follows: after.id })),
    );
    return after;
  }

  async shown(db: Reader, plan: PlanOfReview, whole: WholeReview): Promise<ReviewResponse> {
    const allowed =
      plan.status === 'open' ? await this.access.allowed(db, reviewRecord(plan, whole.review), PERMISSIONS) : [];
    return reviewResponse(whole, db.actor, db.today, allowed);
  }
}
