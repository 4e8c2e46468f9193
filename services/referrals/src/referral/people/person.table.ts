import { type RowOf, boolean, date, integer, json, key, nullable, table, text, texts, uuid } from '#libs/platform';

/** The copy of who a young person is, as young-people published it. */
export const personTable = table('person', {
  area: key(text()),
  young_person_id: key(uuid()),
  /** an absent name is empty, as in the events */
  given_name: text(),
  family_name: text(),
  preferred_name: nullable(text()),
  date_of_birth: nullable(date()),
  deceased: boolean(),
  named_worker: nullable(json<unknown>()),
  record_version: integer(),
  needs: texts(),
});

export type PersonRow = RowOf<typeof personTable>;
