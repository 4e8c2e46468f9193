import type { PersonRemovable, RemovalReason } from '#libs/contracts';
import { type RowOf, fixed, instant, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `removal`: who removed data from a record, and why. It contains nothing of the removed data. */
export const removalTable = table('removal', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  kind: text<PersonRemovable>(),
  removed_id: nullable(uuid()),
  fact: nullable(text()),
  reason: text<RemovalReason>(),
  words: text(),
  by_name: text(),
  at: instant(),
});

export type RemovalRow = RowOf<typeof removalTable>;
