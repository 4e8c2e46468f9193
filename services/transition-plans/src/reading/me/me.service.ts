import { Injectable } from '@nestjs/common';
import { notFound } from '#libs/kernel';
import { Access, type Actor, Database, type Permission, type Reader } from '#libs/platform';
import { reviewActions } from '../../duties/review-record/review.rules.js';
import { findReviews } from '../../duties/review-record/reviews.queries.js';
import { findMyself } from '../../record/people/people.queries.js';
import { recordOf } from '../../record/plan/plan-locks.queries.js';
import { type WholePlan, findWholePlanOfPerson } from '../plans/whole-plan.queries.js';
import type { MyNextResponse, MyPlanResponse } from './me.dto.js';
import { feedbackAction } from './my-actions.rules.js';
import { myNext } from './my-next.responses.js';
import { myPlan } from './my-plan.responses.js';

const MINE = [
  'plan:answer',
  'goal:add',
  'goal:change',
  'goal:rate',
  'comment:add',
  'review:feedback',
] as const satisfies readonly Permission[];

@Injectable()
export class MeService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND when the account has no plan */
  plan(actor: Actor): Promise<MyPlanResponse> {
    return this.reading(actor, async (whole, db, allowed) => {
      const mine = myPlan(whole, actor, db.today, allowed);
      const reviews = mine.isOpen && allowed.includes('review:feedback') ? await findReviews(db, mine.planId) : [];
      const open = reviews.filter(({ review }) =>
        reviewActions(review, (p) => p === 'review:feedback').includes('feedback'),
      );
      return { ...mine, actions: [...mine.actions, ...open.map(({ review }) => feedbackAction(mine.planId, review))] };
    });
  }

  /** @throws DomainError NOT_FOUND when the account has no plan */
  next(actor: Actor): Promise<MyNextResponse> {
    return this.reading(actor, (whole, db, allowed) => myNext(whole, actor, db.today, allowed));
  }

  private reading<T>(
    actor: Actor,
    show: (whole: WholePlan, db: Reader, allowed: string[]) => T | Promise<T>,
  ): Promise<T> {
    return this.database.read(actor, async (db) => {
      const me = await findMyself(db);
      const whole = me === undefined ? undefined : await findWholePlanOfPerson(db, me);
      if (!whole) throw notFound('plan');
      const record = recordOf(whole.plan);
      await this.access.require(db, 'my-plan:read', record);
      return show(whole, db, await this.access.allowed(db, record, MINE));
    });
  }
}
