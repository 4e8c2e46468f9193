import { IsIn, IsOptional, Matches, ValidateIf } from 'class-validator';
import type { Agency } from '#libs/contracts';
import { IsCalendarDate, type Page, PageQuery, Words } from '#libs/platform';
import type { AccessRequestStatus, AccessRequestVerb } from './access-request.rules.js';

export class NewAccessRequestRequest {
  /** reference of the young person's record, from a look-up */
  @Matches(/^YP-[0-9A-Za-z]{4}-[0-9A-Za-z]{2}$/)
  reference: string;

  /** why the record is needed; the coordinator and the young person read it */
  @Words(1000)
  reason: string;
}

export class AccessRequestsQuery extends PageQuery {
  /** `asked` by default */
  @IsOptional()
  @IsIn(['asked', 'granted', 'declined', 'ended'])
  status?: AccessRequestStatus;
}

export class AnswerAccessRequestRequest {
  @IsIn(['grant', 'decline'])
  answer: 'grant' | 'decline';

  /** last day of reading, if granted; 28 days from today by default */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string;

  /** required to decline; the practitioner reads it */
  @ValidateIf(({ answer, words }: AnswerAccessRequestRequest) => answer === 'decline' || words !== undefined)
  @Words(1000)
  words?: string;
}

export class AccessRequestResponse {
  id: string;
  /** for If-Match */
  version: number;
  status: AccessRequestStatus;
  /** reference of the young person's record */
  reference: string;
  /** null for the practitioner until it is granted */
  youngPersonId: string | null;
  /** name of the practitioner */
  name: string;
  agency: Agency;
  team: string | null;
  /** URN of the practitioner's school */
  school: string | null;
  reason: string;
  /** YYYY-MM-DD */
  askedOn: string;
  answeredOn: string | null;
  /** name of the coordinator */
  answeredBy: string | null;
  answerWords: string | null;
  /** last day of reading */
  untilOn: string | null;
  /** actions that this account may take on the request now */
  allowedActions: AccessRequestVerb[];
}

export class AccessRequestPage implements Page<AccessRequestResponse> {
  items: AccessRequestResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
