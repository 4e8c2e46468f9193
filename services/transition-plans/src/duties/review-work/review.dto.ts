import type {
  Agency,
  CancellationReason,
  ExemptionReason,
  ReviewDecision,
  ReviewPurpose,
  ReviewStage,
} from '#libs/contracts';
import type { InviteeKind } from '../review-record/review-people.rules.js';
import type { DeadlineName } from '../review-record/review.values.js';

/** The first and last day of the review for one of its purposes. */
export class ReviewWindowResponse {
  purpose: ReviewPurpose;
  opensOn: string | null;
  /** last day in time; null if the facts that set it are unknown */
  dueOn: string | null;
  setBy: 'law' | 'chosen';
  /** rule of the law */
  rule: string | null;
  /** the sentence that explains the last day */
  why: string | null;
  /** the first last day, if it moved after it had passed */
  firstDueOn: string | null;
}

/** One deadline of the review. */
export class ReviewDeadlineResponse {
  of: DeadlineName;
  /** rule of the law that sets it */
  rule: string | null;
  dueOn: string;
  why: string;
  /** day on which the deadline was met */
  doneOn: string | null;
  /** true if the deadline was met late, or has passed and is not met */
  late: boolean;
}

export class ReviewAdviceResponse {
  receivedOn: string;
  words: string | null;
  keptAt: string | null;
  /** name of the person who recorded the advice */
  recordedBy: string;
}

export class ReviewInviteeResponse {
  id: string;
  kind: InviteeKind;
  name: string;
  /** null for a person who came without an invitation */
  invitedOn: string | null;
  /** null until the meeting is held */
  attended: boolean | null;
  advice: ReviewAdviceResponse | null;
  /** true if advice was requested and has not arrived */
  adviceMissing: boolean;
}

export class ReviewFeedbackResponse {
  id: string;
  words: string;
  role: 'young-person' | 'carer';
  /** name */
  by: string;
  /** true if the rest of the family may read it */
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
  /** day on which the family was notified */
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

/** A review with its invitees, deadlines and feedback. */
export class ReviewResponse {
  id: string;
  planId: string;
  youngPersonId: string;
  /** for `If-Match` */
  version: number;
  /** id of the earlier review whose end opened this one */
  follows: string | null;
  serves: ReviewPurpose[];
  stage: ReviewStage;
  /** the agency whose practitioners run the review together with the coordinator */
  leadAgency: Agency;
  opensOn: string | null;
  dueOn: string | null;
  windows: ReviewWindowResponse[];
  meetingOn: string | null;
  place: string | null;
  invitationsSentOn: string | null;
  papersSentOn: string | null;
  heldOn: string | null;
  /** true for the year 9 review, the first that prepares for adult life */
  isYear9Review: boolean;
  report: ReviewReportResponse | null;
  decision: ReviewDecisionResponse | null;
  exemption: ReviewExemptionResponse | null;
  cancellation: ReviewCancellationResponse | null;
  /** day on which it was completed or cancelled */
  endedOn: string | null;
  clocks: ReviewDeadlineResponse[];
  /** the next open deadline */
  nextClock: ReviewDeadlineResponse | null;
  invitees: ReviewInviteeResponse[];
  /** kinds of invitee whose advice has not arrived */
  adviceMissing: InviteeKind[];
  /** feedback of the young person and the carers that the caller may read, oldest first */
  feedback: ReviewFeedbackResponse[];
  /** actions that the caller may take now: `change`, the last part of a path, or `resumption` to end an exemption */
  allowedActions: string[];
}

export class ReviewsResponse {
  /** newest first */
  items: ReviewResponse[];
  /** `review:change` if the caller may open a review */
  allowedActions: string[];
}
