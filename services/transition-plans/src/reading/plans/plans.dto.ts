import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { PFA_AREAS, type PLAN_CLOSING_REASONS, type PfaArea, type PlanGap } from '#libs/contracts';
import { Words } from '#libs/platform';
import { AccountablePerson, PlanAccountableResponse } from '../../record/accountability/accountability.dto.js';
import { CommentResponse } from '../../record/comments/comments.dto.js';
import { GoalResponse, RatingResponse } from '../../record/goals/goals.dto.js';
import { StepResponse } from '../../record/steps/steps.dto.js';
import { AnswerResponse } from '../../voices/answers/answers.dto.js';

export class AreaNotNeededRequest {
  @IsIn(PFA_AREAS)
  area: PfaArea;

  /** reason why the area needs no goal */
  @Words(1000)
  words: string;
}

/** Fields to change. A field that is left out keeps its value. */
export class ChangePlanRequest {
  @IsOptional()
  @Words(4000)
  notes?: string | null;

  /** the complete list of outcome areas that were considered and need no goal */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => AreaNotNeededRequest)
  areasNotNeeded?: AreaNotNeededRequest[];
}

export class NamedWorkerResponse {
  /** account */
  subject: string;
  name: string;
  team: string | null;
}

export class PlanPersonResponse {
  id: string;
  reference: string;
  /** null: the person has one name only, which is the other one */
  givenName: string | null;
  familyName: string | null;
  preferredName: string | null;
  /** day */
  dateOfBirth: string | null;
  /** completed years today */
  age: number | null;
  /** national curriculum year today */
  yearGroup: number | null;
  /** SEN2 need codes, primary first */
  needs: string[];
  namedWorker: NamedWorkerResponse | null;
}

export class AreaNote {
  words: string;
  /** name of the person who recorded it */
  by: string;
  /** day */
  on: string;
}

export class AreaBalanceResponse {
  area: PfaArea;
  /** number of goals, without cancelled goals */
  goals: number;
  /** reason why the area needs no goal, if one is recorded */
  notNeeded: AreaNote | null;
  /** the area has a goal, or a note that none is needed */
  considered: boolean;
}

/** The data about a referral for this step that the plan can show. */
export class StepReferralResponse {
  id: string;
  reference: string;
  status: string;
  /** code of the reason for a refusal or a withdrawal */
  reason: string | null;
  /** first day of support */
  startedOn: string | null;
}

export class StepInPlanResponse extends StepResponse {
  referrals: StepReferralResponse[];
}

export class GoalInPlanResponse extends GoalResponse {
  /** the young person's ratings of the progress, oldest first */
  ratings: RatingResponse[];
  steps: StepInPlanResponse[];
}

/** Gaps that were open when the plan was closed, and the person accountable for closing it. */
export class PlanOverridingResponse {
  reason: string;
  accountable: AccountablePerson;
  /** codes of the gaps; codes about carers’ own assessments are withheld from the family */
  gaps: PlanGap[];
}

/** The end of a plan. */
export class PlanClosingResponse {
  /** day */
  on: string;
  reason: (typeof PLAN_CLOSING_REASONS)[number];
  words: string | null;
  /** null when no gap was open */
  overriding: PlanOverridingResponse | null;
}

/** The last stored version of the plan's content. */
export class PublishedVersionResponse {
  number: number;
  /** SHA-256 of its content */
  contentHash: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  /** the current content equals this version */
  current: boolean;
}

/** A whole plan. */
export class PlanResponse {
  id: string;
  reference: string;
  status: 'open' | 'closed';
  /** whether the plan opened automatically or on request */
  trigger: 'automatic' | 'requested';
  /** for `If-Match`, and the version to send with an answer */
  version: number;
  /** day */
  openedOn: string;
  closing: PlanClosingResponse | null;
  notes: string | null;
  /** the person accountable for the plan */
  accountable: PlanAccountableResponse | null;
  youngPerson: PlanPersonResponse;
  /** the four outcome areas, each considered or not */
  areas: AreaBalanceResponse[];
  goals: GoalInPlanResponse[];
  /** steps set by law, by their last day */
  milestones: StepInPlanResponse[];
  /** steps that people added without a goal */
  steps: StepInPlanResponse[];
  /** the latest hundred, newest first */
  comments: CommentResponse[];
  /** the last answer of the young person, each carer and each agency */
  answers: AnswerResponse[];
  published: PublishedVersionResponse | null;
  /** names of the permissions that the caller can use on the plan now */
  allowedActions: string[];
}
