import { type RowOf, fixed, instant, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** A note of content that was removed permanently. */
export const removalTable = table('removal', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  referral_id: fixed(uuid()),
  kind: fixed(text()),
  removed_id: fixed(uuid()),
  line: fixed(nullable(integer())),
  reason: fixed(text()),
  words: fixed(text()),
  by_name: fixed(text()),
  at: fixed(instant()),
});

export type RemovalRow = RowOf<typeof removalTable>;
