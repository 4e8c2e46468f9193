import type { CommentKind } from './comments.dto.js';
import { type RowOf, boolean, fixed, instant, key, nullable, table, text, uuid } from '#libs/platform';

/** What the database fills for the lists of what waits (migration 1760000032100). */
const LISTED = { waiting: boolean() };

/** A row of `comment`. */
export const commentTable = table(
  'comment',
  {
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
    /** the comment that this one answers */
    reply_to: nullable(uuid()),
    /** when staff replied, or published the plan again; null: not yet */
    settled_at: nullable(instant()),
  },
  LISTED,
);

export type CommentRow = RowOf<typeof commentTable>;
