import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { ReviewPurpose, ReviewStage } from '#libs/contracts';
import { type Page, PageQuery } from '#libs/platform';
import { OPEN_STAGES } from '../../duties/review-record/review.rules.js';
import type { DeadlineName } from '../../duties/review-record/review.values.js';

const STAGES_ON_LIST = [...OPEN_STAGES, 'none'] as const;

export class ReviewWorklistQuery extends PageQuery {
  /** stage of the review; `none` lists people who are due an annual review and have none on the plan */
  @IsOptional()
  @IsIn(STAGES_ON_LIST)
  stage?: (typeof STAGES_ON_LIST)[number];

  /** number of days ahead; 28 by default */
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

/** A review with its next deadline, or a person with an EHC plan who has no review in its window. */
export class ReviewWorklistRow {
  /** id of the review, or of the statutory step when there is no review */
  id: string;
  /** null when there is no review yet */
  reviewId: string | null;
  planId: string;
  planReference: string;
  youngPersonId: string;
  /** the young person's usual name; null for leaders, who open a record by a drill-down */
  name: string | null;
  serves: ReviewPurpose[];
  /** null when there is no review yet */
  stage: ReviewStage | null;
  /** the next action that the review needs */
  clock: DeadlineName;
  /** rule that sets the deadline */
  rule: string | null;
  /** last day in time; null when the law's date is unknown */
  dueOn: string | null;
  /** whole days after the last day in time; 0 when not late */
  daysOverdue: number;
  meetingOn: string | null;
}

export class ReviewWorklistPage implements Page<ReviewWorklistRow> {
  items: ReviewWorklistRow[];
  /** value of `after` for the next page; null on the last page */
  next: string | null;
}
