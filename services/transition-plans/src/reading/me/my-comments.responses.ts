import { londonDay } from '#libs/kernel';
import type { CommentRow } from '../../record/comments/comment.table.js';
import type { MyCommentResponse, MyReplyResponse } from './me.dto.js';

/** Number of conversations shown. */
const SHOWN = 20;

/**
 * The last conversations about the plan. A reply whose first comment was removed stands alone.
 * @param comments newest first
 * @param subject account of the reader
 */
export function myComments(comments: readonly CommentRow[], subject: string): MyCommentResponse[] {
  const ids = new Set(comments.map(({ id }) => id));
  const isFirst = ({ reply_to }: CommentRow) => reply_to === null || !ids.has(reply_to);
  return comments
    .filter(isFirst)
    .slice(0, SHOWN)
    .map((first) => ({
      id: first.id,
      goalId: first.goal_id,
      words: first.words,
      said: saidBy(first, subject),
      on: londonDay(new Date(first.at)),
      replies: comments
        .filter(({ reply_to }) => reply_to === first.id)
        .map(reply)
        .reverse(),
    }));
}

const reply = ({ id, words, by_name, at }: CommentRow): MyReplyResponse => ({
  ...{ id, words },
  who: by_name,
  on: londonDay(new Date(at)),
});

const SAID: Readonly<Record<CommentRow['by_role'], (name: string) => string>> = {
  'young-person': (name) => `${name} said`,
  carer: () => 'Your parent or carer said',
  staff: (name) => `${name} said`,
};

const saidBy = ({ by_role, by_subject, by_name }: CommentRow, subject: string): string =>
  by_subject === subject ? 'You said' : SAID[by_role](by_name);
