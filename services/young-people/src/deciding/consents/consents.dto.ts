import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import {
  CONSENT_PURPOSES,
  CONSENT_WAYS,
  type ConsentPurpose,
  type ConsentWay,
  type DecisionMakerKind,
  DECISION_MAKER_KINDS,
  FIELD_GROUPS,
  type FieldGroup,
} from '#libs/contracts';
import { IsCalendarDate, IsRecordId, Words } from '#libs/platform';
import type { ConsentState } from './consent.rules.js';

/** Who gave it and how: a coordinator says it for whoever did; an account of the family gives it in its own name. */
export class GivingInput {
  /** who gave it; for coordinators */
  @IsOptional()
  @IsIn(DECISION_MAKER_KINDS)
  givenBy?: DecisionMakerKind;

  /** name of whoever gave it; for coordinators */
  @IsOptional()
  @Words(200)
  name?: string;

  /** the representative's record, where several decide; for coordinators */
  @IsOptional()
  @IsRecordId()
  representativeId?: string;

  /** how it was given; for coordinators */
  @IsOptional()
  @IsIn(CONSENT_WAYS)
  how?: ConsentWay;

  /** what shows it: the form and where it is kept, the call, the meeting and who was there; for coordinators */
  @IsOptional()
  @Words(4000)
  evidence?: string;

  /** day on which it was given, YYYY-MM-DD, not in the future; today unless told; for coordinators */
  @IsOptional()
  @IsCalendarDate()
  on?: string;

  /** last day, YYYY-MM-DD; a year unless told */
  @IsOptional()
  @IsCalendarDate()
  until?: string;
}

export class GiveConsent extends GivingInput {
  /** what the recipient may use it for */
  @IsIn(CONSENT_PURPOSES)
  purpose: ConsentPurpose;

  /** the organisation of the directory that gets it */
  @IsRecordId()
  organisationId: string;

  /** its name, as it was read to whoever gives the consent */
  @Words(200)
  organisationName: string;

  /** groups of fields; what each holds is in the preview */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(FIELD_GROUPS, { each: true })
  groups: FieldGroup[];

  /** first day, YYYY-MM-DD; the day on which it is given unless told */
  @IsOptional()
  @IsCalendarDate()
  from?: string;
}

export class RenewConsent extends GivingInput {}

export class WithdrawConsent {
  /** who takes it back; for coordinators, the young person unless told */
  @IsOptional()
  @IsIn(DECISION_MAKER_KINDS)
  withdrawnBy?: DecisionMakerKind;

  /** name of whoever takes it back; for coordinators */
  @IsOptional()
  @Words(200)
  name?: string;

  /** why, in their words; nobody has to say */
  @IsOptional()
  @Words(2000)
  words?: string;
}

export class ConsentRecipient {
  organisationId: string;
  /** as it was called when the consent was given */
  name: string;
}

/** One yes: who said it, and how. */
export class ConsentGiving {
  by: DecisionMakerKind;
  name: string;
  /** YYYY-MM-DD */
  on: string;
  how: ConsentWay;
  evidence: string | null;
  /** name of the account that wrote it down */
  recordedBy: string;
}

export class ConsentWithdrawal {
  by: DecisionMakerKind;
  /** null where a coordinator wrote it down without a name */
  name: string | null;
  /** first day on which it covered nothing any more, YYYY-MM-DD */
  on: string;
  words: string | null;
}

/** Another one decides from that day on: the consent goes on if they renew it. */
export class RenewalAsked {
  of: DecisionMakerKind;
  /** first day on which it does not count without their word, YYYY-MM-DD */
  from: string;
}

export class ConsentAnswer {
  id: string;
  youngPersonId: string;
  /** for If-Match */
  version: number;
  purpose: ConsentPurpose;
  recipient: ConsentRecipient;
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  groups: FieldGroup[];
  /** first day, YYYY-MM-DD */
  from: string;
  /** last day, YYYY-MM-DD */
  until: string;
  /** `awaits-renewal`: whoever decides now has not said yes to it */
  state: ConsentState;
  /** last day on which it counts, as far as is known; null: it counts no more, or not yet */
  countsUntil: string | null;
  /** the first gave it, the others renewed it */
  givings: ConsentGiving[];
  /** null: whoever decides has said yes, for the whole of its time as far as is known */
  renewalAsked: RenewalAsked | null;
  withdrawal: ConsentWithdrawal | null;
  /** what this account may do with it now */
  allowedActions: ('renewal' | 'withdrawal')[];
}

export class ConsentList {
  /** newest first, with those that were taken back and those that are over */
  @ApiProperty({ type: [ConsentAnswer] })
  items: ConsentAnswer[];
}
