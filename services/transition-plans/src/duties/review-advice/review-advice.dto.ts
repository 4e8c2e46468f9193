import { IsBoolean, IsOptional } from 'class-validator';
import { IsCalendarDate, IsRecordId, Words } from '#libs/platform';

export class AdviceRequest {
  /** id of the invitee who gave the advice */
  @IsRecordId()
  inviteeId: string;

  @IsOptional()
  @Words(8000)
  words?: string;

  /** place where the advice is stored */
  @IsOptional()
  @Words(500)
  keptAt?: string;

  /** day of receipt; defaults to today */
  @IsOptional()
  @IsCalendarDate()
  receivedOn?: string;
}

export class FeedbackRequest {
  /** feedback in the words of the young person or the carer */
  @Words(4000)
  words: string;

  /**
   * true if the rest of the family may read it. By default the family reads a carer's feedback, and only the young person
   * and staff read the young person's
   */
  @IsOptional()
  @IsBoolean()
  forFamily?: boolean;
}
