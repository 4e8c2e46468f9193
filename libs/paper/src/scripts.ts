/** Scripts whose letters stand side by side in one direction and need no shaping: pdfkit sets them by itself. */
export const PLAIN =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Spaces, digits and punctuation, which take the typeface of their neighbours. */
export const NEUTRAL = /^[\p{Script=Common}\p{Script=Inherited}]+$/u;

export const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Letters that Urdu has and Arabic, Persian, Pashto and Kurdish have not; Urdu is read in the Nastaliq style. */
export const URDU = /[ٹڈڑںہے]/u;

const NAMES: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Chinese', /\p{Script=Han}/u],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Lao', /\p{Script=Lao}/u],
  ['Khmer', /\p{Script=Khmer}/u],
  ['Burmese', /\p{Script=Myanmar}/u],
  ['Sinhala', /\p{Script=Sinhala}/u],
  ['Telugu', /\p{Script=Telugu}/u],
  ['Kannada', /\p{Script=Kannada}/u],
  ['Malayalam', /\p{Script=Malayalam}/u],
  ['Odia', /\p{Script=Oriya}/u],
  ['Tibetan', /\p{Script=Tibetan}/u],
  ['Mongolian', /\p{Script=Mongolian}/u],
  ['Syriac', /\p{Script=Syriac}/u],
  ['Dhivehi', /\p{Script=Thaana}/u],
  ['N’Ko', /\p{Script=Nko}/u],
];
const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/** Replaces words or signs that no typeface here has. */
export function placeholderOf(sign: string): string {
  const name = NAMES.find(([, letters]) => letters.test(sign))?.[0];
  if (name !== undefined) return `[words in ${name}]`;
  return PICTURE.test(sign) ? '[picture]' : '[sign]';
}

const DIRECTIONS_AND_VARIANTS = /(?![\u200c\u200d])[\p{Cf}\p{Variation_Selector}]/gu;
export const JOINER = /[\u200c\u200d]/gu;
/** Joiners matter in scripts whose letters join, and nowhere else. */
const USELESS_JOINERS =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Mn}])[\u200c\u200d]/gu;
const SPACES = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu;

/** Prepares any text for setting: on one line, with single spaces, without signs that could reverse other text. */
export function oneLine(words: string): string {
  return words
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(DIRECTIONS_AND_VARIANTS, '')
    .replace(USELESS_JOINERS, '')
    .replace(SPACES, ' ')
    .trim();
}
