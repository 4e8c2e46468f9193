import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { HELPER_KINDS, HELP_ABOUT, type HelpAbout, type HelpStatus, type HelperKind } from '#libs/contracts';
import { IsRecordId, type Page, PageQuery, Words } from '#libs/platform';

/** A young person's request for help. */
export class AskForHelpRequest {
  /** purpose of the help: to speak, to understand, with a meeting, or something else */
  @IsIn(HELP_ABOUT)
  about: HelpAbout;

  /** goal that the request is about */
  @IsOptional()
  @IsRecordId()
  goalId?: string;

  /** information for the helper; the area's coordinators can read it */
  @IsOptional()
  @Words(2000)
  words?: string;
}

export class HelperRequest {
  @IsIn(HELPER_KINDS)
  kind: HelperKind;

  @Words(200)
  name: string;
}

/** Records the helper. */
export class TakeHelpRequest {
  /** the helper; by default the person with this account */
  @IsOptional()
  @ValidateNested()
  @Type(() => HelperRequest)
  helper?: HelperRequest;
}

/** Returns the request, because another helper is needed. */
export class ReturnHelpRequest {
  /** reason, in words that the young person can read */
  @Words(1000)
  reason: string;
}

const OUTCOMES = ['helped', 'not-possible'] as const;

export class HelpOutcomeRequest {
  @IsIn(OUTCOMES)
  outcome: (typeof OUTCOMES)[number];

  /** reason why it was not possible, in words that the young person can read */
  @IsOptional()
  @Words(1000)
  reason?: string;
}

export class HelperResponse {
  kind: HelperKind;
  name: string;
  /** day */
  since: string;
}

export class HelpRequestResponse {
  id: string;
  planId: string;
  version: number;
  about: HelpAbout;
  goalId: string | null;
  words: string | null;
  status: HelpStatus;
  /** the status in words for the young person */
  statusWords: string;
  /** day */
  askedOn: string;
  /** last working day for the next answer; null if none is due */
  answerDueOn: string | null;
  /** number of reminders */
  chasedTimes: number;
  helper: HelperResponse | null;
  /** reason why it was returned or not possible */
  reason: string | null;
  /** day of the outcome */
  endedOn: string | null;
  /** actions open to the caller now */
  allowedActions: string[];
}

export class HelpRequestList {
  /** newest first */
  @ApiProperty({ type: [HelpRequestResponse] })
  items: HelpRequestResponse[];
}

export class HelpWorklistQuery extends PageQuery {
  /** account of a named worker, or `mine` */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  namedWorker?: string;
}

/** A request that waits for an answer, without the young person's words. */
export class HelpWorklistRow {
  id: string;
  planId: string;
  planReference: string;
  youngPersonId: string;
  /** the young person's usual name */
  name: string;
  about: HelpAbout;
  goalId: string | null;
  status: HelpStatus;
  /** day */
  askedOn: string;
  answerDueOn: string | null;
  /** whole days after that day; 0 if it is not overdue */
  daysOverdue: number;
  chasedTimes: number;
  helperName: string | null;
}

export class HelpWorklistPage implements Page<HelpWorklistRow> {
  @ApiProperty({ type: [HelpWorklistRow] })
  items: HelpWorklistRow[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
