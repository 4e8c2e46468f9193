import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { PLAN_ANSWERS } from '#libs/contracts';
import { Words } from '#libs/platform';

export type PlanAnswer = (typeof PLAN_ANSWERS)[number];

/** Whether the young person, or a carer, agrees with the plan as they read it. */
export class AnswerPlanRequest {
  @IsIn(PLAN_ANSWERS)
  answer: PlanAnswer;

  /** version of the plan that was read */
  @IsInt()
  @Min(1)
  planVersion: number;

  @IsOptional()
  @Words(2000)
  words?: string;
}

export class AnswerResponse {
  id: string;
  answer: PlanAnswer;
  words: string | null;
  /** version of the plan that was answered */
  planVersion: number;
  /** the plan says something else by now: ask again */
  stale: boolean;
  by: 'young-person' | 'carer';
  /** who answered */
  name: string;
  /** instant, ISO 8601 in UTC */
  at: string;
}
