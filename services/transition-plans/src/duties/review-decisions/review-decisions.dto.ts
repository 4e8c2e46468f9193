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
  CANCELLATION_REASONS,
  type CancellationReason,
  EXEMPTION_REASONS,
  type ExemptionReason,
  REVIEW_DECISIONS,
  type ReviewDecision,
} from '#libs/contracts';
import { IsCalendarDate, IsRecordId, Words } from '#libs/platform';
import { INVITEE_KINDS, type InviteeKind } from '../review-record/review-people.rules.js';
import { CEASE_GROUNDS, type CeaseGround } from './may-cease.rules.js';

const CHOSEN_CANCELLATIONS = CANCELLATION_REASONS.filter((reason) => reason !== 'joined-with-another');

export class NewInviteeRequest {
  @IsIn(INVITEE_KINDS)
  kind: InviteeKind;

  /** name of the person or service */
  @Words(200)
  name: string;
}

/** Records sent invitations. People can be added until the meeting. */
export class InvitationsRequest {
  /** people to add; everyone on the list without an invitation is invited too, for example after the meeting moved */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => NewInviteeRequest)
  @ApiProperty({ type: [NewInviteeRequest] })
  invitees?: NewInviteeRequest[];

  /** day of sending; defaults to today */
  @IsOptional()
  @IsCalendarDate()
  sentOn?: string;

  /** true if the papers were sent with the invitations */
  @IsOptional()
  @IsBoolean()
  withPapers?: boolean;
}

/** Records that the meeting took place. */
export class MeetingRequest {
  /** day of the meeting; defaults to today */
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

  /** people who came without an invitation */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => NewInviteeRequest)
  @ApiProperty({ type: [NewInviteeRequest] })
  alsoCame?: NewInviteeRequest[];
}

/** Records that the report was sent to everyone invited. */
export class ReportRequest {
  /** day of sending; defaults to today */
  @IsOptional()
  @IsCalendarDate()
  sentOn?: string;

  /** recommendations, and where people disagreed */
  @IsOptional()
  @Words(8000)
  words?: string;

  /** place where the report is stored */
  @IsOptional()
  @Words(500)
  keptAt?: string;
}

/** The decision about the plan, as notified to the family. */
export class DecisionRequest {
  @IsIn(REVIEW_DECISIONS)
  decision: ReviewDecision;

  /** why */
  @Words(4000)
  words: string;

  /** name of the decision-maker; defaults to the caller */
  @IsOptional()
  @Words(200)
  by?: string;

  /** day on which the family was notified; defaults to today */
  @IsOptional()
  @IsCalendarDate()
  decidedOn?: string;

  /** finding that allows the end of the EHC plan without recorded facts; list the achieved outcomes in `words` */
  @IsOptional()
  @IsIn(CEASE_GROUNDS)
  ground?: CeaseGround;

  /** day on which notice of the proposed changes was served; only if the EHC plan is amended */
  @IsOptional()
  @IsCalendarDate()
  noticeServedOn?: string;
}

export class FinalPlanRequest {
  /** day on which the final amended plan was issued; defaults to today */
  @IsOptional()
  @IsCalendarDate()
  issuedOn?: string;
}

/** Suspends the review until a day, with a reason. */
export class ExemptionRequest {
  @IsIn(EXEMPTION_REASONS)
  reason: ExemptionReason;

  /** day on which the review is due again, within a year */
  @IsCalendarDate()
  until: string;

  /** required if the reason is `other` */
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

/** Corrects the last record of the review. */
export class CorrectionRequest {
  /** description of the error */
  @Words(2000)
  reason: string;
}
