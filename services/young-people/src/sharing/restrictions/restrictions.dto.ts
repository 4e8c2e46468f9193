import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, ValidateIf } from 'class-validator';
import { IsCalendarDate, type Page, Words } from '#libs/platform';
import { RESTRICTION_REASONS, type RestrictionReason } from './restricted-record.table.js';

export class RestrictRequest {
  @IsIn(RESTRICTION_REASONS)
  reason: RestrictionReason;

  /** the facts behind the reason, for the named accounts */
  @Words(1000)
  words: string;

  /** accounts of staff that keep the record; nobody else of the staff sees it */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Words(200, { each: true })
  accounts: string[];

  /** last day, today or later; without one, the restriction stays until somebody lifts it */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;
}

export class ChangeRestrictionRequest {
  /** every account that keeps the record */
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Words(200, { each: true })
  accounts?: string[];

  /** null: until somebody lifts it */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;
}

export class LiftRestrictionRequest {
  /** why the record is no longer restricted */
  @Words(1000)
  words: string;
}

export class RecoverRecordRequest {
  /** accounts that keep the record from now on */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Words(200, { each: true })
  accounts: string[];

  /** why the named accounts can no longer keep it */
  @Words(1000)
  words: string;
}

export class RestrictionResponse {
  id: string;
  youngPersonId: string;
  /** for If-Match */
  version: number;
  reason: RestrictionReason;
  words: string;
  accounts: string[];
  /** YYYY-MM-DD */
  sinceOn: string;
  /** last day; null: until somebody lifts it */
  untilOn: string | null;
  /** name of the person who set it */
  setBy: string;
  liftedOn: string | null;
  liftedBy: string | null;
  liftingWords: string | null;
  /** last day on which the information governance lead named other accounts */
  recoveredOn: string | null;
  recoveredBy: string | null;
  recoveryWords: string | null;
  /** actions that this account may take on it now */
  allowedActions: ('change' | 'lift')[];
}

export class RestrictionListResponse {
  /** newest first */
  items: RestrictionResponse[];
}

/** That a restricted record exists, and nothing of whose it is. */
export class RestrictedRecordResponse {
  id: string;
  /** for If-Match */
  version: number;
  reason: RestrictionReason;
  accounts: string[];
  /** YYYY-MM-DD */
  sinceOn: string;
  untilOn: string | null;
  setBy: string;
  recoveredOn: string | null;
}

export class RestrictedRecordPage implements Page<RestrictedRecordResponse> {
  items: RestrictedRecordResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
