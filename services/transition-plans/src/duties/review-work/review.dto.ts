import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import {
  type Agency,
  CANCELLATION_REASONS,
  type CancellationReason,
  EXEMPTION_REASONS,
  type ExemptionReason,
  REVIEW_DECISIONS,
  REVIEW_PURPOSES,
  type ReviewDecision,
  type ReviewPurpose,
  type ReviewStage,
} from '#libs/contracts';
import { IsCalendarDate, IsRecordId, Words } from '#libs/platform';
import type { ClockName } from '../review-deadlines/review-deadlines.rules.js';
import { INVITEE_KINDS, type InviteeKind } from './review-people.rules.js';
import { CEASE_GROUNDS, type CeaseGround } from '../review-decisions/may-cease.rules.js';

const CHOSEN_CANCELLATIONS = CANCELLATION_REASONS.filter((reason) => reason !== 'joined-with-another');

/** Opens a review. Where the law sets its last day, that is the window; where it does not, one is chosen. */
export class OpenReviewRequest {
  /** what the meeting serves; one meeting can serve several */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(REVIEW_PURPOSES, { each: true })
  serves: ReviewPurpose[];

  /** last day of what the law does not date */
  @IsOptional()
  @IsCalendarDate()
  dueOn?: string;

  /** first day of what the law does not date; twelve weeks before the last unless told */
  @IsOptional()
  @IsCalendarDate()
  opensOn?: string;

  /** day of the meeting */
  @IsOptional()
  @IsCalendarDate()
  meetingOn?: string;

  @IsOptional()
  @Words(300)
  place?: string;

  /** why the meeting is after the last day */
  @IsOptional()
  @Words(2000)
  reason?: string;
}

/** What changes; what is left out stays as it is. */
export class ChangeReviewRequest {
  /** what the meeting serves: it takes over what another review was planned for; what it lets go is opened for itself */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(REVIEW_PURPOSES, { each: true })
  serves?: ReviewPurpose[];

  /** day of the meeting; null: not planned any more */
  @IsOptional()
  @IsCalendarDate()
  meetingOn?: string | null;

  @IsOptional()
  @Words(300)
  place?: string | null;

  /** another last day of what the law does not date */
  @IsOptional()
  @IsCalendarDate()
  dueOn?: string;

  /** day on which the papers went to everybody */
  @IsOptional()
  @IsCalendarDate()
  papersSentOn?: string;

  /** day on which notice of the proposed changes was served */
  @IsOptional()
  @IsCalendarDate()
  noticeServedOn?: string;

  /** why, where the meeting is after the last day or an overdue day moves */
  @IsOptional()
  @Words(2000)
  reason?: string;
}

export class NewInviteeRequest {
  @IsIn(INVITEE_KINDS)
  kind: InviteeKind;

  /** who, or which service */
  @Words(200)
  name: string;
}

/** Invitations that went out; people can be added until the meeting. */
export class InvitationsRequest {
  /** whoever is on the list and not invited, as after the meeting moved, is invited, too, and need not be named */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => NewInviteeRequest)
  @ApiProperty({ type: [NewInviteeRequest] })
  invitees?: NewInviteeRequest[];

  /** today unless told */
  @IsOptional()
  @IsCalendarDate()
  sentOn?: string;

  /** the papers went with them */
  @IsOptional()
  @IsBoolean()
  withPapers?: boolean;
}

/** The meeting took place. */
export class MeetingRequest {
  /** today unless told */
  @IsOptional()
  @IsCalendarDate()
  heldOn?: string;

  /** ids of the invitees who came */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique()
  @IsRecordId({ each: true })
  attended?: string[];

  /** who came without having been invited */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => NewInviteeRequest)
  @ApiProperty({ type: [NewInviteeRequest] })
  alsoCame?: NewInviteeRequest[];
}

/** The report went to everybody who was invited. */
export class ReportRequest {
  /** today unless told */
  @IsOptional()
  @IsCalendarDate()
  sentOn?: string;

  /** recommendations, and where people disagreed */
  @IsOptional()
  @Words(8000)
  words?: string;

  /** where the report is kept */
  @IsOptional()
  @Words(500)
  keptAt?: string;
}

/** What was decided about the plan, as the family was told. */
export class DecisionRequest {
  @IsIn(REVIEW_DECISIONS)
  decision: ReviewDecision;

  /** why */
  @Words(4000)
  words: string;

  /** who decided; whoever records it unless told */
  @IsOptional()
  @Words(200)
  by?: string;

  /** day on which the family was told; today unless told */
  @IsOptional()
  @IsCalendarDate()
  decidedOn?: string;

  /** finding on which the EHC plan is ended although nothing recorded ends it; the words say which outcomes are achieved */
  @IsOptional()
  @IsIn(CEASE_GROUNDS)
  ground?: CeaseGround;

  /** day on which notice of the proposed changes was served, where the EHC plan is amended */
  @IsOptional()
  @IsCalendarDate()
  noticeServedOn?: string;
}

export class FinalPlanRequest {
  /** day on which the final amended plan was issued; today unless told */
  @IsOptional()
  @IsCalendarDate()
  issuedOn?: string;
}

/** The review rests, for a reason and until a day. */
export class ExemptionRequest {
  @IsIn(EXEMPTION_REASONS)
  reason: ExemptionReason;

  /** day on which it is due again, within a year */
  @IsCalendarDate()
  until: string;

  /** needed where the reason is `other` */
  @IsOptional()
  @Words(2000)
  words?: string;
}

export class CancellationRequest {
  @IsIn(CHOSEN_CANCELLATIONS)
  reason: Exclude<CancellationReason, 'joined-with-another'>;

  @IsOptional()
  @Words(2000)
  words?: string;
}

/** What was recorded last was in error. */
export class CorrectionRequest {
  /** what was wrong */
  @Words(2000)
  reason: string;
}

export class AdviceRequest {
  /** whose advice it is */
  @IsRecordId()
  inviteeId: string;

  @IsOptional()
  @Words(8000)
  words?: string;

  /** where the advice is kept */
  @IsOptional()
  @Words(500)
  keptAt?: string;

  /** today unless told */
  @IsOptional()
  @IsCalendarDate()
  receivedOn?: string;
}

export class FeedbackRequest {
  /** what the young person, or the carer, says of the review */
  @Words(4000)
  words: string;

  /**
   * the others of the family may read it, too; unless told, a carer's is for all of the family, and a young person's is for
   * themselves and staff, so that nobody has to weigh their words
   */
  @IsOptional()
  @IsBoolean()
  forFamily?: boolean;
}

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
