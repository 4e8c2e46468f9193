import { IsBoolean, IsIn, IsOptional, ValidateIf } from 'class-validator';
import { REFERRAL_STATUSES, type ReferralStatus } from '#libs/contracts';
import { IsCalendarDate, IsRecordId, PageQuery, Words } from '#libs/platform';
import { URGENCIES, type Urgency } from './answer-clock.rules.js';
import { DECLINE_REASONS, type DeclineReason, WITHDRAWAL_REASONS, type WithdrawalReason } from './reasons.rules.js';

const given = (_: object, value: unknown) => value !== undefined;

export class NewReferral {
  @IsRecordId()
  youngPersonId: string;

  /** a service of the directory */
  @IsRecordId()
  serviceId: string;

  /** the young person's transition plan */
  @IsOptional()
  @IsRecordId()
  planId?: string | null;

  /** the step of the plan that the referral serves */
  @IsOptional()
  @IsRecordId()
  stepId?: string | null;

  /** what is asked for; the organisation and the young person read it */
  @Words(4_000)
  need: string;

  /** what the organisation should know beforehand; the young person reads it, too */
  @IsOptional()
  @Words(8_000)
  background?: string | null;

  /** how long the organisation has for its answer: 10, 5 or 2 working days */
  @IsIn(URGENCIES)
  urgency: Urgency;

  /** why the service should take somebody outside its age bounds */
  @IsOptional()
  @Words(1_000)
  ageException?: string | null;

  /** true sends it in the same transaction */
  @ValidateIf(given)
  @IsBoolean()
  send?: boolean;
}

export class ReferralChange {
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
  @Words(1_000)
  ageException?: string | null;
}

export class ReferralsQuery extends PageQuery {
  /** `incoming` for an organisation, `outgoing` for everybody else; which is what it is unless told */
  @IsOptional()
  @IsIn(['incoming', 'outgoing'])
  list?: 'incoming' | 'outgoing';

  @IsOptional()
  @IsIn(REFERRAL_STATUSES)
  status?: ReferralStatus;

  @IsOptional()
  @IsRecordId()
  youngPersonId?: string;
}

export class Sending {
  /** why the service should take somebody outside its age bounds */
  @ValidateIf(given)
  @Words(1_000)
  ageException?: string;
}

export class InformationRequest {
  /** what the organisation has to know before it can answer */
  @Words(2_000)
  question: string;
}

export class Information {
  /** the answer to the open question; the organisation reads it */
  @Words(4_000)
  answer: string;
}

export class Acceptance {
  @ValidateIf(given)
  @Words(4_000)
  rationale?: string;

  /** first day of support, as far as it is known; today or later */
  @ValidateIf(given)
  @IsCalendarDate()
  startExpectedOn?: string;
}

export class Decline {
  @IsIn(DECLINE_REASONS)
  reason: DeclineReason;

  /** the reason in words that the young person and the family can act on */
  @Words(4_000)
  rationale: string;
}

export class Start {
  /** first day of support; not before the sending, not after today */
  @IsCalendarDate()
  startedOn: string;
}

export class StartConfirmation {
  /** has it started? `no` goes back to the organisation and the referrer, `not-yet` waits on */
  @IsIn(['yes', 'no', 'not-yet'])
  started: 'yes' | 'no' | 'not-yet';

  /** for the referrer; the organisation does not read it */
  @ValidateIf(given)
  @Words(2_000)
  words?: string;
}

export class Withdrawal {
  @IsIn(WITHDRAWAL_REASONS)
  reason: WithdrawalReason;

  /** needed with the reason `other`; the organisation does not read it */
  @ValidateIf(given)
  @Words(2_000)
  words?: string;
}
