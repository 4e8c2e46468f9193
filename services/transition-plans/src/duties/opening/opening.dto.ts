import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { AGENCIES, type Agency } from '#libs/contracts';
import { IsCalendarDate, IsRecordId, Words } from '#libs/platform';
import { NewGoalRequest } from '../../record/goals/goals.dto.js';
import { LineOfAccountability } from '../../record/steps/steps.dto.js';

/** A step of a new plan. */
export class FirstStepRequest extends LineOfAccountability {
  @Words(300)
  title: string;

  /** position of the step's goal in the request's `goals`, starting at 0 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000)
  goal?: number;

  /** last day in time */
  @IsOptional()
  @IsCalendarDate()
  dueOn?: string;

  @IsOptional()
  @IsIn(AGENCIES)
  ownerAgency?: Agency;
}

/** Opens a plan for a young person, optionally with goals and steps. Onward adds the law's steps. */
export class OpenPlanRequest {
  @IsRecordId()
  youngPersonId: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => NewGoalRequest)
  goals?: NewGoalRequest[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => FirstStepRequest)
  steps?: FirstStepRequest[];
}

export class PlanOpenedResponse {
  id: string;
  reference: string;
  youngPersonId: string;
  /** for `If-Match` */
  version: number;
  /** day */
  openedOn: string;
  /** ids of the goals, in the order of the request */
  goals: string[];
  /** ids of the steps, in the order of the request */
  steps: string[];
  /** number of steps set by the law */
  milestones: number;
}
