import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { type Agency, type AnsweringParty, PLAN_ANSWERS } from '#libs/contracts';
import { Words } from '#libs/platform';
import { ContentChangeResponse } from '../versions/versions.dto.js';

export type PlanAnswer = (typeof PLAN_ANSWERS)[number];

/** Whether the young person, a carer or an agency agrees with the plan as they read it. */
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
  /** version of the plan that was read */
  planVersion: number;
  /** the caller's number of the version of the content that was answered; null before versions were kept */
  number: number | null;
  /** the plan says something else by now, as far as the caller and the party are told: ask again */
  stale: boolean;
  by: AnsweringParty;
  /** which agency, where one answered */
  agency: Agency | null;
  /** who answered */
  name: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  /** day on which the party was asked again; of others it is not told to who is not told all of the plan */
  askedAgainOn: string | null;
  /** who answered has no access to the record any more, and is not asked again; carers are not told it of each other */
  accessEnded: boolean;
}

/** The last answer of a party, and what changed since. */
export class StandingAnswerResponse extends AnswerResponse {
  /** what the plan says otherwise than the version that was answered, as far as the caller is told of it */
  changes: ContentChangeResponse[];
}

export class AnswersResponse {
  /** one of each party, side by side; nobody's is merged with another's */
  standing: StandingAnswerResponse[];
  /** newest first */
  earlier: AnswerResponse[];
}
