import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

/** The intended reader of a paper, which may differ from the account that prints it. */
export const AUDIENCES = ['family', 'practitioners'] as const;
export type Audience = (typeof AUDIENCES)[number];

export class DocumentQuery {
  /** number of a version; the current content by default */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  number?: number;
}

export class SummaryQuery extends DocumentQuery {
  /** the intended reader, `family` by default; `practitioners` is for staff, and includes data withheld from carers */
  @IsOptional()
  @IsIn(AUDIENCES)
  audience?: Audience;
}
