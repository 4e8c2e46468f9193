import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateIf } from 'class-validator';
import type { AgeBand, PfaArea, UnmetNeedCause, UnmetNeedEnd } from '#libs/contracts';
import { PFA_AREAS } from '#libs/contracts';
import { IsRecordId, PageQuery, Words } from '#libs/platform';
import { NEEDS } from '#libs/sen2';
import {
  DIMENSIONS,
  type Dimension,
  FLAG_REASONS,
  type FlagReason,
  type UnmetReason,
} from '../../sending/unmet-need-records/unmet-need.values.js';

const NEED_CODES = Object.keys(NEEDS);

/** A need for which no referral was ever sent, found by somebody who works with the young person. */
export class NewUnmetNeed {
  @IsRecordId()
  youngPersonId: string;

  @IsIn(PFA_AREAS)
  outcomeArea: PfaArea;

  /** `service-closed`: there is a service, and it takes nobody */
  @IsIn(FLAG_REASONS)
  reason: FlagReason;

  /** SEN2 code; the young person's primary need, where left out */
  @IsOptional()
  @IsIn(NEED_CODES)
  need?: string | null;

  /** postcode district, `NR1` */
  @IsOptional()
  @Matches(/^[A-Z]{1,2}\d[A-Z\d]?$/)
  place?: string | null;

  /** goal of the plan that it stands in the way of */
  @IsOptional()
  @IsRecordId()
  goalId?: string | null;

  /** step of the plan for which nobody could be asked */
  @IsOptional()
  @IsRecordId()
  stepId?: string | null;

  /** what is missing; the young person reads it, leaders do not */
  @Words(2_000)
  words: string;
}

/** A need that was not met, without anything that tells whose it is. */
export class UnmetNeedRow {
  id: string;
  outcomeArea: PfaArea;
  /** SEN2 code of the primary need, or `not-known` */
  need: string;
  cause: UnmetNeedCause;
  reason: UnmetReason;
  ageBand: AgeBand;
  /** postcode district; null where it is not known */
  place: string | null;
  /** instant at which it was left unmet */
  at: string;
  /** referral that it comes from */
  referralId: string | null;
  goalId: string | null;
  stepId: string | null;
  /** instant at which support for the same outcome area was confirmed, or the refusal overturned */
  endedAt: string | null;
  endedBecause: UnmetNeedEnd | null;
  endedByReferralId: string | null;
}

export class UnmetNeedResponse extends UnmetNeedRow {
  youngPersonId: string | null;
  /** of a need that staff found */
  words: string | null;
  recordedBy: string | null;
}

export class UnmetNeedPage {
  @ApiProperty({ type: [UnmetNeedRow] })
  items: UnmetNeedRow[];
  next: string | null;
}

export class UnmetNeedRowsQuery extends PageQuery {
  /** true: still unmet; false: met, or overturned, since; all of them, where left out */
  @ValidateIf((_, value: unknown) => value !== undefined)
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  open?: boolean;
}

export class UnmetNeedsQuery {
  /** calendar year; this one, where left out */
  @ValidateIf((_, value: unknown) => value !== undefined)
  @Type(() => Number)
  @IsInt()
  @Min(2_000)
  @Max(2_100)
  year?: number;
}

export class UnmetNeedCount {
  code: string;
  /** null: fewer than 5, or hidden so that a smaller number cannot be worked out */
  count: number | null;
}

export class UnmetNeedTable {
  @ApiProperty({ enum: Object.keys(DIMENSIONS) })
  by: Dimension;
  /** null: so few that the table would tell of single people */
  @ApiProperty({ type: [UnmetNeedCount], nullable: true })
  counts: UnmetNeedCount[] | null;
}

/** Counts of one year. Each is a table of its own: no two of them are crossed, so that no small number can be worked out. */
export class UnmetNeedCounts {
  year: number;
  /** null: fewer than 5 */
  total: number | null;
  @ApiProperty({ type: [UnmetNeedTable] })
  tables: UnmetNeedTable[];
}
