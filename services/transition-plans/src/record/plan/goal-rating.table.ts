import { type RowOf, boolean, fixed, instant, key, nullable, smallint, table, text, uuid } from '#libs/platform';

/** A row of `goal_rating`: progress in the view of the young person or a carer. Rows are only added. */
export const goalRatingTable = table('goal_rating', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  goal_id: uuid(),
  /** 1 to 5 */
  rating: smallint(),
  words: nullable(text()),
  by_role: text<'young-person' | 'carer'>(),
  by_subject: text(),
  /** whether the rest of the family can read it */
  for_family: boolean(),
  at: instant(),
});

export type GoalRatingRow = RowOf<typeof goalRatingTable>;
