import { IsIn, IsOptional } from 'class-validator';
import { IsRecordId, Words } from '#libs/platform';

/** Kind of note: general, on progress, on a barrier, on something that helps, or on a decision. */
export const COMMENT_KINDS = ['comment', 'progress', 'barrier', 'what-helps', 'decision'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

export class AddCommentRequest {
  /** goal that the comment is about; the whole plan by default */
  @IsOptional()
  @IsRecordId()
  goalId?: string;

  /** kind of note; `comment` by default */
  @IsOptional()
  @IsIn(COMMENT_KINDS)
  kind?: CommentKind;

  /** comment that this one answers; it is about the same goal */
  @IsOptional()
  @IsRecordId()
  replyTo?: string;

  @Words(2000)
  words: string;
}

export class CommentResponse {
  id: string;
  goalId: string | null;
  /** comment that this one answers */
  replyTo: string | null;
  kind: CommentKind;
  words: string;
  by: 'young-person' | 'carer' | 'staff';
  /** name of the author */
  name: string;
  /** instant, ISO 8601 in UTC */
  at: string;
}
