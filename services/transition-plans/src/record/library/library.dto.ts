import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
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
  /** agency that receives the offer; null if the coordinator chooses later */
  agency: Agency | null;
}

export class LibraryGoalResponse {
  id: string;
  area: PfaArea;
  @ApiProperty({ enum: PFA_AREAS, isArray: true })
  relatedAreas: readonly PfaArea[];
  title: string;
  /** how everyone will know that the goal is reached */
  successCriterion: string;
  @ApiProperty({ type: [LibraryStepResponse] })
  steps: readonly LibraryStepResponse[];
}

export class LibraryResponse {
  @ApiProperty({ type: [LibraryGoalResponse] })
  items: readonly LibraryGoalResponse[];
}

/** Copies a goal of the library into the plan. Every word of the copy can be changed. */
export class TakeGoalRequest {
  /** id in the library */
  @IsIn(LIBRARY.map((g) => g.id))
  goal: string;

  /** positions (from 0) of the steps to copy; all by default */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(1_000, { each: true })
  steps?: number[];

  /** the goal in the words of the young person, or of the person who speaks for them */
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
