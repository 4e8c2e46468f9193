import { type RowOf, boolean, fixed, instant, key, nullable, smallint, table, text, uuid } from '#libs/platform';

/** A row of `goal_rating`: how far along the goal is, as the young person or a carer feels it; added to, never changed. */
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
  /** the others of the family read it, too */
  for_family: boolean(),
  at: instant(),
});

export type GoalRatingRow = RowOf<typeof goalRatingTable>;
