import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { REVIEW_PURPOSES, type ReviewPurpose } from '#libs/contracts';
import { IsCalendarDate, Words } from '#libs/platform';

/** Opens a review. If the law does not set its window, choose one. */
export class OpenReviewRequest {
  /** purposes of the meeting; one meeting can serve several */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(REVIEW_PURPOSES, { each: true })
  serves: ReviewPurpose[];

  /** last day for purposes without a day set by the law */
  @IsOptional()
  @IsCalendarDate()
  dueOn?: string;

  /** first day for purposes without a day set by the law; defaults to twelve weeks before the last day */
  @IsOptional()
  @IsCalendarDate()
  opensOn?: string;

  /** day of the meeting */
  @IsOptional()
  @IsCalendarDate()
  meetingOn?: string;

  @IsOptional()
  @Words(300)
  place?: string;

  /** why the meeting is after the last day */
  @IsOptional()
  @Words(2000)
  reason?: string;
}

/** The fields to change. Fields that are left out do not change. */
export class ChangeReviewRequest {
  /** purposes of the meeting; takes them over from other reviews, and opens a review for each purpose left out */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(REVIEW_PURPOSES, { each: true })
  serves?: ReviewPurpose[];

  /** day of the meeting; null if it is no longer planned */
  @IsOptional()
  @IsCalendarDate()
  meetingOn?: string | null;

  @IsOptional()
  @Words(300)
  place?: string | null;

  /** new last day for purposes without a day set by the law */
  @IsOptional()
  @IsCalendarDate()
  dueOn?: string;

  /** day on which the papers were sent to everyone */
  @IsOptional()
  @IsCalendarDate()
  papersSentOn?: string;

  /** day on which notice of the proposed changes was served */
  @IsOptional()
  @IsCalendarDate()
  noticeServedOn?: string;

  /** reason, if the meeting is after the last day or an overdue day moves */
  @IsOptional()
  @Words(2000)
  reason?: string;
}
