import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsCalendarDate } from '#libs/platform';
import { AccountablePerson, ReasonOfSubstance } from '../../record/accountability/accountability.dto.js';

/** Records the last day of children's social care support. */
export class EndChildrensSupportRequest {
  /** last day of the support; the law must allow this day */
  @IsCalendarDate()
  endsOn: string;

  /** the reason and the support that follows; at least 20 characters */
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
  /** the law's reason to allow the end, on the day of the decision */
  law: string;
  accountable: AccountablePerson;
  /** day */
  decidedOn: string;
  /** name of the person who recorded the decision */
  decidedBy: string;
}

/** Whether children's social care may end its support today, and the decisions so far. */
export class ChildrensSupportResponse {
  /** null: the young person is under 18, so the rule for the move to adult life does not decide it */
  possible: boolean | null;
  /** the law's reason */
  reason: string;
  /** rule that forbids it, `SC-08` */
  rule: string | null;
  /** decisions, newest first; the first one applies */
  @ApiProperty({ type: [ChildrensSupportEndingResponse] })
  decisions: readonly ChildrensSupportEndingResponse[];
  /** actions that the caller may take now */
  allowedActions: string[];
}
