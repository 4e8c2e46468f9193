import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { AGENCIES, type Agency, type StepResponse, type StepStatus } from '#libs/contracts';
import { type Page, PageQuery } from '#libs/platform';
import { StepAccountableResponse } from '../../record/accountability/accountability.dto.js';
import type { DutyOf, HandBackReason } from '../../record/plan/step.rules.js';
import { WORKLISTS, type Worklist } from './worklist.rules.js';

/** Whose work; what is left out is not asked about. */
export class WorklistOf extends PageQuery {
  /** agency that owns the step, or that handed it back; a step without an owner is no agency's */
  @IsOptional()
  @IsIn(AGENCIES)
  agency?: Agency;

  /** account of the person who is to do it */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  person?: string;

  /** delivery team */
  @IsOptional()
  @MaxLength(200)
  team?: string;

  /** name or role of who leads the action */
  @IsOptional()
  @MaxLength(200)
  actionLead?: string;

  /** name or role of the director who answers for it */
  @IsOptional()
  @MaxLength(200)
  sponsoringDirector?: string;

  /** how far `due` looks ahead, in days; 28 unless told */
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

/** An open step of an open plan, with its line of accountability; nothing of the young person's words. */
export class WorklistRow {
  /** id of the step */
  id: string;
  planId: string;
  planReference: string;
  youngPersonId: string;
  /** what the young person is called */
  name: string;
  title: string;
  /** rule of the law that sets the step */
  rule: string | null;
  force: string | null;
  /** last day still in time; null: without delay, or not set */
  dueOn: string | null;
  /** whole days after that day; 0 where it is not late */
  daysOverdue: number;
  targetOn: string | null;
  status: StepStatus;
  response: StepResponse;
  dutyOf: DutyOf;
  ownerAgency: Agency | null;
  deliveryTeam: string | null;
  person: WorklistPerson | null;
  /** who answers for it: the person it names, else who answers for the plan */
  accountable: StepAccountableResponse | null;
  actionLead: string | null;
  sponsoringDirector: string | null;
  handBackReason: HandBackReason | null;
  handedBackBy: Agency | null;
  /** day on which the agency was offered the step, while it has not answered */
  offeredOn: string | null;
  /** how often it was asked again */
  chasedTimes: number;
}

export class WorklistPage implements Page<WorklistRow> {
  items: WorklistRow[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}

export class WorklistCounts {
  due: number;
  overdue: number;
  unowned: number;
  handedBack: number;
  /** offered, asked again, and still without an answer */
  silent: number;
  /** no person is named, and nobody answers for the plan */
  noAccountablePerson: number;
}
