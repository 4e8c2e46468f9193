import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsCalendarDate } from '#libs/platform';
import { AccountablePerson, ReasonOfSubstance } from '../../record/accountability/accountability.dto.js';

/** A decision when children's social care ends its support. */
export class EndChildrensSupportRequest {
  /** last day of the support; the law is asked about this day */
  @IsCalendarDate()
  endsOn: string;

  /** why, and what comes after it; at least 20 characters */
  @ReasonOfSubstance()
  words: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => AccountablePerson)
  accountable: AccountablePerson;
}

export class ChildrensSupportEndingResponse {
  id: string;
  planId: string;
  /** last day of the support */
  endsOn: string;
  words: string;
  /** why the law allowed it, as it was on the day of the decision */
  law: string;
  accountable: AccountablePerson;
  /** day */
  decidedOn: string;
  /** name of who recorded it */
  decidedBy: string;
}

/** May children's social care end its support today? */
export class ChildrensSupportAnswer {
  possible: boolean;
  /** the law's reason */
  reason: string;
  /** rule that stands against it, `SC-08` */
  rule: string | null;
  /** decisions, newest first: the first one stands */
  @ApiProperty({ type: [ChildrensSupportEndingResponse] })
  decisions: readonly ChildrensSupportEndingResponse[];
  /** what the caller may do now */
  allowedActions: string[];
}
