import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { type Actor, requireVersion, requireRoomBeside } from '#libs/platform';
import { CAPS } from '../../record/caps/caps.values.js';
import { longDay } from '../../record/wording/dates.words.js';
import { withPublished } from '../review-deadlines/review-facts.rules.js';
import { lawOf, milestonesWith } from '../review-deadlines/review-recalculation.work.js';
import { requireNextUntouched, requireNotDue } from '../review-deadlines/review-succession.rules.js';
import { resume } from '../review-following/review.job.js';
import type { ReviewInviteeRow } from '../review-record/review-invitee.table.js';
import { requireInvitees, toInvite } from '../review-record/review-people.rules.js';
import { openReviewsOf, reviewsAfter } from '../review-record/reviews.queries.js';
import { clearInvitations, storeInvitees } from '../review-record/reviews.writes.js';
import { year9Review } from '../review-windows/review-windows.rules.js';
import { saveReview } from '../review-work/review-change.work.js';
import { type LockedReview, ReviewWorkService } from '../review-work/review-work.service.js';
import type { ReviewResponse } from '../review-work/review.dto.js';
import { requireMayCease } from './may-cease.rules.js';
import type {
  CancellationRequest,
  CorrectionRequest,
  DecisionRequest,
  ExemptionRequest,
  FinalPlanRequest,
  InvitationsRequest,
  MeetingRequest,
  NewInviteeRequest,
  ReportRequest,
} from './review-decisions.dto.js';

const change = 'review:change';

/** Records the stages of a review. Each method throws TRANSITION_NOT_POSSIBLE if the table has no matching transition. */
@Injectable()
export class ReviewDecisionsService {
  constructor(private readonly work: ReviewWorkService) {}

  /**
   * Invites the named people, and everyone on the list without a current invitation.
   * @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE, CAP_REACHED (409), DATE_IN_FUTURE, NOBODY_TO_INVITE (422)
   */
  invite(actor: Actor, planId: string, reviewId: string, request: InvitationsRequest): Promise<ReviewResponse> {
    return this.work.act(actor, planId, reviewId, change, async (locked) => {
      const { tx, invitees } = locked;
      const { sentOn = tx.today, withPapers = false } = request;
      const { again, added } = toInvite(invitees, request.invitees ?? []);
      requireRoomBeside(CAPS.invitees, invitees.length, added.length);
      const more = `, to ${again.length + added.length} people`;
      await this.work.proceed(locked, { verb: 'invitations', sentOn, papersSentOn: withPapers ? sentOn : null }, more);
      await storeInvitees(tx, [
        ...again.map((one) => ({ ...one, invited_on: sentOn })),
        ...added.map((one) => newInvitee(locked, one, { invited_on: sentOn })),
      ]);
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE, CAP_REACHED (409), DATE_IN_FUTURE, INVITEE_NOT_IN_REVIEW (422) */
  hold(actor: Actor, planId: string, reviewId: string, request: MeetingRequest): Promise<ReviewResponse> {
    return this.work.act(actor, planId, reviewId, change, async (locked) => {
      const { tx, review, invitees } = locked;
      const { heldOn = tx.today, attended, alsoCame = [] } = request;
      requireInvitees(attended ?? [], invitees, 'attended');
      requireRoomBeside(CAPS.invitees, invitees.length, alsoCame.length);
      const year9 = year9Review(milestonesWith(locked, review.said, tx.today));
      const isYear9 =
        review.serves.includes('ehc-annual-review') && year9 !== undefined && heldOn >= (year9.year9Starts ?? heldOn);
      await this.work.proceed(locked, { verb: 'meeting', heldOn, isYear9 }, ` on ${longDay(heldOn)}`);
      const came = attended ? invitees.map((i) => ({ ...i, attended: attended.includes(i.id) })) : [];
      await storeInvitees(tx, [...came, ...alsoCame.map((one) => newInvitee(locked, one, { attended: true }))]);
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE (409), DATE_IN_FUTURE, DATE_OUT_OF_ORDER (422) */
  report(actor: Actor, planId: string, reviewId: string, request: ReportRequest): Promise<ReviewResponse> {
    return this.work.act(actor, planId, reviewId, change, async (locked) => {
      const { sentOn = locked.tx.today, words = null, keptAt = null } = request;
      await this.work.proceed(locked, { verb: 'report', sentOn, words, keptAt }, `, sent on ${longDay(sentOn)}`);
    });
  }

  /**
   * @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE, PLAN_MAY_NOT_BE_CEASED (409),
   *   DATE_IN_FUTURE, DATE_OUT_OF_ORDER, NOTICE_OUT_OF_PLACE (422)
   */
  decide(actor: Actor, planId: string, reviewId: string, request: DecisionRequest): Promise<ReviewResponse> {
    return this.work.act(actor, planId, reviewId, change, async (locked) => {
      const { tx, review } = locked;
      const { decision, words, ground = null, by = actor.name, decidedOn = tx.today, noticeServedOn = null } = request;
      if (decision === 'cease' && review.serves.includes('ehc-annual-review'))
        requireMayCease(withPublished(locked.facts, review.said), ground, tx.today);
      const ask = { verb: 'decision', decision, words, by, decidedOn, noticeServedOn } as const;
      const found = decision === 'cease' && ground ? ` (${ground})` : '';
      await this.work.proceed(locked, ask, `: ${decision}${found}, dated ${longDay(decidedOn)}`);
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE (409), DATE_IN_FUTURE, DATE_OUT_OF_ORDER (422) */
  issueFinal(actor: Actor, planId: string, reviewId: string, request: FinalPlanRequest): Promise<ReviewResponse> {
    return this.work.act(actor, planId, reviewId, change, async (locked) => {
      const { issuedOn = locked.tx.today } = request;
      await this.work.proceed(locked, { verb: 'final', issuedOn }, `, issued on ${longDay(issuedOn)}`);
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE (409), EXEMPTION_END, REASON_REQUIRED (422) */
  exempt(actor: Actor, planId: string, reviewId: string, request: ExemptionRequest): Promise<ReviewResponse> {
    return this.work.act(actor, planId, reviewId, change, async (locked) => {
      const { reason, until, words = null } = request;
      const more = ` until ${longDay(until)}: ${reason}`;
      await this.work.proceed(locked, { verb: 'exemption', reason, until, words }, more);
      await clearInvitations(locked.tx, locked);
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE (409), STALE_VERSION (412) */
  resume(actor: Actor, planId: string, reviewId: string, seen: number): Promise<ReviewResponse> {
    return this.work.act(actor, planId, reviewId, change, async (locked) => {
      requireVersion(locked.review.version, seen);
      await resume(locked.tx, locked, locked.review);
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE, REVIEW_STILL_DUE (409) */
  cancel(actor: Actor, planId: string, reviewId: string, request: CancellationRequest): Promise<ReviewResponse> {
    return this.work.act(actor, planId, reviewId, change, async (locked) => {
      const { tx, review } = locked;
      const { reason, words = null } = request;
      requireNotDue(review, reason, lawOf(locked, review.said, tx.today));
      await this.work.proceed(locked, { verb: 'cancellation', reason, words }, `: ${reason}`);
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE, NEXT_REVIEW_UNDER_WAY (409) */
  correct(actor: Actor, planId: string, reviewId: string, { reason }: CorrectionRequest): Promise<ReviewResponse> {
    return this.work.act(actor, planId, reviewId, change, async (locked) => {
      const { tx, review, invitees } = locked;
      if (review.stage === 'complete') await this.takeBackNext(locked);
      await this.work.proceed(locked, { verb: 'correction', reason }, `: ${reason}`);
      if (review.stage === 'held')
        await storeInvitees(
          tx,
          invitees.map((i) => ({ ...i, attended: null })),
        );
    });
  }

  private async takeBackNext(locked: LockedReview): Promise<void> {
    const { tx, review, plan } = locked;
    const next = await reviewsAfter(tx, review);
    const others = (await openReviewsOf(tx, [plan.id])).filter((r) => next.every((n) => n.id !== r.id));
    requireNextUntouched(review, next, others);
    for (const one of next) {
      const taken = { stage: 'cancelled', reason: 'opened-in-error', ended_on: tx.today } as const;
      await saveReview(tx, locked, one, taken, { words: 'is not due yet, because the earlier review was reopened' });
    }
  }
}

function newInvitee(
  { review }: LockedReview,
  { kind, name }: NewInviteeRequest,
  more: Partial<ReviewInviteeRow>,
): ReviewInviteeRow {
  return {
    area: review.area,
    id: newId(),
    young_person_id: review.young_person_id,
    review_id: review.id,
    kind,
    name,
    invited_on: null,
    attended: null,
    advice_received_on: null,
    advice_words: null,
    advice_kept_at: null,
    advice_recorded_by: null,
    ...more,
  };
}
