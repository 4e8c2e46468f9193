import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, ValidateIf } from 'class-validator';
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

/**
 * The giver of the consent, and the way in which it was given. A family account gives consent in its own name, so only
 * coordinators send the fields marked “coordinators only”.
 */
export class GivingInput {
  /** The decision-maker who gave the consent. Coordinators only. */
  @IsOptional()
  @IsIn(DECISION_MAKER_KINDS)
  givenBy?: DecisionMakerKind;

  /** Name of the person who gave the consent. Coordinators only. */
  @IsOptional()
  @Words(200)
  name?: string;

  /** Id of the representative, if there are several. Coordinators only. */
  @IsOptional()
  @IsRecordId()
  representativeId?: string;

  /** How the consent was given. Coordinators only. */
  @IsOptional()
  @IsIn(CONSENT_WAYS)
  how?: ConsentWay;

  /** The form and where it is kept, the call, or the meeting and who attended. Coordinators only. */
  @IsOptional()
  @Words(4000)
  evidence?: string;

  /** Date on which the consent was given, YYYY-MM-DD. Today by default; never in the future. Coordinators only. */
  @IsOptional()
  @IsCalendarDate()
  on?: string;

  /** Last day, YYYY-MM-DD. One year after the first day by default. */
  @IsOptional()
  @IsCalendarDate()
  until?: string;
}

export class GiveConsentRequest extends GivingInput {
  /** The purpose for which the recipient may use the information. */
  @IsIn(CONSENT_PURPOSES)
  purpose: ConsentPurpose;

  /** Id in the directory of the organisation that receives the information. */
  @IsRecordId()
  organisationId: string;

  /** The organisation's name as the giver of the consent was shown it. It must be the directory's name of the id. */
  @ValidateIf((_, value) => value !== undefined)
  @Words(200)
  organisationName?: string;

  /** Groups of fields. The disclosure preview shows the contents of each group. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(FIELD_GROUPS, { each: true })
  groups: FieldGroup[];

  /** First day, YYYY-MM-DD. By default, the day on which the consent is given. */
  @IsOptional()
  @IsCalendarDate()
  from?: string;
}

export class RenewConsentRequest extends GivingInput {}

export class WithdrawConsentRequest {
  /** The decision-maker who withdraws the consent. Coordinators only; the young person by default. */
  @IsOptional()
  @IsIn(DECISION_MAKER_KINDS)
  withdrawnBy?: DecisionMakerKind;

  /** Name of the person who withdraws the consent. Coordinators only. */
  @IsOptional()
  @Words(200)
  name?: string;

  /** The reason, in the person's own words. A reason is optional. */
  @IsOptional()
  @Words(2000)
  words?: string;
}

export class ConsentRecipient {
  organisationId: string;
  /** The organisation's name when the consent was given. */
  name: string;
}

/** One act of giving or renewing: by whom, and how. */
export class ConsentGiving {
  by: DecisionMakerKind;
  name: string;
  /** YYYY-MM-DD */
  on: string;
  how: ConsentWay;
  evidence: string | null;
  /** Name of the account that recorded it. */
  recordedBy: string;
}

export class ConsentWithdrawal {
  by: DecisionMakerKind;
  /** null: a coordinator recorded the withdrawal without a name */
  name: string | null;
  /** First day on which the consent no longer applied, YYYY-MM-DD. */
  on: string;
  words: string | null;
}

/** From this day someone else decides. The consent continues only if they renew it. */
export class RenewalAsked {
  of: DecisionMakerKind;
  /** First day on which the consent needs their renewal, YYYY-MM-DD. */
  from: string;
}

export class ConsentResponse {
  id: string;
  youngPersonId: string;
  /** for If-Match */
  version: number;
  purpose: ConsentPurpose;
  recipient: ConsentRecipient;
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  groups: FieldGroup[];
  /** First day, YYYY-MM-DD. */
  from: string;
  /** Last day, YYYY-MM-DD. */
  until: string;
  /** `awaits-renewal`: the current decision-maker has not renewed the consent */
  state: ConsentState;
  /** Last day on which the consent applies, as far as is known. null: it no longer applies, or not yet. */
  countsUntil: string | null;
  /** The first gave the consent; the others renewed it. */
  givings: ConsentGiving[];
  /** null: no renewal is needed, as far as is known */
  renewalAsked: RenewalAsked | null;
  withdrawal: ConsentWithdrawal | null;
  /** Actions that this account may take on the consent now. */
  allowedActions: ('renewal' | 'withdrawal')[];
}

export class ConsentListResponse {
  /** Newest first, including withdrawn and expired consents. */
  @ApiProperty({ type: [ConsentResponse] })
  items: ConsentResponse[];
}
