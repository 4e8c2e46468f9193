import type { CommentRow } from './comment.table.js';
import type { CommentResponse } from './comments.dto.js';

export function commentResponse(comment: CommentRow): CommentResponse {
  return {
    id: comment.id,
    goalId: comment.goal_id,
    replyTo: comment.reply_to,
    kind: comment.kind,
    words: comment.words,
    by: comment.by_role,
    name: comment.by_name,
    at: new Date(comment.at).toISOString(),
  };
}
