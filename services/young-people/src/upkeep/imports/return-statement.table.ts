import { type RowOf, date, json, key, table, text, uuid } from '#libs/platform';
import type { ReturnedPerson } from './merge.rules.js';

/** A row of `return_statement`: the content of the last return about a person. A return that repeats it changes nothing. */
export const returnStatementTable = table('return_statement', {
  area: key(text()),
  young_person_id: key(uuid()),
  import_id: uuid(),
  reference_date: date(),
  submitted_on: date(),
  said: json<ReturnedPerson>(),
});

export type ReturnStatementRow = RowOf<typeof returnStatementTable>;
