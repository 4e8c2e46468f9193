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

  /** why the area needs no goal */
  @Words(1000)
  words: string;
}

/** What changes; what is left out stays as it is. */
export class ChangePlanRequest {
  @IsOptional()
  @Words(4000)
  notes?: string | null;

  /** outcome areas that were considered and need no goal; the whole list */
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
  givenName: string;
  familyName: string;
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
  /** name of who wrote it down */
  by: string;
  /** day */
  on: string;
}

export class AreaBalanceResponse {
  area: PfaArea;
  /** goals that were not cancelled */
  goals: number;
  /** why the area needs no goal, where that was considered */
  notNeeded: AreaNote | null;
  /** a goal, or a note why none is needed */
  considered: boolean;
}

/** A referral that serves a step, as far as the plan shows it. */
export class StepReferralResponse {
  id: string;
  reference: string;
  status: string;
  /** code of the reason for a decline or a withdrawal */
  reason: string | null;
  /** first day of support */
  startedOn: string | null;
}

export class StepInPlanResponse extends StepResponse {
  referrals: StepReferralResponse[];
}

export class GoalInPlanResponse extends GoalResponse {
  /** how far along the young person felt, oldest first */
  ratings: RatingResponse[];
  steps: StepInPlanResponse[];
}

/** Gaps that were open when the plan was closed, and who answers for that. */
export class PlanOverridingResponse {
  reason: string;
  accountable: AccountablePerson;
  /** codes of the gaps; to the family those of carers’ own assessments are not told */
  gaps: PlanGap[];
}

/** How a plan ended. */
export class PlanClosingResponse {
  /** day */
  on: string;
  reason: (typeof PLAN_CLOSING_REASONS)[number];
  words: string | null;
  /** null where no gap was open */
  overriding: PlanOverridingResponse | null;
}

/** The last version of what the plan says. */
export class PublishedVersionResponse {
  number: number;
  /** SHA-256 of its content */
  contentHash: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  /** the plan says what this version says */
  current: boolean;
}

/** A plan, whole. */
export class PlanResponse {
  id: string;
  reference: string;
  status: 'open' | 'closed';
  /** it opened by itself, or somebody asked for it */
  trigger: 'automatic' | 'requested';
  /** for `If-Match`, and the version that an answer is given to */
  version: number;
  /** day */
  openedOn: string;
  closing: PlanClosingResponse | null;
  notes: string | null;
  /** who answers for the plan */
  accountable: PlanAccountableResponse | null;
  youngPerson: PlanPersonResponse;
  /** the four outcome areas, and whether each is considered */
  areas: AreaBalanceResponse[];
  goals: GoalInPlanResponse[];
  /** steps that the law sets, by their last day */
  milestones: StepInPlanResponse[];
  /** steps that people added without a goal */
  steps: StepInPlanResponse[];
  /** the last hundred, newest first */
  comments: CommentResponse[];
  /** the last answer of the young person, of each carer and of each agency, side by side */
  answers: AnswerResponse[];
  published: PublishedVersionResponse | null;
  /** what the caller may do with the plan now, by the names of the permissions */
  allowedActions: string[];
}
