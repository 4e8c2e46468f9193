import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import {
  AGENCIES,
  type Agency,
  HAND_BACK_REASONS,
  STEP_STATUSES,
  type StepResponse as OwnersResponse,
  type StepStatus,
} from '#libs/contracts';
import { IsCalendarDate, IsRecordId, Words } from '#libs/platform';
import { StepAccountableResponse } from '../accountability/accountability.dto.js';
import {
  type DutyOf,
  EVIDENCE_KINDS,
  type EvidenceKind,
  type HandBackReason,
  type Standing,
} from '../plan/step.rules.js';

/** Statuses that people can choose. Only the law sets `withdrawn`. */
const CHOSEN_STATUSES = STEP_STATUSES.filter((s) => s !== 'withdrawn');

/** The person who will do the step. */
export class StepPerson {
  /** account */
  @Matches(/^[\x21-\x7e]{1,200}$/)
  subject: string;

  @Words(200)
  name: string;
}

/** The line of accountability for a step. Each part is optional. */
export class LineOfAccountability {
  @IsOptional()
  @Words(200)
  deliveryTeam?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => StepPerson)
  person?: StepPerson | null;

  /** name or role of the person who leads the action */
  @IsOptional()
  @Words(200)
  actionLead?: string | null;

  /** name or role of the accountable director */
  @IsOptional()
  @Words(200)
  sponsoringDirector?: string | null;
}

/** A step that a person adds. A step that names an agency is offered to that agency. */
export class NewStepRequest extends LineOfAccountability {
  @Words(300)
  title: string;

  /** goal that it serves */
  @IsOptional()
  @IsRecordId()
  goalId?: string;

  /** last day in time */
  @IsOptional()
  @IsCalendarDate()
  dueOn?: string;

  @IsOptional()
  @IsIn(AGENCIES)
  ownerAgency?: Agency;
}

/** Fields left out do not change; `null` clears an optional field. */
export class ChangeStepRequest extends LineOfAccountability {
  /** not possible for a step that the law sets */
  @IsOptional()
  @Words(300)
  title?: string;

  @IsOptional()
  @IsRecordId()
  goalId?: string | null;

  /** last day in time; not possible for a step that the law sets */
  @IsOptional()
  @IsCalendarDate()
  dueOn?: string | null;

  /** target date, on or before the last day in time */
  @IsOptional()
  @IsCalendarDate()
  targetOn?: string | null;

  /** next status; `allowedActions` of the step lists the possible ones */
  @IsOptional()
  @IsIn(CHOSEN_STATUSES)
  status?: Exclude<StepStatus, 'withdrawn'>;

  /** reason; required to block a step, to set it aside, to reopen it, or to postpone an overdue one */
  @IsOptional()
  @Words(500)
  reason?: string;
}

/** The agency to offer the step to. */
export class AssignStepRequest extends LineOfAccountability {
  @IsIn(AGENCIES)
  ownerAgency: Agency;
}

/** Accepts the step; can also name the person who will do it. */
export class AcceptStepRequest extends LineOfAccountability {}

export class HandBackStepRequest {
  @IsIn(HAND_BACK_REASONS)
  reason: HandBackReason;

  /** information for the coordinator */
  @Words(1000)
  words: string;
}

export class AddEvidenceRequest {
  @IsIn(EVIDENCE_KINDS)
  kind: (typeof EVIDENCE_KINDS)[number];

  /** content of the evidence, and where it is kept */
  @Words(1000)
  words: string;

  /** day that the evidence shows; today by default */
  @IsOptional()
  @IsCalendarDate()
  on?: string;
}

export class EvidenceResponse {
  kind: EvidenceKind;
  words: string;
  /** day */
  on: string;
  /** name of the person who added it */
  by: string;
}

export class HandBackResponse {
  reason: HandBackReason;
  /** for staff; null for the family */
  words: string | null;
  /** agency that handed it back */
  by: Agency | null;
}

/** The deadline of a step that an agency was offered and has not answered. */
export class AwaitedAnswerResponse {
  /** day */
  offeredOn: string;
  /** last working day for an answer; null if bank holidays are not yet announced */
  dueOn: string | null;
  /** day of the last reminder */
  chasedOn: string | null;
  /** number of reminders */
  chasedTimes: number;
}

export class StepResponse {
  id: string;
  planId: string;
  /** for `If-Match` */
  version: number;
  title: string;
  goalId: string | null;

  /** rule of the law that sets the step, `SC-02`; null for a step that a person added */
  rule: string | null;
  /** distinguishes this year's duty from next year's */
  occurrence: string | null;
  /** the commonly used deadline, if it differs from the last day in time */
  nominalDeadline: string | null;
  /** first possible day */
  opensOn: string | null;
  /** the lead by law: an agency, `young-person`, `family`, `all` or `system` */
  leadAgency: string | null;
  /** name of the body that leads */
  leads: string | null;
  citation: string | null;
  /** certainty of the rule: `high`, `medium`, `low`, `unconfirmed` */
  confidence: string | null;
  /** binding force: `legal-duty`, `statutory-guidance`, `best-practice` … */
  force: string | null;
  /** explanation of the date from the day it was set */
  why: string | null;
  /** the step and its date, in words for the family */
  familyWords: string | null;
  /** the day is the first of a lasting state, not the last day to act */
  begins: boolean;
  /** `not-recorded` (whether it was done is not on record), `dated`, `open-now` (without delay), `active-since` (lasts), `deferred` (waits) */
  standing: Standing;

  /** last day in time */
  dueOn: string | null;
  /** the first date that was set, if it was postponed after it had passed */
  firstDueOn: string | null;
  overdue: boolean;
  /** target date of its owner */
  targetOn: string | null;
  dutyOf: DutyOf;
  ownerAgency: Agency | null;
  deliveryTeam: string | null;
  person: StepPerson | null;
  /**
   * the person accountable for it: the person it names, or the person accountable for the plan; null if no agency must
   * do the step
   */
  accountable: StepAccountableResponse | null;
  actionLead: string | null;
  sponsoringDirector: string | null;
  status: StepStatus;
  /** reason why it is blocked or no longer needed */
  statusReason: string | null;
  /** response of the owning agency */
  response: OwnersResponse;
  /** null if no answer is due */
  answer: AwaitedAnswerResponse | null;
  handBack: HandBackResponse | null;
  evidence: EvidenceResponse[];
  /** actions open to the caller now */
  allowedActions: string[];
}
