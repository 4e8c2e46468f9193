import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import type { StepStatus } from '#libs/contracts';
import { IsCalendarDate, Words } from '#libs/platform';
import { ATTENDED, type Attended, HANDOVER_ENDS, type HandoverEnd } from './health-handover.rules.js';

/** Where the young person goes. */
export class AdultCounterpart {
  @Words(200)
  service: string;

  /** role of the contact there, `epilepsy nurse` */
  @IsOptional()
  @Words(200)
  contactRole?: string | null;
}

/** Who holds the move together for health. */
export class HealthNamedWorker {
  @Words(200)
  name: string;

  /** account, where there is one */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  subject?: string | null;
}

/** What is known of the move from one service. What is left out stays as it is, `null` empties it. */
export class HandoverFields {
  /** first day with the adult service; each service has its own */
  @IsOptional()
  @IsCalendarDate()
  transferOn?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => AdultCounterpart)
  adultCounterpart?: AdultCounterpart | null;

  /** day on which the young person met somebody from the adult service */
  @IsOptional()
  @IsCalendarDate()
  metAdultPractitionerOn?: string | null;

  @IsOptional()
  @IsCalendarDate()
  firstAdultAppointmentOn?: string | null;

  /** was that appointment attended? `no` makes it a task to get in touch */
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
  /** the children's health service, as people call it */
  @Words(200)
  service: string;
}

export class ChangeHealthHandoverRequest extends HandoverFields {
  /** another name for the same service */
  @IsOptional()
  @Words(200)
  service?: string;

  /** why the day of the move is later than one that has passed */
  @IsOptional()
  @Words(1000)
  reason?: string;
}

export class EndHealthHandoverRequest {
  /** `transferred` once the adult service has seen the young person */
  @IsIn(HANDOVER_ENDS)
  reason: HandoverEnd;

  /** why; needed for every reason but `transferred` */
  @IsOptional()
  @Words(1000)
  words?: string;
}

export class HandoverEndingResponse {
  reason: HandoverEnd;
  /** day */
  on: string;
  words: string | null;
  /** name of who ended it */
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

/** One children's health service and where it hands over to. */
export class HealthHandoverResponse {
  id: string;
  planId: string;
  /** for `If-Match` */
  version: number;
  service: string;
  /** by which the law's steps tell the services apart; stays when the name is corrected */
  code: string;
  /** first day with the adult service */
  transferOn: string | null;
  /** the day that was set first, where it was moved after it had passed */
  firstTransferOn: string | null;
  adultCounterpart: AdultCounterpart | null;
  metAdultPractitionerOn: string | null;
  firstAdultAppointmentOn: string | null;
  attended: Attended;
  namedWorker: HealthNamedWorker | null;
  /** null while the service has not handed over */
  ending: HandoverEndingResponse | null;
  /** meet somebody before, get in touch after a missed appointment, support around the move */
  @ApiProperty({ type: [HandoverStepResponse] })
  steps: readonly HandoverStepResponse[];
  /** what the caller may do with it now */
  allowedActions: string[];
}

export class HealthHandoverTable {
  @ApiProperty({ type: [HealthHandoverResponse] })
  items: readonly HealthHandoverResponse[];
  /** what the caller may do with the table now */
  allowedActions: string[];
}
