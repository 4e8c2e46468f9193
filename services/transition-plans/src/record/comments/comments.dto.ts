import { IsIn, IsOptional } from 'class-validator';
import { IsRecordId, Words } from '#libs/platform';

/** What a note is about: progress, what is in the way, what helps, or what was decided. */
export const COMMENT_KINDS = ['comment', 'progress', 'barrier', 'what-helps', 'decision'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

export class AddCommentRequest {
  /** goal that it is about; the whole plan where left out */
  @IsOptional()
  @IsRecordId()
  goalId?: string;

  /** a word to everybody, or a note of a kind; a comment unless told */
  @IsOptional()
  @IsIn(COMMENT_KINDS)
  kind?: CommentKind;

  @Words(2000)
  words: string;
}

export class CommentResponse {
  id: string;
  goalId: string | null;
  kind: CommentKind;
  words: string;
  by: 'young-person' | 'carer' | 'staff';
  /** who wrote it */
  name: string;
  /** instant, ISO 8601 in UTC */
  at: string;
}
