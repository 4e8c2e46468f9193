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

  /** the carer's relation to the young person; `young-person` means that the young person is the carer */
  @IsIn(CARER_RELATIONS)
  relation: CarerRelation;

  /** the carer's account, if any; it reads and answers only this assessment */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  subject?: string | null;
}

/** The fields to change. Fields that are left out do not change. */
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
  /** day on which it happened; defaults to today */
  @IsOptional()
  @IsCalendarDate()
  on?: string;
}

const ANSWERS = ['accept', 'decline'] as const;

/** The carer's answer to the offer, given directly or through staff. */
export class AnswerOfferRequest extends CarersDayRequest {
  @IsIn(ANSWERS)
  answer: (typeof ANSWERS)[number];

  /** if declined: the day on which to ask the carer again; defaults to six months from today */
  @IsOptional()
  @IsCalendarDate()
  askAgainOn?: string;

  @IsOptional()
  @Words(1000)
  words?: string;
}

const SET_ASIDE = ['not-needed', 'entered-in-error'] as const;

/** Sets an assessment aside, with the reason and the accountable person. */
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
  /** why the assessment is offered again */
  @Words(1000)
  words: string;
}

/** A carer's own assessment. */
export class CarersAssessmentResponse {
  id: string;
  planId: string;
  /** for `If-Match` */
  version: number;
  /** name of the carer */
  name: string;
  relation: CarerRelation;
  /** the carer's account */
  subject: string | null;
  /** the laws that entitle this carer to an assessment now */
  basis: string[];
  status: CarersAssessmentStatus;
  /** day */
  addedOn: string;
  /** day of the last offer */
  offeredOn: string | null;
  /** day of the carer's answer */
  answeredOn: string | null;
  /** name of the person who recorded the answer */
  answeredBy: string | null;
  /** if declined: the day on which to ask the carer again */
  askAgainOn: string | null;
  doneOn: string | null;
  /** why it was declined, set aside or reopened */
  words: string | null;
  /** the person accountable for setting it aside */
  accountable: AccountablePerson | null;
  /** actions that the caller may take now: `offer`, `accept`, `decline`, `complete`, `set-aside`, `correct`, `reopen` */
  allowedActions: string[];
}

export class CarersAssessmentsResponse {
  /** staff get all assessments; a family account gets only its own */
  @ApiProperty({ type: [CarersAssessmentResponse] })
  items: readonly CarersAssessmentResponse[];
  /** actions that the caller may take on the list now */
  allowedActions: string[];
}

/** A carer's assessment that needs a next step. The row does not name the carer. */
export class CarersWorkRow {
  /** id of the assessment */
  id: string;
  planId: string;
  planReference: string;
  youngPersonId: string;
  /** name of the young person; null for leaders, who open a record by a drill-down */
  name: string | null;
  relation: CarerRelation;
  status: CarersAssessmentStatus;
  /** day since which the assessment waits, or day on which to ask the carer again */
  waitsSince: string;
}

export class CarersWorkPage implements Page<CarersWorkRow> {
  @ApiProperty({ type: [CarersWorkRow] })
  items: CarersWorkRow[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}

/** The account's own carer's assessments. */
export class OwnCarersAssessmentsResponse {
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
