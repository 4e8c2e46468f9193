import type { CommentKind } from './comments.dto.js';
import { type RowOf, fixed, instant, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `comment`. */
export const commentTable = table('comment', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  goal_id: nullable(uuid()),
  kind: text<CommentKind>(),
  words: text(),
  by_role: text<'young-person' | 'carer' | 'staff'>(),
  by_subject: text(),
  by_name: text(),
  at: instant(),
});

export type CommentRow = RowOf<typeof commentTable>;
