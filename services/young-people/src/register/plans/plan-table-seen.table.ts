import { integer, key, table, text, uuid } from '#libs/platform';

/** A row of `plan_table_seen`: the newest event about one of a young person's plan tables that was taken. */
export const planTableSeenTable = table('plan_table_seen', {
  area: key(text()),
  young_person_id: key(uuid()),
  table_name: key(text()),
  plan_id: uuid(),
  /** of the plan */
  record_version: integer(),
});
