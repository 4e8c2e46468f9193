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

/** Statuses that people choose; `withdrawn` is the law's alone. */
const CHOSEN_STATUSES = STEP_STATUSES.filter((s) => s !== 'withdrawn');

/** A person who is to do it. */
export class StepPerson {
  /** account */
  @Matches(/^[\x21-\x7e]{1,200}$/)
  subject: string;

  @Words(200)
  name: string;
}

/** The line of accountability that a leader is held to; each part may be left out. */
export class LineOfAccountability {
  @IsOptional()
  @Words(200)
  deliveryTeam?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => StepPerson)
  person?: StepPerson | null;

  /** name or role of who leads the action */
  @IsOptional()
  @Words(200)
  actionLead?: string | null;

  /** name or role of the director who answers for it */
  @IsOptional()
  @Words(200)
  sponsoringDirector?: string | null;
}

/** A step that a person adds. Named with an agency it is offered to that agency. */
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

/** What changes; what is left out stays as it is, `null` empties a field that may be empty. */
export class ChangeStepRequest extends LineOfAccountability {
  /** not of a step that the law sets */
  @IsOptional()
  @Words(300)
  title?: string;

  @IsOptional()
  @IsRecordId()
  goalId?: string | null;

  /** last day in time; not of a step that the law sets */
  @IsOptional()
  @IsCalendarDate()
  dueOn?: string | null;

  /** working target, not after the last day in time */
  @IsOptional()
  @IsCalendarDate()
  targetOn?: string | null;

  /** the next status; `allowedActions` of the step says which are possible */
  @IsOptional()
  @IsIn(CHOSEN_STATUSES)
  status?: Exclude<StepStatus, 'withdrawn'>;

  /** why: needed to block a step, to call it no longer needed, to open it again, or to move the day of a late one */
  @IsOptional()
  @Words(500)
  reason?: string;
}

/** Whose step it shall be. */
export class AssignStepRequest extends LineOfAccountability {
  @IsIn(AGENCIES)
  ownerAgency: Agency;
}

/** The owning agency takes the step, and may say at once who does it. */
export class AcceptStepRequest extends LineOfAccountability {}

export class HandBackStepRequest {
  @IsIn(HAND_BACK_REASONS)
  reason: HandBackReason;

  /** what the coordinator needs to know */
  @Words(1000)
  words: string;
}

export class AddEvidenceRequest {
  @IsIn(EVIDENCE_KINDS)
  kind: (typeof EVIDENCE_KINDS)[number];

  /** what it shows, and where it is kept */
  @Words(1000)
  words: string;

  /** day of what it shows; today unless told */
  @IsOptional()
  @IsCalendarDate()
  on?: string;
}

export class EvidenceResponse {
  kind: EvidenceKind;
  words: string;
  /** day */
  on: string;
  /** name of who brought it */
  by: string;
}

export class HandBackResponse {
  reason: HandBackReason;
  /** for staff; null for the family */
  words: string | null;
  /** agency that handed it back */
  by: Agency | null;
}

/** The clock of a step that an agency was offered and has not answered. */
export class AwaitedAnswerResponse {
  /** day */
  offeredOn: string;
  /** last working day on which an answer is in time; null where bank holidays are not announced so far ahead */
  dueOn: string | null;
  /** day on which the agency was last asked again */
  chasedOn: string | null;
  /** how often it was asked again */
  chasedTimes: number;
}

export class StepResponse {
  id: string;
  planId: string;
  /** for `If-Match` */
  version: number;
  title: string;
  goalId: string | null;

  /** rule of the law that sets the step, `SC-02`; null in a step that a person added */
  rule: string | null;
  /** tells this year's duty from next year's */
  occurrence: string | null;
  /** what everybody calls the deadline, where it differs from the last day in time */
  nominalDeadline: string | null;
  /** first day on which it can be done */
  opensOn: string | null;
  /** who leads by the law: an agency, `young-person`, `family`, `all` or `system` */
  leadAgency: string | null;
  /** the body that leads, in words */
  leads: string | null;
  citation: string | null;
  /** how sure the rule is: `high`, `medium`, `low`, `unconfirmed` */
  confidence: string | null;
  /** how much it binds: `legal-duty`, `statutory-guidance`, `best-practice` … */
  force: string | null;
  /** why this day, as it was explained when it was set */
  why: string | null;
  /** `dated`, `open-now` (without delay), `active-since` (lasts), `deferred` (waits) */
  standing: Standing;

  /** last day still in time */
  dueOn: string | null;
  /** the day that was set first, where it was moved after it had passed */
  firstDueOn: string | null;
  overdue: boolean;
  /** working target of its owner */
  targetOn: string | null;
  dutyOf: DutyOf;
  ownerAgency: Agency | null;
  deliveryTeam: string | null;
  person: StepPerson | null;
  /** who answers for it: the person it names, else who answers for the plan; null in a step that is no agency’s */
  accountable: StepAccountableResponse | null;
  actionLead: string | null;
  sponsoringDirector: string | null;
  status: StepStatus;
  /** why it is blocked, or no longer needed */
  statusReason: string | null;
  /** what the owning agency said */
  response: OwnersResponse;
  /** null where no answer is awaited */
  answer: AwaitedAnswerResponse | null;
  handBack: HandBackResponse | null;
  evidence: EvidenceResponse[];
  /** what the caller may do with it now */
  allowedActions: string[];
}
