import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

/** Who reads a paper, whoever makes it: papers are handed on. */
export const AUDIENCES = ['family', 'practitioners'] as const;
export type Audience = (typeof AUDIENCES)[number];

export class DocumentQuery {
  /** number of a version; what the plan says now, where left out */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  number?: number;
}

export class SummaryQuery extends DocumentQuery {
  /** who reads it; `family` unless told. `practitioners` is for staff: it has what carers are not told */
  @IsOptional()
  @IsIn(AUDIENCES)
  audience?: Audience;
}
