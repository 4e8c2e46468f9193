import anyAscii from 'any-ascii';
import { cleanName } from '#libs/kernel';

/**
 * The normal form of a name, for search, matching and the order of lists: Latin letters and digits in lower case, without
 * accents, apostrophes, hyphens and spaces. Names in other scripts are transliterated, so `Мария` is found as `mariya`.
 * Stored forms depend on this function: see `rekeyNames` in young-people before you change it.
 */
export function nameForm(name: string): string {
  const plain = cleanName(name)
    .toLowerCase()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]/gu, '');
  const latin = anyAscii(plain)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  // A letter that the library does not know is compared as it is.
  return latin || plain.replace(/\p{Mark}/gu, '');
}

/**
 * The words under which a name is found: the whole of it and, if it has several parts, each part. `Smith-Jones` gives
 * `smithjones`, `smith` and `jones`.
 */
export function nameWords(name: string): string[] {
  const parts = cleanName(name)
    .split(/[\s\p{Dash_Punctuation},]+/u)
    .map(nameForm);
  return [...new Set([nameForm(name), ...parts])].filter(Boolean);
}
