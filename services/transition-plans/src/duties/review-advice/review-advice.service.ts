import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { type Actor, audienceOf, entryFor, requireRoom } from '#libs/platform';
import { CAPS } from '../../record/caps/caps.values.js';
import { forFamily, VOICE_OF } from '../../record/goals/for-family.rules.js';
import { requireAdvice, requireInvitees, requireMayAdvise } from '../review-record/review-people.rules.js';
import { transitionOf } from '../review-record/review.rules.js';
import { insertFeedback, storeInvitees } from '../review-record/reviews.writes.js';
import { requireNotInFuture } from '../review-windows/review-days.rules.js';
import { saveReview } from '../review-work/review-change.work.js';
import { ReviewWorkService } from '../review-work/review-work.service.js';
import type { ReviewResponse } from '../review-work/review.dto.js';
import type { AdviceRequest, FeedbackRequest } from './review-advice.dto.js';

/** Records agencies' advice and the family's feedback for a review. */
@Injectable()
export class ReviewAdviceService {
  constructor(private readonly work: ReviewWorkService) {}

  /**
   * @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE, ADVICE_NOT_YOURS (409),
   *   INVITEE_NOT_IN_REVIEW, ADVICE_EMPTY, DATE_IN_FUTURE (422)
   */
  advise(actor: Actor, planId: string, reviewId: string, request: AdviceRequest): Promise<ReviewResponse> {
    return this.work.act(actor, planId, reviewId, 'review:advise', async (locked) => {
      const { tx, review, invitees } = locked;
      const { inviteeId, words = null, keptAt = null, receivedOn = tx.today } = request;
      const { words: happened } = transitionOf(review, 'advice');
      requireInvitees([inviteeId], invitees, 'inviteeId');
      const invitee = invitees.find((i) => i.id === inviteeId)!;
      requireMayAdvise(actor, invitee.kind);
      requireAdvice(words, keptAt);
      requireNotInFuture('receivedOn', receivedOn, tx.today);
      const advice = {
        advice_received_on: receivedOn,
        advice_words: words,
        advice_kept_at: keptAt,
        advice_recorded_by: actor.name,
      };
      await storeInvitees(tx, [{ ...invitee, ...advice }]);
      await saveReview(tx, locked, review, {}, { words: `${happened} from ${invitee.kind}` });
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE (409) */
  say(actor: Actor, planId: string, reviewId: string, request: FeedbackRequest): Promise<ReviewResponse> {
    return this.work.act(actor, planId, reviewId, 'review:feedback', async (locked) => {
      const { tx, review } = locked;
      const { words: happened } = transitionOf(review, 'feedback');
      await requireRoom(tx, CAPS.feedback, review.id);
      const role = entryFor(VOICE_OF, audienceOf(actor.role));
      await insertFeedback(tx, {
        area: review.area,
        id: newId(),
        young_person_id: review.young_person_id,
        review_id: review.id,
        words: request.words,
        by_role: role,
        by_subject: actor.subject,
        by_name: actor.name,
        for_family: forFamily(role, request.forFamily),
        at: tx.now.toISOString(),
      });
      await saveReview(tx, locked, review, {}, { words: `${happened} from the ${role}` });
    });
  }
}
