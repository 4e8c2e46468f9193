import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { Need } from '#libs/sen2';
import { type Page, PageQuery, Words } from '#libs/platform';
import { YoungPersonNamedWorkerResponse, NEED_CODES, NeedResponse } from './people.dto.js';
import type { PlanStatus } from '../person/young-person.table.js';

export class AgeRange {
  /** completed years, included */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  from?: number;

  /** completed years, included */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  to?: number;
}

/** A result meets every condition that is given. Names are in the body, so that no URL contains one. */
export class SearchYoungPeopleRequest extends PageQuery {
  /**
   * parts of any of the names, in any order. Case, accents, apostrophes and hyphens are ignored, and names in other scripts
   * are found in Latin letters. Exact names come first, then names that begin with the words, then names that contain
   * them, then names that are spelt similarly.
   */
  @IsOptional()
  @Words(200)
  name?: string;

  /** national curriculum year group today; 0 is reception */
  @IsOptional()
  @IsInt()
  @Min(-5)
  @Max(25)
  yearGroup?: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => AgeRange)
  age?: AgeRange;

  /** account of the named worker; null finds people without one */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  namedWorker?: string | null;

  /** SEN2 code of a need, at any rank */
  @IsOptional()
  @IsIn(NEED_CODES)
  need?: Need;

  /** status of the transition plan */
  @IsOptional()
  @IsIn(['none', 'open', 'closed'])
  planStatus?: PlanStatus;

  /** people with (true) or without (false) an EHC plan; either finds only people for whom this is known */
  @IsOptional()
  @IsBoolean()
  hasEhcPlan?: boolean;
}

export class YoungPersonLineResponse {
  id: string;
  reference: string;
  /** null: the person has one name only, which is the other one */
  givenName: string | null;
  familyName: string | null;
  preferredName: string | null;
  /** YYYY-MM-DD */
  dateOfBirth: string | null;
  age: number | null;
  yearGroup: number | null;
  deceased: boolean;
  needs: NeedResponse[];
  namedWorker: YoungPersonNamedWorkerResponse | null;
  planStatus: PlanStatus;
  /** null: not known */
  hasEhcPlan: boolean | null;
}

export class YoungPersonPageResponse implements Page<YoungPersonLineResponse> {
  items: YoungPersonLineResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
