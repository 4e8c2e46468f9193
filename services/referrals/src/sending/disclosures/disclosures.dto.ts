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
  /** groups of fields, by commas; identity and needs unless told */
  @ApiProperty({ type: String, required: false, example: 'identity,needs' })
  @IsOptional()
  @ByCommas()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(FIELD_GROUPS, { each: true })
  groups?: FieldGroup[];
}

/** Where another service shows its part. */
export class PreviewElsewhere {
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  groups: FieldGroup[];
  href: string;
}

/** Who answers for the referral on the referrer's side. */
export class ReferrerResponse {
  /** a team, where nobody has taken it yet */
  kind: 'person' | 'team';
  name: string;
}

/** What would go today, of the referral's own words; the other services show theirs. */
export class ReferralDisclosurePreview {
  referralId: string;
  recipient: ReferralOrganisationResponse;
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  groups: FieldGroup[];
  /** by group, field by field */
  @ApiProperty({ type: Object })
  values: object;
  /** who asks, as the organisation reads it; whoever sends it is named in the history beside them, the family by role alone */
  referrer: ReferrerResponse;
  /** the past with services that were asked before, which the organisation reads with it: no words, no names */
  @ApiProperty({ type: [EarlierLineResponse] })
  earlier: EarlierLineResponse[];
  @ApiProperty({ type: [PreviewElsewhere] })
  elsewhere: PreviewElsewhere[];
}

export class DisclosureReturn {
  @IsIn(RETURN_OUTCOMES)
  outcome: ReturnOutcome;

  /** on what it is kept; needed with the outcome `kept`, and for no other */
  @IsOptional()
  @IsIn(KEEPING_BASES)
  basis?: KeepingBasis;

  @IsOptional()
  @Words(4_000)
  words?: string | null;
}

export class DisclosureBasisResponse {
  /** `withheld`: it is not said, to a young person who was not told of it and to their carers, as long as that holds */
  kind: 'consent' | 'law' | 'not-recorded' | 'withheld';
  consentId: string | null;
  /** null to carers, too, who read only that it was sent by law */
  lawfulBasis: LawfulBasis | null;
  /** the law, for people, and its citation; null as `lawfulBasis` */
  words: string | null;
  citation: string | null;
}

/** What was said in the place of a consent; for those who work with the young person. */
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
  /** null until the organisation has answered, as the others */
  outcome: ReturnOutcome | null;
  basis: KeepingBasis | null;
  words: string | null;
  /** YYYY-MM-DD */
  answeredOn: string | null;
  answeredBy: string | null;
}

export class DisclosedPersonResponse {
  givenName: string;
  familyName: string;
  preferredName: string | null;
  dateOfBirth: string | null;
  namedWorker: NamedWorkerResponse | null;
}

/** The receipt: exactly what the organisation was shown, as of the sending, and what it was told in answer to its questions since. */
export class DisclosureResponse {
  id: string;
  referralId: string;
  /** instant of the sending, ISO 8601 in UTC */
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
   * by group, field by field. A carer does not see the groups `contact` and `risk`, a young person who was not told not `risk`;
   * the NHS number only the organisation, the young person and staff who may read identifiers
   */
  @ApiProperty({ type: Object })
  values: object;
  /** SHA-256 of the canonical JSON of the values; null for what was sent before it was kept */
  hash: string | null;
  basis: DisclosureBasisResponse;
  /** null where there is none, and for all but staff */
  override: OverrideResponse | null;
  /** last day on which the organisation reads it, YYYY-MM-DD; null: no end is known */
  readableUntil: string | null;
  /** null while the organisation may read it */
  return: DisclosureReturnResponse | null;
  youngPerson: DisclosedPersonResponse;
  need: string;
  background: string | null;
  urgency: Urgency;
  ageException: string | null;
  /** null, too, to carers, and to a young person who was not told of a disclosure by law */
  risk: string | null;
  /** as the organisation reads it; it follows a hand-over */
  referrer: ReferrerResponse;
  /** the past with services that were asked before, as the organisation reads it: no words, no names */
  @ApiProperty({ type: [EarlierLineResponse] })
  earlier: EarlierLineResponse[];
  /** questions of the organisation that were answered, oldest first */
  @ApiProperty({ type: [QuestionResponse] })
  informationGiven: QuestionResponse[];
  /** what this account may do with it now */
  allowedActions: 'revocation'[];
}

export class ReturnsQuery extends PageQuery {
  /** `overdue`: the day by which to answer is over */
  @IsOptional()
  @IsIn(['to-answer', 'overdue'])
  list?: 'to-answer' | 'overdue';
}

/** Something that an organisation was told, reads no more, and is to return or to delete. No name: nobody reads it any more. */
export class ReturnToAnswerResponse {
  /** of the disclosure */
  id: string;
  referralId: string;
  /** of the referral, `REF-7F3K-2Q` */
  reference: string;
  organisation: ReferralOrganisationResponse;
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  groups: FieldGroup[];
  return: DisclosureReturnResponse;
  /** what this account may do about it now */
  allowedActions: 'return'[];
}

export class ReturnsPage implements Page<ReturnToAnswerResponse> {
  /** the most pressing first */
  @ApiProperty({ type: [ReturnToAnswerResponse] })
  items: ReturnToAnswerResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
