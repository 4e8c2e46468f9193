import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { PFA_AREAS, type PfaArea } from '#libs/contracts';
import { IsRecordId, Words } from '#libs/platform';
import { OUTCODE } from '../../directory/postcodes/outcodes.rules.js';
import { NEED_CODES } from '../../directory/services/service-details.dto.js';

/** Further criteria that no service met, for example free places, distance or opening times. */
export const SOUGHT = [
  'accepting',
  'short-wait',
  'within-reach',
  'open-hours',
  'language',
  'age-range',
  'accessible-place',
  'transport',
  'communication-support',
  'personal-care',
  'one-to-one',
  'supported-employment',
  'supported-living',
  'short-breaks',
  'day-opportunity',
  'therapy',
  'mental-health',
] as const;
export type Sought = (typeof SOUGHT)[number];

export class NewNoMatchRequest {
  /** young person that the search was for; absent for a general search */
  @IsOptional()
  @IsRecordId()
  youngPersonId?: string | null;

  @IsIn(PFA_AREAS)
  outcomeArea: PfaArea;

  /** SEN2 code */
  @IsIn(NEED_CODES)
  need: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  age?: number | null;

  /** postcode district, `NR1` */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toUpperCase() : value))
  @Matches(OUTCODE)
  outcode?: string | null;

  /** further criteria of the search */
  @IsArray()
  @ArrayMaxSize(SOUGHT.length)
  @IsIn(SOUGHT, { each: true })
  @ApiProperty({ enum: SOUGHT, isArray: true })
  sought: Sought[];

  /** visible only to the area's staff */
  @IsOptional()
  @Words(2_000)
  words?: string | null;
}

/** A search of the directory that found no suitable service. */
export class NoMatchResponse {
  id: string;
  youngPersonId: string | null;
  outcomeArea: PfaArea;
  need: string;
  age: number | null;
  outcode: string | null;
  @ApiProperty({ enum: SOUGHT, isArray: true })
  sought: Sought[];
  words: string | null;
  recordedAt: string;
  recordedBy: string;
}
