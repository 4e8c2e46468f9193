import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { AGENCIES, type Agency, type StepResponse, type StepStatus } from '#libs/contracts';
import { IsCalendarDate, type Page, PageQuery } from '#libs/platform';
import { StepAccountableResponse } from '../../record/accountability/accountability.dto.js';
import type { DutyOf, HandBackReason } from '../../record/plan/step.rules.js';
import { WORKLISTS, type Worklist } from './worklist.rules.js';

const RULE = /^[A-Z]{2,4}-\d{2}$/;

/** Filters by whom the work is about. A filter that is left out does not apply. */
export class PeopleQuery extends PageQuery {
  /** account of a named worker, or `mine` */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  namedWorker?: string;

  /** rule that sets a step, such as `EDU-04` */
  @IsOptional()
  @Matches(RULE)
  rule?: string;

  /** first day of birth */
  @IsOptional()
  @IsCalendarDate()
  bornFrom?: string;

  /** last day of birth */
  @IsOptional()
  @IsCalendarDate()
  bornTo?: string;
}

/** Filters by owner. A filter that is left out does not apply. */
export class WorklistOf extends PeopleQuery {
  /** agency that owns the step or handed it back; excludes steps without an owner */
  @IsOptional()
  @IsIn(AGENCIES)
  agency?: Agency;

  /** account of the person named on the step, or `mine` */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  person?: string;

  /** delivery team */
  @IsOptional()
  @MaxLength(200)
  team?: string;

  /** name or role of the action lead */
  @IsOptional()
  @MaxLength(200)
  actionLead?: string;

  /** name or role of the sponsoring director */
  @IsOptional()
  @MaxLength(200)
  sponsoringDirector?: string;

  /** number of days ahead that count as `due`; 28 by default */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(3660)
  withinDays?: number;
}

export class WorklistQuery extends WorklistOf {
  @IsIn(WORKLISTS)
  list: Worklist;
}

export class WorklistPerson {
  /** account */
  subject: string;
  name: string;
}

/** An open step of an open plan, with its line of accountability, without the young person's words. */
export class WorklistRow {
  /** id of the step */
  id: string;
  planId: string;
  planReference: string;
  youngPersonId: string;
  /** the young person's usual name; null for leaders, who open a record by a drill-down */
  name: string | null;
  title: string;
  /** rule that sets the step */
  rule: string | null;
  force: string | null;
  /** last day in time; null for “without delay” or no date */
  dueOn: string | null;
  /** whole days after the last day in time; 0 when not late */
  daysOverdue: number;
  targetOn: string | null;
  status: StepStatus;
  response: StepResponse;
  dutyOf: DutyOf;
  ownerAgency: Agency | null;
  deliveryTeam: string | null;
  person: WorklistPerson | null;
  /** the person named on the step, or the person accountable for the plan */
  accountable: StepAccountableResponse | null;
  actionLead: string | null;
  sponsoringDirector: string | null;
  handBackReason: HandBackReason | null;
  handedBackBy: Agency | null;
  /** day on which the step was offered to an agency that has not answered */
  offeredOn: string | null;
  /** number of reminders sent */
  chasedTimes: number;
}

export class WorklistPage implements Page<WorklistRow> {
  items: WorklistRow[];
  /** value of `after` for the next page; null on the last page */
  next: string | null;
}

export class WorklistCounts {
  due: number;
  overdue: number;
  unowned: number;
  handedBack: number;
  /** offered to an agency that has not answered */
  offered: number;
  /** offered, reminded, and still unanswered */
  silent: number;
  /** no person is named, and the plan has no accountable person */
  noAccountablePerson: number;
  /** no record shows whether they were done, so a person must find out; they are not late */
  notRecorded: number;
}
