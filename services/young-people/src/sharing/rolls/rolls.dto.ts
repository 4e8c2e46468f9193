import { IsIn, IsOptional, Matches, ValidateIf } from 'class-validator';
import { IsCalendarDate, Words } from '#libs/platform';
import { ROLL_KINDS, type RollKind } from './roll-entry.table.js';

export class NewRollEntryRequest {
  @IsIn(ROLL_KINDS)
  kind: RollKind;

  /** the school's URN, six digits */
  @ValidateIf(({ kind }: NewRollEntryRequest) => kind === 'school')
  @Matches(/^\d{6}$/, { message: 'urn must be a URN, six digits' })
  urn?: string;

  /** the team's name, as the accounts of its workers have it */
  @ValidateIf(({ kind }: NewRollEntryRequest) => kind === 'team')
  @Words(200)
  team?: string;

  /** the school's name */
  @IsOptional()
  @Words(200)
  name?: string | null;

  /** first day on the roll, not in the future; today by default */
  @IsOptional()
  @IsCalendarDate()
  fromOn?: string;
}

export class EndRollEntryRequest {
  /** last day on the roll, not in the future; today by default */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string;
}

export class RollEntryResponse {
  id: string;
  youngPersonId: string;
  /** for If-Match */
  version: number;
  kind: RollKind;
  /** null: a team */
  urn: string | null;
  /** null: a school */
  team: string | null;
  /** the school's name, if known */
  name: string | null;
  /** YYYY-MM-DD */
  fromOn: string;
  /** last day; null: on the roll now */
  untilOn: string | null;
  /** `return`: from the placement of a SEN2 return */
  source: 'return' | 'by-hand';
  /** actions that this account may take on the entry now */
  allowedActions: 'roll:change'[];
}

export class RollResponse {
  /** newest first */
  items: RollEntryResponse[];
}
