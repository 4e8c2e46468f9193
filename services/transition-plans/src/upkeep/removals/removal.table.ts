import type { Removable, RemovalReason } from '#libs/contracts';
import { type RowOf, fixed, instant, key, table, text, uuid } from '#libs/platform';

/** A row of `removal`: the kind of the removed record, the person and the reason, without its content. */
export const removalTable = table('removal', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  kind: text<Removable>(),
  removed_id: uuid(),
  reason: text<RemovalReason>(),
  words: text(),
  by_name: text(),
  at: instant(),
});

export type RemovalRow = RowOf<typeof removalTable>;
