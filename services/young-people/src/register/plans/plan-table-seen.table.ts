import { integer, key, table, text, uuid } from '#libs/platform';

/** A row of `plan_table_seen`: the newest processed event about one of a young person's plan tables. */
export const planTableSeenTable = table('plan_table_seen', {
  area: key(text()),
  young_person_id: key(uuid()),
  table_name: key(text()),
  plan_id: uuid(),
  /** version of the plan */
  record_version: integer(),
});
