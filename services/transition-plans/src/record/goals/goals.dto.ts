import { IsBoolean, ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  GOAL_ACHIEVEMENTS,
  GOAL_STATUSES,
  type GoalAchievement,
  type GoalEndReason,
  type GoalStatus,
  PFA_AREAS,
  type PfaArea,
} from '#libs/contracts';
import { IsCalendarDate, IsRecordId, Words } from '#libs/platform';
import { CHOSEN_END_REASONS, FIRST_STATUSES, type FirstStatus, type GoalParty, SAID_BY, type SaidBy } from '../plan/goal.rules.js'; // prettier-ignore

/** A goal in one of the four outcome areas of preparing for adulthood. */
export class NewGoalRequest {
  /** outcome area */
  @IsIn(PFA_AREAS)
  area: PfaArea;

  /** other areas that the goal also serves */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(PFA_AREAS, { each: true })
  relatedAreas?: PfaArea[];

  /** the outcome, in one line */
  @Words(200)
  title: string;

  /** the goal in the words of the young person, or of the person who speaks for them */
  @IsOptional()
  @Words(2000)
  ownWords?: string;

  /** speaker of those words; by default the young person, or the carer who adds the goal */
  @IsOptional()
  @IsIn(SAID_BY)
  ownWordsBy?: SaidBy;

  /** how everyone will know that the goal is reached */
  @IsOptional()
  @Words(1000)
  successCriterion?: string;

  /** target date */
  @IsOptional()
  @IsCalendarDate()
  targetOn?: string;

  /** for a goal for later: the day to take it up again */
  @IsOptional()
  @IsCalendarDate()
  remindOn?: string;

  /**
   * a coordinator may propose a goal; the coordinator or the young person may agree one for later; a carer's goal is
   * always a proposal
   */
  @IsOptional()
  @IsIn(FIRST_STATUSES)
  status?: FirstStatus;
}

/** Fields left out do not change; `null` clears an optional field. */
export class ChangeGoalRequest {
  @IsOptional()
  @IsIn(PFA_AREAS)
  area?: PfaArea;

  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(PFA_AREAS, { each: true })
  relatedAreas?: PfaArea[];

  @IsOptional()
  @Words(200)
  title?: string;

  @IsOptional()
  @Words(2000)
  ownWords?: string | null;

  @IsOptional()
  @IsIn(SAID_BY)
  ownWordsBy?: SaidBy;

  @IsOptional()
  @Words(1000)
  successCriterion?: string | null;

  @IsOptional()
  @IsCalendarDate()
  targetOn?: string | null;

  @IsOptional()
  @IsCalendarDate()
  remindOn?: string | null;

  /** next status; `allowedActions` of the goal lists the possible ones */
  @IsOptional()
  @IsIn(GOAL_STATUSES)
  status?: GoalStatus;

  /** reason code for the end of a goal */
  @IsOptional()
  @IsIn(CHOSEN_END_REASONS)
  endReason?: GoalEndReason;

  /**
   * reason in words; required to reopen a goal, to move a target that has passed, or to end a goal with the code
   * `other`
   */
  @IsOptional()
  @Words(500)
  reason?: string;

  /** how far it was reached, independent of its status */
  @IsOptional()
  @IsIn(GOAL_ACHIEVEMENTS)
  achievement?: GoalAchievement;
}

/** The most important goal comes first. Goals left out follow in the order in which they were added. */
export class OrderGoalsRequest {
  @IsArray()
  @ArrayMaxSize(200)
  @IsRecordId({ each: true })
  goals: string[];
}

export class GoalOrderResponse {
  /** version of the plan, for `If-Match` */
  version: number;
  goals: string[];
}

/** Progress of the goal in the view of the young person or the carer. */
export class RateGoalRequest {
  /** 1 (not at all) to 5 (fully) */
  @IsInt()
  @Min(1)
  @Max(5)
  rating: number;

  @IsOptional()
  @Words(1000)
  words?: string;

  /**
   * whether the rest of the family may read it; by default true for a carer's rating, and false for a young person's
   */
  @IsOptional()
  @IsBoolean()
  forFamily?: boolean;
}

export class RatingResponse {
  id: string;
  goalId: string;
  /** 1 to 5 */
  rating: number;
  words: string | null;
  by: 'young-person' | 'carer';
  /** whether the rest of the family can read it */
  forFamily: boolean;
  /** instant, ISO 8601 in UTC */
  at: string;
}

export class GoalResponse {
  id: string;
  planId: string;
  /** for `If-Match` */
  version: number;
  area: PfaArea;
  /** other areas that the goal also serves */
  relatedAreas: PfaArea[];
  title: string;
  ownWords: string | null;
  /** speaker of the own words */
  ownWordsBy: SaidBy | null;
  successCriterion: string | null;
  /** day */
  targetOn: string | null;
  /** first target date, if it was moved after it had passed */
  firstTargetOn: string | null;
  /** day to take up a goal for later */
  remindOn: string | null;
  status: GoalStatus;
  /** reason code for its end */
  endReason: GoalEndReason | null;
  /** reason for its status, in words */
  statusReason: string | null;
  achievement: GoalAchievement;
  /** party that added it */
  addedBy: GoalParty;
  /** day */
  addedOn: string;
  /** actions open to the caller now: `change`, `rate`, and the verbs of its status */
  allowedActions: string[];
}
