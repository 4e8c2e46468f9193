import type {
  Agency,
  CancellationReason,
  ExemptionReason,
  ReviewDecision,
  ReviewPurpose,
  ReviewStage,
} from '#libs/contracts';
import type { InviteeKind } from '../review-record/review-people.rules.js';
import type { ClockName } from '../review-record/review.values.js';

/** Between which days the review is to be, for one of its purposes. */
export class ReviewWindowResponse {
  purpose: ReviewPurpose;
  opensOn: string | null;
  /** last day in time; null where what gives it is not known */
  dueOn: string | null;
  setBy: 'law' | 'chosen';
  /** rule of the law */
  rule: string | null;
  /** the sentence that explains the last day */
  why: string | null;
  /** the last day that was set first, where it moved after it had passed */
  firstDueOn: string | null;
}

/** One thing that the review has to reach, with its last day. */
export class ReviewClockResponse {
  of: ClockName;
  /** rule of the law that sets it */
  rule: string | null;
  dueOn: string;
  why: string;
  /** day on which it was reached */
  doneOn: string | null;
  /** reached after its last day, or not reached and past it */
  late: boolean;
}

export class ReviewAdviceResponse {
  receivedOn: string;
  words: string | null;
  keptAt: string | null;
  /** name of who put it on record */
  recordedBy: string;
}

export class ReviewInviteeResponse {
  id: string;
  kind: InviteeKind;
  name: string;
  /** null for who came without an invitation */
  invitedOn: string | null;
  /** null until the meeting is held */
  attended: boolean | null;
  advice: ReviewAdviceResponse | null;
  /** advice is asked for, and has not come */
  adviceMissing: boolean;
}

export class ReviewFeedbackResponse {
  id: string;
  words: string;
  role: 'young-person' | 'carer';
  /** name */
  by: string;
  /** the others of the family read it, too */
  forFamily: boolean;
  /** instant, ISO 8601 in UTC */
  at: string;
}

export class ReviewReportResponse {
  sentOn: string;
  words: string | null;
  keptAt: string | null;
}

export class ReviewDecisionResponse {
  decision: ReviewDecision;
  words: string;
  by: string;
  /** day on which the family was told */
  on: string;
  noticeServedOn: string | null;
  finalPlanOn: string | null;
}

export class ReviewExemptionResponse {
  reason: ExemptionReason;
  words: string | null;
  /** day on which the review is due again */
  until: string;
}

export class ReviewCancellationResponse {
  reason: CancellationReason;
  words: string | null;
}

/** A review, whole. */
export class ReviewResponse {
  id: string;
  planId: string;
  youngPersonId: string;
  /** for `If-Match` */
  version: number;
  /** the review that it came after */
  follows: string | null;
  serves: ReviewPurpose[];
  stage: ReviewStage;
  /** the agency whose practitioners run it beside the coordinator */
  leadAgency: Agency;
  opensOn: string | null;
  dueOn: string | null;
  windows: ReviewWindowResponse[];
  meetingOn: string | null;
  place: string | null;
  invitationsSentOn: string | null;
  papersSentOn: string | null;
  heldOn: string | null;
  /** it is the year 9 review, the first to prepare for adult life */
  isYear9Review: boolean;
  report: ReviewReportResponse | null;
  decision: ReviewDecisionResponse | null;
  exemption: ReviewExemptionResponse | null;
  cancellation: ReviewCancellationResponse | null;
  /** day on which it was completed or cancelled */
  endedOn: string | null;
  clocks: ReviewClockResponse[];
  /** what the review waits for next */
  nextClock: ReviewClockResponse | null;
  invitees: ReviewInviteeResponse[];
  /** kinds of invitees whose advice has not come */
  adviceMissing: InviteeKind[];
  /** what the young person and the carers say, side by side, oldest first, as far as it is for the caller */
  feedback: ReviewFeedbackResponse[];
  /** what the caller can do with the review now: `change`, the last part of the path, or `resumption` for the end of an exemption */
  allowedActions: string[];
}

export class ReviewsResponse {
  /** newest first */
  items: ReviewResponse[];
  /** what the caller may do: `review:change` is to open one */
  allowedActions: string[];
}
