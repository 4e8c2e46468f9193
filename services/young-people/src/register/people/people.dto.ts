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
import { type Need, NEEDS } from '#libs/sen2';
import { IsCalendarDate, Words } from '#libs/platform';
import { COMMUNICATION_NEEDS, type CommunicationNeedKind, type Sex } from '../person/person.rules.js';
import type { PlanStatus } from '../person/person.queries.js';

export const NEED_CODES = Object.keys(NEEDS) as Need[];

/** May be left out of a change, but not be null. */
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
  /** how the young person takes in or gives out information */
  @IsIn(COMMUNICATION_NEEDS)
  kind: CommunicationNeedKind;

  /** which language, which device */
  @IsOptional()
  @Words(500)
  details?: string | null;
}

/** What may be said of a young person by hand; null takes a value away. */
export class PersonFields {
  /** what they like to be called */
  @IsOptional()
  @Words(100)
  preferredName?: string | null;

  /** YYYY-MM-DD; also the fact `dateOfBirth` of the circumstances */
  @IsOptional()
  @IsCalendarDate()
  dateOfBirth?: string | null;

  /** as in the school census */
  @IsOptional()
  @IsIn(['female', 'male'])
  sex?: Sex | null;

  /** code of the common basic data set, `WBRI` */
  @IsOptional()
  @Matches(/^[A-Z]{4}$/)
  ethnicity?: string | null;

  /** with or without the space */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  postcode?: string | null;

  /** ten digits with a right check digit; spaces and hyphens do not matter */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  nhsNumber?: string | null;

  /** unique pupil number, permanent or temporary */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  upn?: string | null;

  /** unique learner number */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  uln?: string | null;

  /** all needs, each with a rank of its own */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(NEED_CODES.length)
  @ValidateNested({ each: true })
  @Type(() => NeedInput)
  needs?: NeedInput[];

  /** all communication needs */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CommunicationNeedInput)
  communicationNeeds?: CommunicationNeedInput[];
}

export class RegisterYoungPerson extends PersonFields {
  @Words(100)
  givenName: string;

  @Words(100)
  familyName: string;
}

export class ChangeYoungPerson extends PersonFields {
  @MayBeAbsent()
  @Words(100)
  givenName?: string;

  @MayBeAbsent()
  @Words(100)
  familyName?: string;

  /** the young person has died: nobody should be written to */
  @MayBeAbsent()
  @IsBoolean()
  deceased?: boolean;
}

export class NeedAnswer {
  /** SEN2 code of the need, `ASD` */
  code: string;
  /** 1 is the primary need */
  rank: number;
}

export class CommunicationNeedAnswer {
  kind: CommunicationNeedKind;
  details: string | null;
}

export class NamedWorkerAnswer {
  /** of the relationship */
  id: string;
  /** account */
  subject: string;
  name: string;
  team: string | null;
  agency: string | null;
  /** YYYY-MM-DD */
  fromOn: string;
}

export class IdentifiersAnswer {
  nhsNumber: string | null;
  upn: string | null;
  /** the UPN will change, and somebody else may have the same */
  upnTemporary: boolean;
  uln: string | null;
}

/** Where the person learns, as the last SEN2 return has it. */
export class PlacementAnswer {
  /** of a school, six digits */
  urn: string | null;
  /** of a post-16 provider, eight digits */
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
  /** false: named in the plan, but the return does not say that the person is there */
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

export class YoungPerson {
  id: string;
  /** for people to say over the telephone, `YP-7F3K-2Q` */
  reference: string;
  /** for If-Match */
  version: number;
  givenName: string;
  familyName: string;
  preferredName: string | null;
  /** YYYY-MM-DD; null where it is not known */
  dateOfBirth: string | null;
  /** completed years today */
  age: number | null;
  /** national curriculum year group today: by the class, else by the date of birth */
  yearGroup: number | null;
  sex: Sex | null;
  /** code of the common basic data set */
  ethnicity: string | null;
  postcode: string | null;
  deceased: boolean;
  needs: NeedAnswer[];
  communicationNeeds: CommunicationNeedAnswer[];
  placement: PlacementAnswer | null;
  namedWorker: NamedWorkerAnswer | null;
  /** of the transition plan */
  planStatus: PlanStatus;
  /** null: not known */
  hasEhcPlan: boolean | null;
  /** only for those who may read them */
  identifiers?: IdentifiersAnswer;
  /** instant, ISO 8601 in UTC */
  registeredAt: string;
  /** instant, ISO 8601 in UTC */
  changedAt: string;
  /** what this account may do with the record now */
  allowedActions: (typeof PERSON_ACTIONS)[number][];
}
