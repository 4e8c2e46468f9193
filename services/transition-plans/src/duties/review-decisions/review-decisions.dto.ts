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
