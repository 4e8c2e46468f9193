import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsNumber, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { Words } from '#libs/platform';
import { WEEKDAYS } from '../../directory/services/schedule.rules.js';

export const DEFAULT_PER_PAGE = 50;

export class FeedPageQuery {
  /** from 1 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  page?: number;

  /** 1 to 100, 50 unless told */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  per_page?: number;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** The parameters of Open Referral UK 3.0, in its spelling. */
export class FeedQuery extends FeedPageQuery {
  /** words of the name or the description */
  @IsOptional()
  @Words(200)
  search?: string;

  @IsOptional()
  @MaxLength(100)
  taxonomy_term_id?: string;

  @IsOptional()
  @MaxLength(100)
  taxonomy_id?: string;

  @IsOptional()
  @MaxLength(100)
  organization_id?: string;

  /** services with a minimum age of at least this */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  minimum_age?: number;

  /** services with a maximum age of at most this */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  maximum_age?: number;

  /** open from this time or later, `09:00` */
  @IsOptional()
  @Matches(TIME)
  start_time?: string;

  /** open until this time or earlier */
  @IsOptional()
  @Matches(TIME)
  end_time?: string;

  /** open on this day of the week, `MO` to `SU` */
  @IsOptional()
  @IsIn(WEEKDAYS)
  day?: (typeof WEEKDAYS)[number];

  /** changed at that instant or later */
  @IsOptional()
  @IsISO8601({ strict: true })
  modified_after?: string;

  /** `true`: each with all that belongs to it, as when it is asked for by its id */
  @IsOptional()
  @IsIn(['true', 'false'])
  full?: 'true' | 'false';
}

export class FeedLocationQuery extends FeedQuery {
  /** a postcode, or its district alone; no more than the district is looked at */
  @IsOptional()
  @MaxLength(10)
  postcode?: string;

  /** metres from the middle of the postcode's district */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500_000)
  proximity?: number;
}

/** What this API is. */
export class FeedRoot {
  version: string;
  profile: string;
  openapi_url: string;
  /** address below which the endpoints of an area stand */
  base: string;
}

/** A page of services, of places of services, of taxonomies or of terms. */
export class FeedPage {
  total_items: number;
  total_pages: number;
  page_number: number;
  /** how many are on this page */
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: object[];
}
