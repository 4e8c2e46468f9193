import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { REVIEW_PURPOSES, type ReviewPurpose } from '#libs/contracts';
import { IsCalendarDate, Words } from '#libs/platform';

/** Opens a review. Where the law sets its last day, that is the window; where it does not, one is chosen. */
export class OpenReviewRequest {
  /** what the meeting serves; one meeting can serve several */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(REVIEW_PURPOSES, { each: true })
  serves: ReviewPurpose[];

  /** last day of what the law does not date */
  @IsOptional()
  @IsCalendarDate()
  dueOn?: string;

  /** first day of what the law does not date; twelve weeks before the last unless told */
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

/** What changes; what is left out stays as it is. */
export class ChangeReviewRequest {
  /** what the meeting serves: it takes over what another review was planned for; what it lets go is opened for itself */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(REVIEW_PURPOSES, { each: true })
  serves?: ReviewPurpose[];

  /** day of the meeting; null: not planned any more */
  @IsOptional()
  @IsCalendarDate()
  meetingOn?: string | null;

  @IsOptional()
  @Words(300)
  place?: string | null;

  /** another last day of what the law does not date */
  @IsOptional()
  @IsCalendarDate()
  dueOn?: string;

  /** day on which the papers went to everybody */
  @IsOptional()
  @IsCalendarDate()
  papersSentOn?: string;

  /** day on which notice of the proposed changes was served */
  @IsOptional()
  @IsCalendarDate()
  noticeServedOn?: string;

  /** why, where the meeting is after the last day or an overdue day moves */
  @IsOptional()
  @Words(2000)
  reason?: string;
}
