import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { ReviewPurpose, ReviewStage } from '#libs/contracts';
import { type Page, PageQuery } from '#libs/platform';
import { OPEN_STAGES } from '../../duties/review-record/review.rules.js';
import type { ClockName } from '../../duties/review-record/review.values.js';

const STAGES_ON_LIST = [...OPEN_STAGES, 'none'] as const;

export class ReviewWorklistQuery extends PageQuery {
  /** where the reviews stand; `none`: people whose annual review is to be begun, and who have none on the plan */
  @IsOptional()
  @IsIn(STAGES_ON_LIST)
  stage?: (typeof STAGES_ON_LIST)[number];

  /** how far to look ahead, in days; 28 unless told */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(3660)
  withinDays?: number;

  /** account of a named worker, or `mine` */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  namedWorker?: string;
}

/** A review whose next clock runs out, or somebody with an EHC plan who has no review on the plan in its window. */
export class ReviewWorklistRow {
  /** id of the review, or of the step that the law sets where there is none */
  id: string;
  /** null: there is no review yet */
  reviewId: string | null;
  planId: string;
  planReference: string;
  youngPersonId: string;
  /** what the young person is called */
  name: string;
  serves: ReviewPurpose[];
  /** null: there is no review yet */
  stage: ReviewStage | null;
  /** what it waits for */
  clock: ClockName;
  /** rule of the law that sets the clock */
  rule: string | null;
  /** last day in time; null where the law's day is not known */
  dueOn: string | null;
  /** whole days after that day; 0 where it is not late */
  daysOverdue: number;
  meetingOn: string | null;
}

export class ReviewWorklistPage implements Page<ReviewWorklistRow> {
  items: ReviewWorklistRow[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
