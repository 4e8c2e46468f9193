import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsNumber, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { Words } from '#libs/platform';
import { WEEKDAYS } from '../../directory/services/schedule.rules.js';

export const DEFAULT_PER_PAGE = 50;

export class FeedPageQuery {
  /** page number, from 1 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  page?: number;

  /** 1 to 100; default: 50 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  per_page?: number;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** Query parameters of Open Referral UK 3.0, named as in the standard. */
export class FeedQuery extends FeedPageQuery {
  /** words to find in the name or the description */
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
  @Min(0)
  @Max(150)
  minimum_age?: number;

  /** services with a maximum age of at most this */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  @Max(150)
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

  /** changed at this instant or later */
  @IsOptional()
  @IsISO8601({ strict: true })
  modified_after?: string;

  /** `true`: each service with all its related records, as returned by id */
  @IsOptional()
  @IsIn(['true', 'false'])
  full?: 'true' | 'false';
}

export class FeedLocationQuery extends FeedQuery {
  /** postcode or postcode district; only the district is used */
  @IsOptional()
  @MaxLength(10)
  postcode?: string;

  /** distance from the centre of the postcode district, in metres */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500_000)
  proximity?: number;
}

/** Description of this API. */
export class FeedRoot {
  version: string;
  profile: string;
  openapi_url: string;
  /** base URL of an area's endpoints */
  base: string;
}

/** A page of services, service locations, taxonomies or terms. */
export class FeedPage {
  total_items: number;
  total_pages: number;
  page_number: number;
  /** number of items on this page */
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: object[];
}
