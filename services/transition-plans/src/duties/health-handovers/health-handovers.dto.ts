import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import type { StepStatus } from '#libs/contracts';
import { IsCalendarDate, Words } from '#libs/platform';
import { ATTENDED, type Attended, HANDOVER_ENDS, type HandoverEnd } from './health-handover.rules.js';

/** The adult service that takes over. */
export class AdultCounterpart {
  @Words(200)
  service: string;

  /** role of the contact in the adult service, `epilepsy nurse` */
  @IsOptional()
  @Words(200)
  contactRole?: string | null;
}

/** The health worker who coordinates the move. */
export class HealthNamedWorker {
  @Words(200)
  name: string;

  /** the worker's account, if any */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  subject?: string | null;
}

/** The details of the move from one service. Fields that are left out do not change; `null` clears a field. */
export class HandoverFields {
  /** first day with the adult service */
  @IsOptional()
  @IsCalendarDate()
  transferOn?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => AdultCounterpart)
  adultCounterpart?: AdultCounterpart | null;

  /** day on which the young person met a practitioner of the adult service */
  @IsOptional()
  @IsCalendarDate()
  metAdultPractitionerOn?: string | null;

  @IsOptional()
  @IsCalendarDate()
  firstAdultAppointmentOn?: string | null;

  /** whether the young person attended that appointment; `no` adds a step to get in touch */
  @IsOptional()
  @IsIn(ATTENDED)
  attended?: Attended;

  @IsOptional()
  @ValidateNested()
  @Type(() => HealthNamedWorker)
  namedWorker?: HealthNamedWorker | null;
}

/** A children's health service that will hand over. */
export class AddHealthHandoverRequest extends HandoverFields {
  /** name of the children's health service */
  @Words(200)
  service: string;
}

export class ChangeHealthHandoverRequest extends HandoverFields {
  /** corrected name of the same service */
  @IsOptional()
  @Words(200)
  service?: string;

  /** why the transfer day moves later after it has passed */
  @IsOptional()
  @Words(1000)
  reason?: string;
}

export class EndHealthHandoverRequest {
  /** `transferred` is allowed once the adult service has seen the young person */
  @IsIn(HANDOVER_ENDS)
  reason: HandoverEnd;

  /** explanation; required for every reason except `transferred` */
  @IsOptional()
  @Words(1000)
  words?: string;
}

export class HandoverEndingResponse {
  reason: HandoverEnd;
  /** day */
  on: string;
  words: string | null;
  /** name of the person who ended the row */
  by: string;
}

/** A step of the plan that the law sets for this service. */
export class HandoverStepResponse {
  id: string;
  /** `HLT-12` */
  rule: string;
  title: string;
  dueOn: string | null;
  status: StepStatus;
}

/** One children's health service and the adult service that takes over. */
export class HealthHandoverResponse {
  id: string;
  planId: string;
  /** for `If-Match` */
  version: number;
  service: string;
  /** identifies the service in the law's steps; does not change with the name */
  code: string;
  /** first day with the adult service */
  transferOn: string | null;
  /** the first transfer day, if it moved after it had passed */
  firstTransferOn: string | null;
  adultCounterpart: AdultCounterpart | null;
  metAdultPractitionerOn: string | null;
  firstAdultAppointmentOn: string | null;
  attended: Attended;
  namedWorker: HealthNamedWorker | null;
  /** null while the service has not handed over */
  ending: HandoverEndingResponse | null;
  /** the law's steps: meeting before the move, contact after a missed appointment, support around the move */
  @ApiProperty({ type: [HandoverStepResponse] })
  steps: readonly HandoverStepResponse[];
  /** actions that the caller may take on the row now */
  allowedActions: string[];
}

export class HealthHandoversResponse {
  @ApiProperty({ type: [HealthHandoverResponse] })
  items: readonly HealthHandoverResponse[];
  /** actions that the caller may take on the table now */
  allowedActions: string[];
}
