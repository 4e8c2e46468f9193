import { addDays, type CalendarDate } from '#libs/kernel';
import type { TimelineFacts } from '#libs/timeline';
import { REVIEW_OUTCOMES, type ReviewOutcome } from './codes.js';
import type { ReturnHeader } from './return-header.js';
import type { RowValues } from './row-values.js';

type ReviewFacts = Pick<
  TimelineFacts,
  | 'lastReviewCompletedOn'
  | 'reviewMeetingOn'
  | 'reviewDecision'
  | 'reviewDecisionOn'
  | 'ceaseDecisionOn'
  | 'amendmentNoticeServedOn'
  | 'finalAmendedPlanOn'
>;

const DECISIONS = { M: 'maintain', A: 'amend', C: 'cease' } as const satisfies Record<ReviewOutcome, string>;

/** SEND Regulations 2014 reg 22(3): the final plan within eight weeks of the amendment notice. */
const FINAL_PLAN_WITHIN_DAYS = 56;

/**
 * The latest annual review in the return. `lastreview` is the day of the decision, which completes a review. A
 * `reviewmeeting` without a decision on or after it belongs to a review in progress, and only then is it a fact. The
 * meeting of a completed review would start the deadlines of the next one.
 */
export function interpretReview(activePlan: RowValues, header: ReturnHeader): ReviewFacts {
  const { submittedOn } = header;
  const meetingOn = activePlan.pastDate('reviewmeeting', submittedOn);
  const decidedOn = activePlan.pastDate('lastreview', submittedOn);
  const outcome = activePlan.code('reviewoutcome', REVIEW_OUTCOMES);
  const completed = decidedOn !== null && (meetingOn === null || meetingOn <= decidedOn);
  if (!completed && decidedOn && outcome) activePlan.find('REVIEW_DECIDED_BEFORE_MEETING', 'lastreview');
  return {
    ...(decidedOn && { lastReviewCompletedOn: decidedOn }),
    ...(meetingOn && !completed && { reviewMeetingOn: meetingOn }),
    ...(outcome && { reviewDecision: DECISIONS[outcome] }),
    ...(outcome && completed && { reviewDecisionOn: decidedOn }),
    ...(outcome === 'C' && completed && { ceaseDecisionOn: decidedOn }),
    ...interpretAmendment(activePlan, submittedOn),
  };
}

/**
 * The return has the day of the final amended plan for phase transfers only. Where that is missing, an amendment notice
 * older than the time for the final plan is left out. The plan has most likely been issued since, and the notice alone
 * would show thousands of plans as overdue.
 */
function interpretAmendment(activePlan: RowValues, submittedOn: CalendarDate): ReviewFacts {
  const noticeOn = activePlan.pastDate('reviewdraft', submittedOn);
  const finalOn = activePlan.pastDate('phasetransferfinaldate', submittedOn);
  const finished = noticeOn !== null && finalOn !== null && finalOn >= noticeOn;
  const underWay = noticeOn !== null && addDays(noticeOn, FINAL_PLAN_WITHIN_DAYS) >= submittedOn;
  return {
    ...((finished || underWay) && { amendmentNoticeServedOn: noticeOn }),
    ...(finished && { finalAmendedPlanOn: finalOn }),
  };
}
