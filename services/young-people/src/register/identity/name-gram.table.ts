import { key, smallint, table, text, uuid } from '#libs/platform';

/** A row of `name_gram`: three letters of a word of a name, for the search. A trigger on `young_person` writes them. */
export const nameGramTable = table('name_gram', {
  area: key(text()),
  gram: key(text()),
  young_person_id: key(uuid()),
  /** position in `name_words`, from 1 */
  word: key(smallint()),
});
