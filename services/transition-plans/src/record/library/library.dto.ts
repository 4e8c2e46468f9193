import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { type Agency, PFA_AREAS, type PfaArea } from '#libs/contracts';
import { IsCalendarDate, Words } from '#libs/platform';
import { SAID_BY, type SaidBy } from '../plan/goal.rules.js';
import { GoalResponse } from '../goals/goals.dto.js';
import { StepResponse } from '../steps/steps.dto.js';
import { LIBRARY } from './library.values.js';

export class LibraryQuery {
  @IsOptional()
  @IsIn(PFA_AREAS)
  area?: PfaArea;
}

export class LibraryStepResponse {
  title: string;
  /** agency to which it is offered; null where the coordinator decides */
  agency: Agency | null;
}

export class LibraryGoalResponse {
  id: string;
  area: PfaArea;
  @ApiProperty({ enum: PFA_AREAS, isArray: true })
  relatedAreas: readonly PfaArea[];
  title: string;
  /** how everybody will know that it is reached */
  successCriterion: string;
  @ApiProperty({ type: [LibraryStepResponse] })
  steps: readonly LibraryStepResponse[];
}

export class LibraryResponse {
  @ApiProperty({ type: [LibraryGoalResponse] })
  items: readonly LibraryGoalResponse[];
}

/** Takes a goal of the library into the plan, as a copy that can be changed in every word. */
export class TakeGoalRequest {
  /** id in the library */
  @IsIn(LIBRARY.map((g) => g.id))
  goal: string;

  /** places (from 0) of the steps that are taken as well; all unless told */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(0, { each: true })
  steps?: number[];

  /** the same in the words of the young person, or of whoever speaks for them */
  @IsOptional()
  @Words(2000)
  ownWords?: string;

  @IsOptional()
  @IsIn(SAID_BY)
  ownWordsBy?: SaidBy;

  @IsOptional()
  @IsCalendarDate()
  targetOn?: string;
}

export class TakenGoalResponse {
  goal: GoalResponse;
  steps: StepResponse[];
}
