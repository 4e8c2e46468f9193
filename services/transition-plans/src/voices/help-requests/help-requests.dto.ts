import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { HELPER_KINDS, HELP_ABOUT, type HelpAbout, type HelpStatus, type HelperKind } from '#libs/contracts';
import { IsRecordId, type Page, PageQuery, Words } from '#libs/platform';

/** "I want somebody to help me." */
export class AskForHelpRequest {
  /** what the help is for: to say this, to understand, with a meeting, or something else */
  @IsIn(HELP_ABOUT)
  about: HelpAbout;

  /** goal that it is about */
  @IsOptional()
  @IsRecordId()
  goalId?: string;

  /** what the helper should know; read by the coordinators of the area */
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

/** Somebody will help. */
export class TakeHelpRequest {
  /** who; the account that says so unless told */
  @IsOptional()
  @ValidateNested()
  @Type(() => HelperRequest)
  helper?: HelperRequest;
}

/** Somebody else is needed. */
export class ReturnHelpRequest {
  /** why, in words that the young person can read */
  @Words(1000)
  reason: string;
}

const OUTCOMES = ['helped', 'not-possible'] as const;

export class HelpOutcomeRequest {
  @IsIn(OUTCOMES)
  outcome: (typeof OUTCOMES)[number];

  /** why it was not possible, in words that the young person can read */
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
  /** the same in words to the young person */
  statusWords: string;
  /** day */
  askedOn: string;
  /** last working day for the next answer; null where none is awaited */
  answerDueOn: string | null;
  /** how often somebody was reminded */
  chasedTimes: number;
  helper: HelperResponse | null;
  /** why it was given back, or was not possible */
  reason: string | null;
  /** day of the outcome */
  endedOn: string | null;
  /** what the caller may do with it now */
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

/** A request that waits for somebody; nothing of the young person's words. */
export class HelpWorklistRow {
  id: string;
  planId: string;
  planReference: string;
  youngPersonId: string;
  /** what the young person is called */
  name: string;
  about: HelpAbout;
  goalId: string | null;
  status: HelpStatus;
  /** day */
  askedOn: string;
  answerDueOn: string | null;
  /** whole days after that day; 0 where it is not late */
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
