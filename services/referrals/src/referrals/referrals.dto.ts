import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { REFERRAL_STATUSES, type ReferralStatus } from '#libs/contracts';
import { IsCalendarDate, IsRecordId, PageQuery, Words } from '#libs/platform';
import { Sharing } from '../disclosures/sharing.dto.js';
import { URGENCIES, type Urgency } from './urgency.rules.js';
import {
  DECLINE_REASONS,
  DISPUTE_OUTCOMES,
  type DeclineReason,
  type DisputeOutcome,
  END_REASONS,
  type EndReason,
  NON_START_REASONS,
  type NonStartReason,
  RE_ROUTE_REASONS,
  type ReRouteReason,
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from './reasons.rules.js';
import { WORKLISTS, type Worklist } from './referrals.queries.js';

const given = (_: object, value: unknown) => value !== undefined;

/** What is written can be sent at once. */
export class SentAtOnce {
  /** true begins to send it in the same transaction */
  @ValidateIf(given)
  @IsBoolean()
  send?: boolean;

  /** with `send`: what is told of the young person, and on what basis */
  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => Sharing)
  sharing?: Sharing;
}

export class AskedFor extends SentAtOnce {
  @IsRecordId()
  youngPersonId: string;

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

  /** what the organisation should know of risks; it goes with the group `risk` alone; the young person reads it, too */
  @IsOptional()
  @Words(4_000)
  risk?: string | null;
}

export class NewReferral extends AskedFor {
  /** a service of the directory; where the young person refers themselves, one that takes self-referrals */
  @IsRecordId()
  serviceId: string;
}

/** The same asked of several services, each of which gets a referral of its own. */
export class NewReferralRequest extends AskedFor {
  /** 2 to 10 services of the directory */
  @IsRecordId({ each: true })
  @ArrayUnique()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  serviceIds: string[];
}

export class ReRouting extends SentAtOnce {
  /** the service that is asked now */
  @IsRecordId()
  serviceId: string;

  @IsIn(RE_ROUTE_REASONS)
  reason: ReRouteReason;

  /** needed with the reason `other`; no organisation reads it */
  @ValidateIf(given)
  @Words(2_000)
  words?: string;
}

/** Who is to look after a referral on the caller's side; themselves, or somebody who is asked. */
export class NewOwner {
  /** account */
  @Words(200)
  subject: string;

  @Words(200)
  name: string;
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
  @Words(4_000)
  risk?: string | null;

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

export class WorklistQuery extends PageQuery {
  /**
   * `team-owned`: nobody in person has it; `hand-overs`: somebody was asked to take it; `to-decide`: another service of
   * the same request said yes; `late`: something that was due was not done; `disputed`, `unconfirmed` (asked three times, and nobody says whether support has started) and `expired`: for the coordinator;
   * `sending-long`: asked an hour ago or longer what may be told, and no answer; `stopped`: the organisation may read nothing of it any more; `not-sent`: a draft again, because what it was to tell was refused
   */
  @IsIn(WORKLISTS)
  list: Worklist;
}

export class Sending extends Sharing {
  /** why the service should take somebody outside its age bounds */
  @ValidateIf(given)
  @Words(1_000)
  ageException?: string;
}

/** What is to be told, and on what basis: said anew. */
export class SendingAgain extends Sharing {}

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

export class WaitingListPlace {
  /** place, from 1 */
  @IsInt()
  @Min(1)
  @Max(100_000)
  position: number;

  /** weeks that it is expected to take */
  @ValidateIf(given)
  @IsInt()
  @Min(0)
  @Max(1_000)
  expectedWeeks?: number;

  @ValidateIf(given)
  @Words(2_000)
  words?: string;
}

export class StartBooking {
  /** first day of support; today or later */
  @IsCalendarDate()
  startBookedOn: string;

  /** needed where a day that was booked is moved: why */
  @ValidateIf(given)
  @Words(2_000)
  words?: string;
}

export class Start {
  /** first day of support; not before the sending, not after today */
  @IsCalendarDate()
  startedOn: string;

  /** what the support is */
  @Words(1_000)
  what: string;

  /** how much of it: hours a week, days, nights */
  @Words(500)
  howMuch: string;
}

export class DisputeResolution {
  /** what was found: it has started (the family is asked again), there is a new day for it, or it will not start */
  @IsIn(DISPUTE_OUTCOMES)
  outcome: DisputeOutcome;

  /** what was found, in words that everybody reads */
  @Words(4_000)
  words: string;

  /** with `start-booked` */
  @ValidateIf(given)
  @IsCalendarDate()
  startBookedOn?: string;

  /** with `did-not-start` */
  @ValidateIf(given)
  @IsIn(NON_START_REASONS)
  reason?: NonStartReason;
}

export class NonStart {
  @IsIn(NON_START_REASONS)
  reason: NonStartReason;

  /** the reason in words that the young person and the family can act on */
  @Words(4_000)
  rationale: string;
}

export class Ending {
  @IsIn(END_REASONS)
  reason: EndReason;

  /** needed with the reason `other` */
  @ValidateIf(given)
  @Words(2_000)
  words?: string;
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
