import { type RowOf, boolean, fixed, instant, key, table, text, uuid } from '#libs/platform';

/** A row of `review_feedback`: what the young person, or a carer, says of a review. Never changed, only added to. */
export const reviewFeedbackTable = table('review_feedback', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  review_id: uuid(),
  words: text(),
  by_role: text<'young-person' | 'carer'>(),
  by_subject: text(),
  by_name: text(),
  /** the others of the family read it, too */
  for_family: boolean(),
  at: instant(),
});

export type ReviewFeedbackRow = RowOf<typeof reviewFeedbackTable>;
