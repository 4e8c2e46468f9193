import { type RowOf, boolean, fixed, instant, key, table, text, uuid } from '#libs/platform';

/** A row of `review_feedback`: feedback from the young person or a carer. Rows are added and never changed. */
export const reviewFeedbackTable = table('review_feedback', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  review_id: uuid(),
  words: text(),
  by_role: text<'young-person' | 'carer'>(),
  by_subject: text(),
  by_name: text(),
  /** true if the rest of the family may read it */
  for_family: boolean(),
  at: instant(),
});

export type ReviewFeedbackRow = RowOf<typeof reviewFeedbackTable>;
