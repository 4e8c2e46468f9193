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

/** An unmet need for which no referral was sent, recorded by someone who works with the young person. */
export class NewUnmetNeedRequest {
  @IsRecordId()
  youngPersonId: string;

  @IsIn(PFA_AREAS)
  outcomeArea: PfaArea;

  /** `service-closed`: a suitable service exists but accepts nobody */
  @IsIn(FLAG_REASONS)
  reason: FlagReason;

  /** SEN2 code; default: the young person's primary need */
  @IsOptional()
  @IsIn(NEED_CODES)
  need?: string | null;

  /** postcode district, `NR1` */
  @IsOptional()
  @Matches(/^[A-Z]{1,2}\d[A-Z\d]?$/)
  place?: string | null;

  /** goal of the plan that the unmet need obstructs */
  @IsOptional()
  @IsRecordId()
  goalId?: string | null;

  /** step of the plan for which no organisation could be asked */
  @IsOptional()
  @IsRecordId()
  stepId?: string | null;

  /** missing support, in words; visible to the young person but not to leaders */
  @Words(2_000)
  words: string;
}

/** An unmet need without anything that identifies the young person. */
export class AnonymousUnmetNeedResponse {
  id: string;
  outcomeArea: PfaArea;
  /** SEN2 code of the primary need, or `not-known` */
  need: string;
  cause: UnmetNeedCause;
  reason: UnmetReason;
  ageBand: AgeBand;
  /** postcode district; null if unknown */
  place: string | null;
  /** instant at which the need became unmet */
  at: string;
  /** referral that left the need unmet */
  referralId: string | null;
  goalId: string | null;
  stepId: string | null;
  /** instant at which the family confirmed support for the same outcome area, or the refusal was overturned */
  endedAt: string | null;
  endedBecause: UnmetNeedEnd | null;
  endedByReferralId: string | null;
}

export class UnmetNeedResponse extends AnonymousUnmetNeedResponse {
  youngPersonId: string | null;
  /** only for a need that staff recorded */
  words: string | null;
  recordedBy: string | null;
}

export class UnmetNeedPage {
  @ApiProperty({ type: [AnonymousUnmetNeedResponse] })
  items: AnonymousUnmetNeedResponse[];
  next: string | null;
}

export class UnmetNeedRowsQuery extends PageQuery {
  /** `true` lists needs that are still unmet, `false` needs that have been met or overturned; default: both */
  @ValidateIf((_, value: unknown) => value !== undefined)
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  open?: boolean;
}

export class UnmetNeedsQuery {
  /** calendar year; default: the current year */
  @ValidateIf((_, value: unknown) => value !== undefined)
  @Type(() => Number)
  @IsInt()
  @Min(2_000)
  @Max(2_100)
  year?: number;
}

export class UnmetNeedCount {
  code: string;
  /** null: fewer than 5, or hidden so that a smaller count cannot be deduced */
  count: number | null;
}

export class UnmetNeedTable {
  @ApiProperty({ enum: Object.keys(DIMENSIONS) })
  by: Dimension;
  /** null: so few that the table could identify someone */
  @ApiProperty({ type: [UnmetNeedCount], nullable: true })
  counts: UnmetNeedCount[] | null;
}

/** Counts of one year. The tables are never cross-tabulated, so that no small number can be deduced. */
export class UnmetNeedCounts {
  year: number;
  /** null: fewer than 5 */
  total: number | null;
  @ApiProperty({ type: [UnmetNeedTable] })
  tables: UnmetNeedTable[];
}
