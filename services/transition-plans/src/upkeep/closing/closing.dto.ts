import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { PLAN_CLOSING_REASONS, type PlanGap } from '#libs/contracts';
import { Words } from '#libs/platform';
import { AccountablePerson, ReasonOfSubstance } from '../../record/accountability/accountability.dto.js';
import type { ClosingReason } from './closing.rules.js';

/** The reason for closing the plan despite open gaps, and the accountable person. */
export class OverridingRequest {
  /** at least 20 characters */
  @ReasonOfSubstance()
  reason: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => AccountablePerson)
  accountable: AccountablePerson;
}

export class ClosePlanRequest {
  @IsIn(PLAN_CLOSING_REASONS)
  reason: ClosingReason;

  @IsOptional()
  @Words(2000)
  words?: string;

  /** required when gaps are open that can be overridden; see `GET …/closing` */
  @IsOptional()
  @ValidateNested()
  @Type(() => OverridingRequest)
  overriding?: OverridingRequest;
}

export class ClosingQuery {
  /** intended reason for closing; `transition-complete` by default */
  @IsOptional()
  @IsIn(PLAN_CLOSING_REASONS)
  reason?: ClosingReason;
}

export class GapResponse {
  code: PlanGap;
  /** the record with the gap: `health-handovers/<id>`, `areas/health`, `steps` */
  at: string;
  message: string;
  /** whether a reason from an accountable person overrides the gap */
  overridable: boolean;
}

/** Whether the plan can be closed now. */
export class ClosingAnswer {
  reason: ClosingReason;
  /** no gap is open */
  possible: boolean;
  /** the plan can be closed, if necessary with an override */
  possibleWithReason: boolean;
  @ApiProperty({ type: [GapResponse] })
  gaps: readonly GapResponse[];
}
