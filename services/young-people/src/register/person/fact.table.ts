import { type RowOf, date, instant, integer, json, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `fact`: one change of one fact. The row with the highest version is current. Rows are only added. */
export const factTable = table('fact', {
  area: key(text()),
  young_person_id: key(uuid()),
  name: key(text()),
  /** version of the circumstances after the change */
  version: key(integer()),
  /** null: no longer known */
  value: nullable(json<unknown>()),
  source: text(),
  note: nullable(text()),
  since_on: nullable(date()),
  recorded_at: instant(),
  recorded_by: text(),
  recorded_by_name: text(),
});

export type FactRow = RowOf<typeof factTable>;
