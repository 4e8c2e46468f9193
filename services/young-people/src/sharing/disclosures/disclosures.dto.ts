import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { FIELD_GROUPS, type FieldGroup } from '#libs/contracts';
import { ByCommas } from '#libs/platform';

import type { ShownValues } from './disclose.rules.js';

export class DisclosurePreviewQuery {
  /** Groups of fields, separated by commas. All groups by default. */
  @ApiProperty({ type: String, required: false, example: 'identity,needs' })
  @IsOptional()
  @ByCommas()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(FIELD_GROUPS, { each: true })
  groups?: FieldGroup[];
}

/** What a disclosure from this service would contain today. */
export class DisclosurePreviewResponse {
  youngPersonId: string;
  /** Version of the person that the values come from. */
  personVersion: number;
  /** Version of the circumstances that the values come from. */
  circumstancesVersion: number;
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  groups: FieldGroup[];
  /**
   * The values by group and field. The group `plan` comes from transition-plans, so it is not here. The NHS number, in the
   * group `health`, is left out for staff who may not read identifiers.
   */
  @ApiProperty({ type: Object })
  values: ShownValues;
}
