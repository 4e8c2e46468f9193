import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { GoalStatus, PfaArea } from '#libs/contracts';
import { type Page, PageQuery } from '#libs/platform';

export class GoalReminderQuery extends PageQuery {
  /** account of a named worker, or `mine` */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  namedWorker?: string;

  /** number of days ahead; 0 by default */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(3660)
  withinDays?: number;
}

/** A goal set aside for later that is now due for another conversation. */
export class GoalReminder {
  /** id of the goal */
  id: string;
  planId: string;
  planReference: string;
  youngPersonId: string;
  /** the young person's usual name */
  name: string;
  area: PfaArea;
  title: string;
  status: GoalStatus;
  /** day */
  remindOn: string;
}

export class GoalReminderPage implements Page<GoalReminder> {
  items: GoalReminder[];
  /** value of `after` for the next page; null on the last page */
  next: string | null;
}
