import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Agency, type AnsweringParty, PLAN_ANSWERS } from '#libs/contracts';
import { MAX_INTEGER, Words } from '#libs/platform';
import { ContentChangeResponse } from '../versions/versions.dto.js';

export type PlanAnswer = (typeof PLAN_ANSWERS)[number];

/** The answer of the young person, a carer or an agency to the plan that they read. */
export class AnswerPlanRequest {
  @IsIn(PLAN_ANSWERS)
  answer: PlanAnswer;

  /** version of the plan that was read */
  @IsInt()
  @Min(1)
  @Max(MAX_INTEGER)
  planVersion: number;

  @IsOptional()
  @Words(2000)
  words?: string;
}

export class AnswerResponse {
  id: string;
  answer: PlanAnswer;
  words: string | null;
  /** version of the plan that was read */
  planVersion: number;
  /** the caller's number for the version that was answered; null for answers from before versions were stored */
  number: number | null;
  /** the content that caller and party can read has changed since the answer */
  stale: boolean;
  by: AnsweringParty;
  /** agency, if an agency answered */
  agency: Agency | null;
  /** name of the person who answered */
  name: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  /**
   * day on which the party was asked again; null for other parties' answers if parts of the plan are withheld from the
   * caller
   */
  askedAgainOn: string | null;
  /** the person's access to the record has ended, so they are not asked again; carers do not see this of each other */
  accessEnded: boolean;
}

/** A party's latest answer, and the changes since then. */
export class StandingAnswerResponse extends AnswerResponse {
  /** changes since the answered version that the caller can read */
  changes: ContentChangeResponse[];
}

export class AnswersResponse {
  /** one for each party; answers are never merged */
  standing: StandingAnswerResponse[];
  /** newest first */
  earlier: AnswerResponse[];
}
