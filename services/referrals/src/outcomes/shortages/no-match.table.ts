import { type RowOf, fixed, instant, integer, key, nullable, table, text, texts, uuid } from '#libs/platform';

/** A search of the directory that found no suitable service. */
export const noMatchTable = table('no_match', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(nullable(uuid())),
  outcome_area: fixed(text()),
  need: fixed(text()),
  age: fixed(nullable(integer())),
  outcode: fixed(nullable(text())),
  sought: fixed(texts()),
  words: fixed(nullable(text())),
  recorded_at: fixed(instant()),
  recorded_by: fixed(text()),
  recorded_by_name: fixed(text()),
});

export type NoMatchRow = RowOf<typeof noMatchTable>;
