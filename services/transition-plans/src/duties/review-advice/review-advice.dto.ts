import { IsBoolean, IsOptional } from 'class-validator';
import { IsCalendarDate, IsRecordId, Words } from '#libs/platform';

export class AdviceRequest {
  /** whose advice it is */
  @IsRecordId()
  inviteeId: string;

  @IsOptional()
  @Words(8000)
  words?: string;

  /** where the advice is kept */
  @IsOptional()
  @Words(500)
  keptAt?: string;

  /** today unless told */
  @IsOptional()
  @IsCalendarDate()
  receivedOn?: string;
}

export class FeedbackRequest {
  /** what the young person, or the carer, says of the review */
  @Words(4000)
  words: string;

  /**
   * the others of the family may read it, too; unless told, a carer's is for all of the family, and a young person's is for
   * themselves and staff, so that nobody has to weigh their words
   */
  @IsOptional()
  @IsBoolean()
  forFamily?: boolean;
}
