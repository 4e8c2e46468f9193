import { Injectable } from '@nestjs/common';
import type { ReviewPurpose } from '#libs/contracts';
import { conflict } from '#libs/kernel';
import { Access, type Actor, Database, requireVersion, requireRoom } from '#libs/platform';
import { CAPS } from '../../record/caps/caps.values.js';
import { factsOf, findPerson } from '../../record/people/people.queries.js';
import { recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import { findPlanKey } from '../../record/plan/plan.queries.js';
import { requireOpen } from '../../record/plan/plan.rules.js';
import { longDay } from '../../record/wording/dates.words.js';
import { lawOf, newReview } from '../review-deadlines/review-recalculation.work.js';
import { reassign } from '../review-deadlines/review-succession.rules.js';
import { proceed } from '../review-record/review-changes.rules.js';
import type { ReviewRow } from '../review-record/review.table.js';
import { transitionOf } from '../review-record/review.rules.js';
import {
  findReview,
  findReviews,
  lockPlanForReview,
  openReviewsOf,
  reviewRecord,
} from '../review-record/reviews.queries.js';
import { clearInvitations } from '../review-record/reviews.writes.js';
import { requireMeetingDay } from '../review-windows/review-days.rules.js';
import { spanOf, windowsFor } from '../review-windows/review-windows.rules.js';
import { openReviews, saveReview } from '../review-work/review-change.work.js';
import { settleStepsOf } from '../review-work/review-steps.work.js';
import { type LockedReview, ReviewWorkService } from '../review-work/review-work.service.js';
import type { ReviewResponse, ReviewsResponse } from '../review-work/review.dto.js';
import type { ChangeReviewRequest, OpenReviewRequest } from './review-planning.dto.js';
import { type Planned, planAgain } from './review-planning.rules.js';

@Injectable()
export class ReviewPlanningService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly work: ReviewWorkService,
  ) {}

  /**
   * @throws DomainError NOT_FOUND, PLAN_CLOSED, REVIEW_ALREADY_OPEN, REVIEW_DATE_SET_BY_LAW (409), PURPOSE_DOES_NOT_APPLY,
   *   WINDOW_REQUIRED, DATE_IN_PAST, REASON_REQUIRED (422)
   */
  open(actor: Actor, planId: string, request: OpenReviewRequest): Promise<ReviewResponse> {
    const { serves, dueOn, opensOn, meetingOn = null, place = null, reason = null } = request;
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlanForReview(tx, this.access, planId, serves);
      requireOpen(plan.status);
      requireNoneOpen(serves, await openReviewsOf(tx, [plan.id]));
      await requireRoom(tx, CAPS.reviews, planId);
      const person = await findPerson(tx, plan.young_person_id);
      const context = { plan, facts: person ? factsOf(person) : {} };
      const windows = windowsFor(serves, lawOf(context, {}, tx.today), { dueOn, opensOn }, tx.today);
      if (meetingOn !== null) requireMeetingDay(meetingOn, spanOf(windows).dueOn, reason, tx.today);
      const review = newReview(tx, context, { serves, windows }, { meeting_on: meetingOn, place });
      await openReviews(tx, context, [review]);
      return this.work.shown(tx, plan, { review, invitees: [], feedback: [] });
    });
  }

  /** @throws DomainError NOT_FOUND */
  list(actor: Actor, planId: string): Promise<ReviewsResponse> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlanKey(db, planId);
      if (!plan) return denyUnseen(this.access, db, 'review:read', 'plan', planId);
      const record = recordOf(plan, { type: 'plan', id: plan.id, ownerAgency: 'education' });
      await this.access.require(db, 'review:read', record);
      const items: ReviewResponse[] = [];
      for (const whole of await findReviews(db, planId)) items.push(await this.work.shown(db, plan, whole));
      const open = plan.status === 'open';
      return { items, allowedActions: open ? await this.access.allowed(db, record, ['review:change']) : [] };
    });
  }

  /** @throws DomainError NOT_FOUND */
  read(actor: Actor, planId: string, reviewId: string): Promise<ReviewResponse> {
    return this.database.read(actor, async (db) => {
      const found = await findReview(db, planId, reviewId);
      if (!found) return denyUnseen(this.access, db, 'review:read', 'review', reviewId);
      await this.access.require(db, 'review:read', reviewRecord(found.plan, found.review));
      return this.work.shown(db, found.plan, found);
    });
  }

  /**
   * @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE, REVIEW_UNDER_WAY, REVIEW_DATE_SET_BY_LAW (409),
   *   STALE_VERSION (412), PURPOSE_DOES_NOT_APPLY, WINDOW_REQUIRED, DATE_IN_PAST, DATE_IN_FUTURE, DATE_OUT_OF_ORDER,
   *   REASON_REQUIRED, NOTICE_OUT_OF_PLACE (422)
   */
  change(
    actor: Actor,
    planId: string,
    reviewId: string,
    seen: number,
    request: ChangeReviewRequest,
  ): Promise<ReviewResponse> {
    return this.work.act(actor, planId, reviewId, 'review:change', async (locked) => {
      const { tx, review, plan } = locked;
      requireVersion(review.version, seen);
      transitionOf(review, 'change');
      const { serves, ...asked } = request;
      const served = serves === undefined ? undefined : await this.serveOthers(locked, serves, asked.dueOn);
      const planned = planAgain(
        { ...review, ...served?.change },
        served?.usedDueOn ? { ...asked, dueOn: undefined } : asked,
        tx.today,
      );
      const moved = planned.change.meeting_on != null && planned.change.meeting_on !== review.meeting_on;
      const isAsked = moved && review.stage === 'invited';
      const after = await saveReview(
        tx,
        locked,
        review,
        { ...served?.change, ...planned.change, ...proceed(review, { verb: 'change', moved: isAsked }, tx.today) },
        { words: describePlanned(planned, serves) },
      );
      if (isAsked) await clearInvitations(tx, locked);
      await openReviews(tx, locked, served?.opened ?? []);
      await settleStepsOf(tx, [plan], [after]);
    });
  }

  /** Gives the review new purposes: changes the other reviews, and returns the new reviews for the caller to open. */
  private async serveOthers(locked: LockedReview, serves: readonly ReviewPurpose[], dueOn: string | undefined) {
    const { tx, review, plan } = locked;
    const others = (await openReviewsOf(tx, [plan.id])).filter((r) => r.id !== review.id);
    const taken = [review, ...others].flatMap((r) => r.serves);
    const fresh = serves.filter((p) => !taken.includes(p));
    const usedDueOn = fresh.length > 0 && dueOn !== undefined;
    const law = lawOf(locked, review.said, tx.today);
    const windows = windowsFor(fresh, law, usedDueOn ? { dueOn } : {}, tx.today);
    const { change, joined, opened } = reassign(review, serves, others, windows, tx.today);
    for (const { id, change: given } of joined) {
      const other = others.find((r) => r.id === id)!;
      await saveReview(tx, locked, other, given, { words: 'was joined with another meeting' });
    }
    return { change, usedDueOn, opened: opened.map((next) => newReview(tx, locked, next)) };
  }
}

function describePlanned({ change, reason }: Planned, serves: readonly ReviewPurpose[] | undefined): string {
  const because = reason === null ? '' : `: ${reason}`;
  if (change.meeting_on) return `is planned for ${longDay(change.meeting_on)}${because}`;
  if (serves) return `now has one meeting for all its purposes${because}`;
  if (change.windows) return `has a new last day${because}`;
  return `was changed${because}`;
}

/** @throws DomainError REVIEW_ALREADY_OPEN (409) */
function requireNoneOpen(serves: readonly ReviewPurpose[], open: readonly ReviewRow[]): void {
  const twice = serves.find((p) => open.some((r) => r.serves.includes(p)));
  if (twice)
    throw conflict('REVIEW_ALREADY_OPEN', `A review for ${twice} is already open. Change that review instead.`);
}
