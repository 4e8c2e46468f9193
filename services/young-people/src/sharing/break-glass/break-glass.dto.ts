import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min, MinLength } from 'class-validator';
import { type Page, PageQuery, Words } from '#libs/platform';

export class UseBreakGlassRequest {
  /** reference of the young person's record, from a look-up */
  @Matches(/^YP-[0-9A-Za-z]{4}-[0-9A-Za-z]{2}$/)
  reference: string;

  /** the emergency, and why the record is needed before a coordinator can answer; 30 characters or more */
  @MinLength(30)
  @Words(1000)
  reason: string;

  /** days of reading, today included; 1 by default */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3)
  days?: number;

  /** false: it would not be safe if the young person learnt of it; true by default */
  @IsOptional()
  @IsBoolean()
  youngPersonTold?: boolean;
}

export class SignOffBreakGlassRequest {
  /** whether the reason justified it; if not, reading ends at once */
  @IsBoolean()
  justified: boolean;

  @Words(1000)
  words: string;
}

export class BreakGlassQuery extends PageQuery {
  /** `waiting` for a signature by default */
  @IsOptional()
  @IsIn(['waiting', 'signed-off'])
  state?: 'waiting' | 'signed-off';
}

export class BreakGlassResponse {
  id: string;
  youngPersonId: string;
  /** for If-Match */
  version: number;
  /** reference of the young person's record */
  reference: string;
  /** name of the person who used it */
  name: string;
  role: string;
  agency: string | null;
  reason: string;
  /** instant, ISO 8601 in UTC */
  usedAt: string;
  /** last day of reading */
  untilOn: string;
  youngPersonTold: boolean;
  /** instant, ISO 8601 in UTC; null: not yet signed off */
  signedOffAt: string | null;
  /** name of the person who signed it off */
  signedOffBy: string | null;
  justified: boolean | null;
  signOffWords: string | null;
  /** actions that this account may take on it now */
  allowedActions: 'sign-off'[];
}

export class BreakGlassPage implements Page<BreakGlassResponse> {
  items: BreakGlassResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
