import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import {
  type DisclosureStop,
  FIELD_GROUPS,
  type FieldGroup,
  KEEPING_BASES,
  type KeepingBasis,
  type LawfulBasis,
  RETURN_OUTCOMES,
  type ReturnOutcome,
} from '#libs/contracts';
import { ByCommas, type Page, PageQuery, Words } from '#libs/platform';
import type { Urgency } from '../../referral/lifecycle/urgency.values.js';
import {
  NamedWorkerResponse,
  QuestionResponse,
  EarlierLineResponse,
  ReferralOrganisationResponse,
} from '../../referral/record/referral.dto.js';
import { AccountablePerson } from '../saga/sharing.dto.js';

export class DisclosurePreviewQuery {
  /** groups of fields, separated by commas; by default identity and needs */
  @ApiProperty({ type: String, required: false, example: 'identity,needs' })
  @IsOptional()
  @ByCommas()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(FIELD_GROUPS, { each: true })
  groups?: FieldGroup[];
}

/** Where another service previews its part. */
export class PreviewElsewhere {
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  groups: FieldGroup[];
  href: string;
}

/** The owner of the referral on the referrer's side. */
export class ReferrerResponse {
  /** `team` until a person takes it over */
  kind: 'person' | 'team';
  name: string;
}

/** The referral's own words that a sending today would disclose. The other services preview their own parts. */
export class ReferralDisclosurePreview {
  referralId: string;
  recipient: ReferralOrganisationResponse;
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  groups: FieldGroup[];
  /** values by group and field */
  @ApiProperty({ type: Object })
  values: object;
  /** the referrer as the organisation reads it; the history also names the sender, and family members only by role */
  referrer: ReferrerResponse;
  /** events at services that were asked earlier, which the organisation also reads, without words or names */
  @ApiProperty({ type: [EarlierLineResponse] })
  earlier: EarlierLineResponse[];
  @ApiProperty({ type: [PreviewElsewhere] })
  elsewhere: PreviewElsewhere[];
}

export class DisclosureReturn {
  @IsIn(RETURN_OUTCOMES)
  outcome: ReturnOutcome;

  /** the basis for keeping the data; required with the outcome `kept`, and allowed only with it */
  @IsOptional()
  @IsIn(KEEPING_BASES)
  basis?: KeepingBasis;

  @IsOptional()
  @Words(4_000)
  words?: string | null;
}

export class DisclosureBasisResponse {
  /** `withheld` for a young person who was not informed of the disclosure, and for their carers */
  kind: 'consent' | 'law' | 'not-recorded' | 'withheld';
  consentId: string | null;
  /** also null for carers, who see only that a law is the basis */
  lawfulBasis: LawfulBasis | null;
  /** the law in plain words; null if `lawfulBasis` is null */
  words: string | null;
  citation: string | null;
}

/** The override that replaces a consent; visible only to staff. */
export class OverrideResponse {
  reason: string;
  accountablePerson: AccountablePerson;
  youngPersonTold: 'yes' | 'no';
  whyNotTold: string | null;
}

export class DisclosureReturnResponse {
  /** YYYY-MM-DD */
  askedOn: string;
  why: DisclosureStop;
  /** YYYY-MM-DD */
  dueOn: string;
  overdue: boolean;
  /** null until the organisation has responded, like the next fields */
  outcome: ReturnOutcome | null;
  basis: KeepingBasis | null;
  words: string | null;
  /** YYYY-MM-DD */
  answeredOn: string | null;
  answeredBy: string | null;
}

export class DisclosedPersonResponse {
  /** null: the person has one name only, which is the other one */
  givenName: string | null;
  familyName: string | null;
  preferredName: string | null;
  dateOfBirth: string | null;
  namedWorker: NamedWorkerResponse | null;
}

/** The receipt: exactly the values that the organisation was shown at the sending, and the answers to its questions since. */
export class DisclosureResponse {
  id: string;
  referralId: string;
  /** time of the sending, ISO 8601 in UTC */
  sharedAt: string;
  /** version of the referral that was sent */
  referralVersion: number;
  /** versions of the young person's record that the values are from */
  personVersion: number;
  circumstancesVersion: number | null;
  organisation: ReferralOrganisationResponse;
  service: ReferralOrganisationResponse;
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  groups: FieldGroup[];
  /**
   * values by group and field. Carers do not see the groups `contact` and `risk`. A young person who was not informed of the
   * disclosure does not see `risk`. Only the organisation, the young person and staff who may read identifiers see the NHS number
   */
  @ApiProperty({ type: Object })
  values: object;
  /** SHA-256 of the canonical JSON of the values; null for referrals sent before hashes were stored */
  hash: string | null;
  basis: DisclosureBasisResponse;
  /** null if there is none; always null except for staff */
  override: OverrideResponse | null;
  /** last day on which the organisation may read it, YYYY-MM-DD; null if no end is known */
  readableUntil: string | null;
  /** null while the organisation may read it */
  return: DisclosureReturnResponse | null;
  youngPerson: DisclosedPersonResponse;
  need: string;
  background: string | null;
  urgency: Urgency;
  ageException: string | null;
  /** also null for carers, and for a young person who was not informed of a disclosure by law */
  risk: string | null;
  /** the current referrer, as the organisation reads it */
  referrer: ReferrerResponse;
  /** events at services that were asked earlier, as the organisation reads them, without words or names */
  @ApiProperty({ type: [EarlierLineResponse] })
  earlier: EarlierLineResponse[];
  /** answered questions of the organisation, oldest first */
  @ApiProperty({ type: [QuestionResponse] })
  informationGiven: QuestionResponse[];
  /** actions open to this account now */
  allowedActions: 'revocation'[];
}

export class ReturnsQuery extends PageQuery {
  /** `overdue`: the day by which to respond has passed */
  @IsOptional()
  @IsIn(['to-answer', 'overdue'])
  list?: 'to-answer' | 'overdue';
}

/** Data that an organisation may no longer read and must return or delete. It names no person. */
export class ReturnToAnswerResponse {
  /** id of the disclosure */
  id: string;
  referralId: string;
  /** reference of the referral, such as `REF-7F3K-2Q` */
  reference: string;
  organisation: ReferralOrganisationResponse;
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  groups: FieldGroup[];
  return: DisclosureReturnResponse;
  /** actions open to this account now */
  allowedActions: 'return'[];
}

export class ReturnsPage implements Page<ReturnToAnswerResponse> {
  /** the most pressing first */
  @ApiProperty({ type: [ReturnToAnswerResponse] })
  items: ReturnToAnswerResponse[];
  /** value of `after` for the next page; null on the last page */
  next: string | null;
}
