import { IsOptional } from 'class-validator';
import { IsRecordId, Words } from '#libs/platform';

export class AddCommentRequest {
  /** goal that it is about; the whole plan where left out */
  @IsOptional()
  @IsRecordId()
  goalId?: string;

  @Words(2000)
  words: string;
}

export class CommentResponse {
  id: string;
  goalId: string | null;
  words: string;
  by: 'young-person' | 'carer' | 'staff';
  /** who wrote it */
  name: string;
  /** instant, ISO 8601 in UTC */
  at: string;
}
