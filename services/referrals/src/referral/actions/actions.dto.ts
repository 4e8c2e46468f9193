import { IsIn, IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { IsCalendarDate, IsRecordId, Words } from '#libs/platform';
import {
  DECLINE_REASONS,
  DISPUTE_OUTCOMES,
  END_REASONS,
  NON_START_REASONS,
  WITHDRAWAL_REASONS,
  type DeclineReason,
  type DisputeOutcome,
  type EndReason,
  type NonStartReason,
  type WithdrawalReason,
} from '../lifecycle/reasons.values.js';
import { URGENCIES, type Urgency } from '../lifecycle/urgency.values.js';

const given = (_: object, value: unknown) => value !== undefined;

export class ChangeReferralRequest {
  @ValidateIf(given)
  @IsRecordId()
  serviceId?: string;

  /** null removes it */
  @IsOptional()
  @IsRecordId()
  planId?: string | null;

  /** null removes it */
  @IsOptional()
  @IsRecordId()
  stepId?: string | null;

  @ValidateIf(given)
  @Words(4_000)
  need?: string;

  /** null removes it */
  @IsOptional()
  @Words(8_000)
  background?: string | null;

  @ValidateIf(given)
  @IsIn(URGENCIES)
  urgency?: Urgency;

  /** null removes it */
  @IsOptional()
  @Words(4_000)
  risk?: string | null;

  /** null removes it */
  @IsOptional()
  @Words(1_000)
  ageException?: string | null;
}

export class RequestInformationRequest {
  /** information that the organisation needs before it can answer */
  @Words(2_000)
  question: string;
}

export class GiveInformationRequest {
  /** the answer to the open question; visible to the organisation */
  @Words(4_000)
  answer: string;
}

export class AcceptReferralRequest {
  @ValidateIf(given)
  @Words(4_000)
  rationale?: string;

  /** expected first day of support, if known; today or later */
  @ValidateIf(given)
  @IsCalendarDate()
  startExpectedOn?: string;
}

export class Decline {
  @IsIn(DECLINE_REASONS)
  reason: DeclineReason;

  /** the reason, in words that the young person and the family can act on */
  @Words(4_000)
  rationale: string;
}

export class WaitingListRequest {
  /** position on the list, from 1 */
  @IsInt()
  @Min(1)
  @Max(100_000)
  position: number;

  /** expected wait in weeks */
  @ValidateIf(given)
  @IsInt()
  @Min(0)
  @Max(1_000)
  expectedWeeks?: number;

  @ValidateIf(given)
  @Words(2_000)
  words?: string;
}

export class BookStartRequest {
  /** first day of support; today or later */
  @IsCalendarDate()
  startBookedOn: string;

  /** why the day moves; required when a booked day changes */
  @ValidateIf(given)
  @Words(2_000)
  words?: string;
}

export class RecordStartRequest {
  /** first day of support; between the day of sending and today */
  @IsCalendarDate()
  startedOn: string;

  /** the support, in words */
  @Words(1_000)
  what: string;

  /** the amount of support, such as hours a week, days or nights */
  @Words(500)
  howMuch: string;
}

export class ResolveDisputeRequest {
  /** the finding: support has started (the family is asked again), a new first day is booked, or it will not start */
  @IsIn(DISPUTE_OUTCOMES)
  outcome: DisputeOutcome;

  /** the finding, in words that everyone with access reads */
  @Words(4_000)
  words: string;

  /** new first day of support; required with `start-booked` */
  @ValidateIf(given)
  @IsCalendarDate()
  startBookedOn?: string;

  /** required with `did-not-start` */
  @ValidateIf(given)
  @IsIn(NON_START_REASONS)
  reason?: NonStartReason;
}

export class RecordNonStartRequest {
  @IsIn(NON_START_REASONS)
  reason: NonStartReason;

  /** the reason, in words that the young person and the family can act on */
  @Words(4_000)
  rationale: string;
}

export class EndSupportRequest {
  @IsIn(END_REASONS)
  reason: EndReason;

  /** required with the reason `other` */
  @ValidateIf(given)
  @Words(2_000)
  words?: string;
}

export class ConfirmStartRequest {
  /** whether support has started; `no` opens a dispute, and `not-yet` means that the family will be asked again */
  @IsIn(['yes', 'no', 'not-yet'])
  started: 'yes' | 'no' | 'not-yet';

  /** for the referrer; not visible to the organisation */
  @ValidateIf(given)
  @Words(2_000)
  words?: string;
}

export class WithdrawReferralRequest {
  @IsIn(WITHDRAWAL_REASONS)
  reason: WithdrawalReason;

  /** required with the reason `other`; not visible to the organisation */
  @ValidateIf(given)
  @Words(2_000)
  words?: string;
}
