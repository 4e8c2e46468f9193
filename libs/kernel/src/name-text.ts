/**
 * Scripts whose spelling uses the joiners U+200C and U+200D: Persian and Urdu names, and conjuncts of the scripts of
 * South Asia.
 */
const JOINING = [
  ...['Arabic', 'Syriac', 'Mongolian', 'Nko', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil'],
  ...['Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan'],
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** A joiner between two letters of such a script, or after a mark of one, such as the virama that ends a Malayalam name. */
const NEEDED_JOINER = new RegExp(
  `(?<=[${JOINING}])[\\u200C\\u200D](?=[${JOINING}])|(?<=(?=\\p{Mark})[${JOINING}])[\\u200C\\u200D]`,
  'u',
);

/**
 * Characters that nobody sees or that change the direction of the text: controls, marks of direction, zero-width spaces,
 * fillers, tags. U+FFF9 to U+FFFB annotate lines, and U+2800 is an empty Braille cell.
 */
const HIDDEN =
  /[\p{Control}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB\u2800]/u;

/** Selects one of the forms of a Han character, as some Japanese names need. */
const FORM_OF_HAN = /(?<=\p{Script=Han})[\u{E0100}-\u{E01EF}]/u;
/** Selects one of the forms of a Mongolian letter. */
const FORM_OF_MONGOLIAN = /(?<=\p{Script=Mongolian})[\u180B-\u180D\u180F]/u;

const NEEDED_OR_HIDDEN = new RegExp(
  [NEEDED_JOINER, FORM_OF_HAN, FORM_OF_MONGOLIAN].map(({ source }) => `(${source})`).join('|') + `|${HIDDEN.source}`,
  'gu',
);

/**
 * A person's name as it is stored: composed characters (NFC), single spaces, and nothing hidden. Joiners and selectors
 * stay where a script needs them. This is the only definition, for the API and for imports.
 */
export function cleanName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(NEEDED_OR_HIDDEN, (found, ...groups: unknown[]) => (groups.slice(0, 3).some(Boolean) ? found : ''))
    .replace(/ +/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Whether cleaning removes anything that a reader could not see; spaces and composition do not count. */
export function hasHiddenCharacters(text: string): boolean {
  const shown = (name: string) => name.normalize('NFC').replace(/\s/gu, '');
  return shown(text) !== shown(cleanName(text));
}

/** The longest name, in characters. */
export const NAME_LENGTH = 100;

/** Whether the text can be a name: it has a letter or a digit. */
export function isName(text: string): boolean {
  return /[\p{Letter}\p{Number}]/u.test(cleanName(text));
}
