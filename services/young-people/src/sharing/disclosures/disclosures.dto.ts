import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { FIELD_GROUPS, type FieldGroup } from '#libs/contracts';
import { ByCommas } from '#libs/platform';

import type { ShownValues } from './disclose.rules.js';

export class DisclosurePreviewQuery {
  /** groups of fields, by commas; all unless told */
  @ApiProperty({ type: String, required: false, example: 'identity,needs' })
  @IsOptional()
  @ByCommas()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(FIELD_GROUPS, { each: true })
  groups?: FieldGroup[];
}

/** What would go today, of what young-people keeps. */
export class DisclosurePreview {
  youngPersonId: string;
  /** of the person, and of the circumstances, that it was taken from */
  personVersion: number;
  circumstancesVersion: number;
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  groups: FieldGroup[];
  /**
   * by group, field by field; the group `plan` is told by the plan itself. The NHS number, which goes with `health`, is left
   * out for staff who may not read identifiers
   */
  @ApiProperty({ type: Object })
  values: ShownValues;
}
