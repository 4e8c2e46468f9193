import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { CARER_RELATIONS, type CarerRelation, type CarersAssessmentStatus } from '#libs/contracts';
import { IsCalendarDate, type Page, PageQuery, Words } from '#libs/platform';
import { AccountablePerson } from '../../record/accountability/accountability.dto.js';

/** A carer of the young person, or the young person as a carer. */
export class AddCarerRequest {
  @Words(200)
  name: string;

  /** what the carer is to the young person; `young-person` is the young person, who cares for somebody */
  @IsIn(CARER_RELATIONS)
  relation: CarerRelation;

  /** the carer's account, where there is one: it sees and answers this assessment, and no other */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  subject?: string | null;
}

/** What changes; what is left out stays as it is. */
export class ChangeCarerRequest {
  @IsOptional()
  @Words(200)
  name?: string;

  @IsOptional()
  @IsIn(CARER_RELATIONS)
  relation?: CarerRelation;

  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  subject?: string | null;
}

export class CarersDayRequest {
  /** day on which it happened; today unless told */
  @IsOptional()
  @IsCalendarDate()
  on?: string;
}

const ANSWERS = ['accept', 'decline'] as const;

/** What the carer says to the offer: in person, or told to staff. */
export class AnswerOfferRequest extends CarersDayRequest {
  @IsIn(ANSWERS)
  answer: (typeof ANSWERS)[number];

  /** declined: the day on which the carer is asked again; in six months unless told */
  @IsOptional()
  @IsCalendarDate()
  askAgainOn?: string;

  @IsOptional()
  @Words(1000)
  words?: string;
}

const SET_ASIDE = ['not-needed', 'entered-in-error'] as const;

/** No assessment, because …; somebody answers for that. */
export class SetAsideRequest {
  @IsIn(SET_ASIDE)
  reason: (typeof SET_ASIDE)[number];

  @Words(1000)
  words: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => AccountablePerson)
  accountable: AccountablePerson;
}

export class ReopenRequest {
  /** why it is to be offered again */
  @Words(1000)
  words: string;
}

/** A carer's own assessment. */
export class CarersAssessmentResponse {
  id: string;
  planId: string;
  /** for `If-Match` */
  version: number;
  /** of the carer */
  name: string;
  relation: CarerRelation;
  /** the carer's account */
  subject: string | null;
  /** the laws that give this carer an assessment now */
  basis: string[];
  status: CarersAssessmentStatus;
  /** day */
  addedOn: string;
  /** day of the last offer */
  offeredOn: string | null;
  /** day of the answer to it */
  answeredOn: string | null;
  /** name of who gave the answer */
  answeredBy: string | null;
  /** declined: the day on which the carer is asked again */
  askAgainOn: string | null;
  doneOn: string | null;
  /** why it was declined, set aside or opened again */
  words: string | null;
  /** who answers for its being set aside */
  accountable: AccountablePerson | null;
  /** what the caller may do with it now: `offer`, `accept`, `decline`, `complete`, `set-aside`, `correct`, `reopen` */
  allowedActions: string[];
}

export class CarersAssessmentList {
  /** all of them for staff; of family, each account sees its own */
  @ApiProperty({ type: [CarersAssessmentResponse] })
  items: readonly CarersAssessmentResponse[];
  /** what the caller may do with the list now */
  allowedActions: string[];
}

/** A carer's assessment of an open plan that somebody must take further; nothing that names the carer. */
export class CarersWorkRow {
  /** id of the assessment */
  id: string;
  planId: string;
  planReference: string;
  youngPersonId: string;
  /** what the young person is called */
  name: string;
  relation: CarerRelation;
  status: CarersAssessmentStatus;
  /** day since which it waits, or on which the carer is to be asked again */
  waitsSince: string;
}

export class CarersWorkPage implements Page<CarersWorkRow> {
  @ApiProperty({ type: [CarersWorkRow] })
  items: CarersWorkRow[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}

/** The carers' assessments that are the account's own. */
export class OwnCarersAssessmentList {
  /** newest first */
  @ApiProperty({ type: [CarersAssessmentResponse] })
  items: CarersAssessmentResponse[];
}

export class CarersWorkQuery extends PageQuery {
  /** account of a named worker, or `mine` */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  namedWorker?: string;
}
