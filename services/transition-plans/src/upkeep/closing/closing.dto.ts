import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { PLAN_CLOSING_REASONS, type PlanGap } from '#libs/contracts';
import { Words } from '#libs/platform';
import { AccountablePerson, ReasonOfSubstance } from '../../record/accountability/accountability.dto.js';
import type { ClosingReason } from './closing.rules.js';

/** Why the plan is closed although gaps are open, and who answers for that. */
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

  /** where gaps are open that can be got over: `GET …/closing` tells */
  @IsOptional()
  @ValidateNested()
  @Type(() => OverridingRequest)
  overriding?: OverridingRequest;
}

export class ClosingQuery {
  /** reason for which the plan would be closed; `transition-complete` unless told */
  @IsOptional()
  @IsIn(PLAN_CLOSING_REASONS)
  reason?: ClosingReason;
}

export class GapResponse {
  code: PlanGap;
  /** where it is: `health-handovers/<id>`, `areas/health`, `steps` */
  at: string;
  message: string;
  /** whether a reason of somebody who answers for it gets over it */
  overridable: boolean;
}

/** Can the plan be closed now? */
export class ClosingAnswer {
  reason: ClosingReason;
  /** nothing stands against it */
  possible: boolean;
  /** it can be closed at least with a reason of somebody who answers for the gaps */
  possibleWithReason: boolean;
  @ApiProperty({ type: [GapResponse] })
  gaps: readonly GapResponse[];
}
