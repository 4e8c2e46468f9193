import type { CancellationReason, ExemptionReason } from '#libs/contracts';
import type { Actor, Permission } from '#libs/platform';
import { nextDeadline } from '../review-deadlines/review-deadlines.rules.js';
import type { ReviewInviteeRow } from '../review-record/review-invitee.table.js';
import { leadOf, reviewActions } from '../review-record/review.rules.js';
import type { ReviewDeadline } from '../review-record/review.values.js';
import type { WholeReview } from '../review-record/reviews.queries.js';
import { adviceMissing, givesAdvice, mayAdvise } from '../review-record/review-people.rules.js';
import type { ReviewDeadlineResponse, ReviewInviteeResponse, ReviewResponse } from './review.dto.js';

/**
 * The review for one account.
 * @param allowed the account's permissions on this review; empty if its plan is closed
 */
export function reviewResponse(
  { review, invitees, feedback }: WholeReview,
  actor: Actor,
  today: string,
  allowed: readonly Permission[],
): ReviewResponse {
  const next = nextDeadline(review, review.clocks);
  const actions = reviewActions(review, (permission) => allowed.includes(permission));
  const advises = invitees.some((i) => mayAdvise(actor, i.kind));
  return {
    id: review.id,
    planId: review.plan_id,
    youngPersonId: review.young_person_id,
    version: review.version,
    follows: review.follows,
    serves: review.serves,
    stage: review.stage,
    leadAgency: leadOf(review.serves),
    opensOn: review.opens_on,
    dueOn: review.due_on,
    windows: review.windows,
    meetingOn: review.meeting_on,
    place: review.place,
    invitationsSentOn: review.invitations_sent_on,
    papersSentOn: review.papers_sent_on,
    heldOn: review.held_on,
    isYear9Review: review.is_year_9,
    report:
      review.report_sent_on === null
        ? null
        : { sentOn: review.report_sent_on, words: review.report_words, keptAt: review.report_kept_at },
    decision:
      review.decision === null
        ? null
        : {
            decision: review.decision,
            words: review.decision_words!,
            by: review.decided_by!,
            on: review.decided_on!,
            noticeServedOn: review.notice_served_on,
            finalPlanOn: review.final_plan_on,
          },
    exemption:
      review.stage === 'exempt'
        ? { reason: review.reason as ExemptionReason, words: review.reason_words, until: review.exempt_until! }
        : null,
    cancellation:
      review.stage === 'cancelled' ? { reason: review.reason as CancellationReason, words: review.reason_words } : null,
    endedOn: review.ended_on,
    clocks: review.clocks.map((deadline) => deadlineResponse(deadline, today)),
    nextClock: next && deadlineResponse(next, today),
    invitees: invitees.map(inviteeResponse),
    adviceMissing: adviceMissing(invitees),
    feedback: feedback.map(({ id, words, by_role, by_name, for_family, at }) => ({
      id,
      words,
      role: by_role,
      by: by_name,
      forFamily: for_family,
      at: new Date(at).toISOString(),
    })),
    allowedActions: actions.filter((action) => action !== 'advice' || advises),
  };
}

function deadlineResponse(deadline: ReviewDeadline, today: string): ReviewDeadlineResponse {
  const { of, rule, dueOn, why, doneOn } = deadline;
  return { of, rule, dueOn, why, doneOn, late: (doneOn ?? today) > dueOn };
}

function inviteeResponse(invitee: ReviewInviteeRow): ReviewInviteeResponse {
  const { id, kind, name, invited_on, attended, advice_received_on } = invitee;
  return {
    id,
    kind,
    name,
    invitedOn: invited_on,
    attended,
    advice:
      advice_received_on === null
        ? null
        : {
            receivedOn: advice_received_on,
            words: invitee.advice_words,
            keptAt: invitee.advice_kept_at,
            recordedBy: invitee.advice_recorded_by!,
          },
    adviceMissing: givesAdvice(kind) && advice_received_on === null,
  };
}
