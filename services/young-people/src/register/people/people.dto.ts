import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PERSON_FIELDS } from '#libs/kernel';
import { type Need, NEEDS } from '#libs/sen2';
import { IsCalendarDate, IsRecordId, PersonName, Words } from '#libs/platform';
import { COMMUNICATION_NEEDS, type CommunicationNeedKind, type Sex } from '../person/person.rules.js';
import type { PlanStatus } from '../person/young-person.table.js';

export const NEED_CODES = Object.keys(NEEDS) as Need[];

/** A change may leave the field out, but may not set it to null. */
const MayBeAbsent = () => ValidateIf((_, value) => value !== undefined);

export class NeedInput {
  /** SEN2 code of the need, `ASD` */
  @IsIn(NEED_CODES)
  code: Need;

  /** 1 is the primary need */
  @IsInt()
  @Min(1)
  @Max(NEED_CODES.length)
  rank: number;
}

export class CommunicationNeedInput {
  /** how the young person receives or gives information */
  @IsIn(COMMUNICATION_NEEDS)
  kind: CommunicationNeedKind;

  /** for example the language or the device */
  @IsOptional()
  @Words(500)
  details?: string | null;
}

/** The details of a young person that staff may enter; null clears a value. */
export class PersonFields {
  /** null: the person has no such name; one of the two names is required */
  @IsOptional()
  @PersonName()
  givenName?: string | null;

  /** null: the person has no such name; one of the two names is required */
  @IsOptional()
  @PersonName()
  familyName?: string | null;

  /** the name that they like to be called */
  @IsOptional()
  @PersonName()
  preferredName?: string | null;

  /** YYYY-MM-DD; the same as the fact `dateOfBirth` of the circumstances */
  @IsOptional()
  @IsCalendarDate()
  dateOfBirth?: string | null;

  /** as in the school census */
  @IsOptional()
  @IsIn(PERSON_FIELDS.sex.list)
  sex?: Sex | null;

  /** code of the common basic data set, `WBRI` */
  @IsOptional()
  @Matches(PERSON_FIELDS.ethnicity.pattern)
  @ApiPropertyOptional({ pattern: PERSON_FIELDS.ethnicity.pattern.source })
  ethnicity?: string | null;

  /** with or without the space */
  @IsOptional()
  @IsString()
  @MaxLength(PERSON_FIELDS.postcode.maxLength)
  @ApiPropertyOptional({ maxLength: PERSON_FIELDS.postcode.maxLength })
  postcode?: string | null;

  /** ten digits with a valid check digit; spaces and hyphens are ignored */
  @IsOptional()
  @IsString()
  @MaxLength(PERSON_FIELDS.nhsNumber.maxLength)
  @ApiPropertyOptional({ maxLength: PERSON_FIELDS.nhsNumber.maxLength })
  nhsNumber?: string | null;

  /** unique pupil number, permanent or temporary */
  @IsOptional()
  @IsString()
  @MaxLength(PERSON_FIELDS.upn.maxLength)
  @ApiPropertyOptional({ maxLength: PERSON_FIELDS.upn.maxLength })
  upn?: string | null;

  /** unique learner number */
  @IsOptional()
  @IsString()
  @MaxLength(PERSON_FIELDS.uln.maxLength)
  @ApiPropertyOptional({ maxLength: PERSON_FIELDS.uln.maxLength })
  uln?: string | null;

  /** all needs, each with a different rank; replaces the existing list */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(NEED_CODES.length)
  @ValidateNested({ each: true })
  @Type(() => NeedInput)
  needs?: NeedInput[];

  /** all communication needs; replaces the existing list */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CommunicationNeedInput)
  communicationNeeds?: CommunicationNeedInput[];
}

export class NewYoungPersonRequest extends PersonFields {
  /**
   * similar records that the caller has compared and that describe other people: the ids in the error POSSIBLE_DUPLICATE
   */
  @MayBeAbsent()
  @ArrayMaxSize(50)
  @IsRecordId({ each: true })
  notTheSameAs?: string[];
}

export class ChangeYoungPersonRequest extends PersonFields {
  /** true: the young person has died, so that no letters or messages should be sent */
  @MayBeAbsent()
  @IsBoolean()
  deceased?: boolean;
}

export class NeedResponse {
  /** SEN2 code of the need, `ASD` */
  code: string;
  /** 1 is the primary need */
  rank: number;
}

export class CommunicationNeedResponse {
  kind: CommunicationNeedKind;
  details: string | null;
}

export class YoungPersonNamedWorkerResponse {
  /** id of the relationship */
  id: string;
  /** account */
  subject: string;
  name: string;
  team: string | null;
  agency: string | null;
  /** YYYY-MM-DD */
  fromOn: string;
}

export class IdentifiersResponse {
  nhsNumber: string | null;
  upn: string | null;
  /** true: the UPN will change, and another person may have the same one */
  upnTemporary: boolean;
  uln: string | null;
}

/** The placement in education or training, from the last SEN2 return. */
export class PlacementResponse {
  /** the school's URN, six digits */
  urn: string | null;
  /** the post-16 provider's UKPRN, eight digits */
  ukprn: string | null;
  /** SEN2 code of a setting without a number, `EHE` */
  senSetting: string | null;
  /** YYYY-MM-DD */
  enteredOn: string | null;
  /** SEN2 code: A 38 to 51 weeks, B 52 weeks */
  residential: string | null;
  /** SEN2 code: APP, TRA, SUP */
  workBased: string | null;
  senUnit: boolean | null;
  resourcedProvision: boolean | null;
  /** false: the plan names the setting, but the return does not record that the person attends it */
  placed: boolean;
}

export const PERSON_ACTIONS = [
  'person:change',
  'person:read-identifiers',
  'circumstances:read',
  'circumstances:change',
  'contact:read',
  'contact:change',
  'relationship:read',
  'relationship:change',
  'access-log:read',
] as const;

export class YoungPersonResponse {
  id: string;
  /** a short reference to quote on the telephone, `YP-7F3K-2Q` */
  reference: string;
  /** for If-Match */
  version: number;
  /** null: the person has one name only, which is the other one */
  givenName: string | null;
  familyName: string | null;
  preferredName: string | null;
  /** YYYY-MM-DD; null: not known */
  dateOfBirth: string | null;
  /** completed years today */
  age: number | null;
  /** national curriculum year group today, from the class or else from the date of birth */
  yearGroup: number | null;
  sex: Sex | null;
  /** code of the common basic data set */
  ethnicity: string | null;
  postcode: string | null;
  deceased: boolean;
  needs: NeedResponse[];
  communicationNeeds: CommunicationNeedResponse[];
  placement: PlacementResponse | null;
  namedWorker: YoungPersonNamedWorkerResponse | null;
  /** status of the transition plan */
  planStatus: PlanStatus;
  /** null: not known */
  hasEhcPlan: boolean | null;
  /** only for accounts that may read identifiers */
  identifiers?: IdentifiersResponse;
  /** instant, ISO 8601 in UTC */
  registeredAt: string;
  /** instant, ISO 8601 in UTC */
  changedAt: string;
  /** actions that this account may take on the record now */
  allowedActions: (typeof PERSON_ACTIONS)[number][];
}
