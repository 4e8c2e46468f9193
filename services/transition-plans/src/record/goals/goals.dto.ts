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

/** A goal, in one of the four areas of preparing for adulthood. */
export class NewGoalRequest {
  /** outcome area */
  @IsIn(PFA_AREAS)
  area: PfaArea;

  /** areas that it serves as well */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(PFA_AREAS, { each: true })
  relatedAreas?: PfaArea[];

  /** what is to be reached, in one line */
  @Words(200)
  title: string;

  /** the same in the words of the young person, or of whoever speaks for them */
  @IsOptional()
  @Words(2000)
  ownWords?: string;

  /** who spoke those words; the young person unless a carer adds the goal */
  @IsOptional()
  @IsIn(SAID_BY)
  ownWordsBy?: SaidBy;

  /** how everybody will know that it is reached */
  @IsOptional()
  @Words(1000)
  successCriterion?: string;

  /** day by which it should be reached */
  @IsOptional()
  @IsCalendarDate()
  targetOn?: string;

  /** for a goal for later: the day on which it is taken up again */
  @IsOptional()
  @IsCalendarDate()
  remindOn?: string;

  /**
   * a coordinator may propose a goal and let the young person take it up, and either may agree one for later; what a carer
   * adds is a proposal
   */
  @IsOptional()
  @IsIn(FIRST_STATUSES)
  status?: FirstStatus;
}

/** What changes; what is left out stays as it is, `null` empties a field that may be empty. */
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

  /** the next status; `allowedActions` of the goal says which are possible */
  @IsOptional()
  @IsIn(GOAL_STATUSES)
  status?: GoalStatus;

  /** why a goal ends */
  @IsOptional()
  @IsIn(CHOSEN_END_REASONS)
  endReason?: GoalEndReason;

  /** why, in words; needed to take a goal up again, to move a target that has passed, and where it ends for another reason than those that have a code */
  @IsOptional()
  @Words(500)
  reason?: string;

  /** how far it was reached, apart from its status */
  @IsOptional()
  @IsIn(GOAL_ACHIEVEMENTS)
  achievement?: GoalAchievement;
}

/** What matters most comes first; goals that are left out follow as they were added. */
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

/** How far along the goal is, as the young person or the carer feels it. */
export class RateGoalRequest {
  /** 1 (not at all) to 5 (there) */
  @IsInt()
  @Min(1)
  @Max(5)
  rating: number;

  @IsOptional()
  @Words(1000)
  words?: string;

  /**
   * the others of the family may read it, too; unless told, a carer's is for all of the family, and a young person's is for
   * themselves and staff, so that nobody has to weigh their words
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
  /** the others of the family read it, too */
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
  /** areas that it serves as well */
  relatedAreas: PfaArea[];
  title: string;
  ownWords: string | null;
  /** who spoke the own words */
  ownWordsBy: SaidBy | null;
  successCriterion: string | null;
  /** day */
  targetOn: string | null;
  /** the target that was set first, where it was moved after it had passed */
  firstTargetOn: string | null;
  /** day on which a goal for later is taken up again */
  remindOn: string | null;
  status: GoalStatus;
  /** why it ended */
  endReason: GoalEndReason | null;
  /** why it has this status, in words */
  statusReason: string | null;
  achievement: GoalAchievement;
  /** who added it */
  addedBy: GoalParty;
  /** day */
  addedOn: string;
  /** what the caller may do with it now: `change`, `rate`, and the verbs of its status */
  allowedActions: string[];
}
