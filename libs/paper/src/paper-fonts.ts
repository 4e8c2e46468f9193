import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Font, create } from 'fontkit';

const resolve = createRequire(import.meta.url).resolve;

/**
 * The Braille Institute drew Atkinson Hyperlegible Next so that its letters are easy to tell apart. It covers Latin
 * script. Text with other letters (Greek, Cyrillic …) is set in DejaVu Sans as a whole.
 */
const ATKINSON = '@expo-google-fonts/atkinson-hyperlegible-next';
const FILES = {
  regular: `${ATKINSON}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`,
  bold: `${ATKINSON}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`,
  'other-regular': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'other-bold': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
} as const;
export type FontName = keyof typeof FILES;
export type Weight = 'regular' | 'bold';

interface OpenFont {
  readonly file: Buffer;
  readonly font: Font;
}

const opened = new Map<FontName, OpenFont>();

function open(name: FontName): OpenFont {
  let font = opened.get(name);
  if (!font) {
    const file = readFileSync(resolve(FILES[name]));
    font = { file, font: create(file) as Font };
    opened.set(name, font);
  }
  return font;
}

export const fontFile = (name: FontName): Buffer => open(name).file;

/** Replaces a character that none of our fonts can show. */
export const ODD_SIGN = '□';

/** Right-to-left scripts: set in left-to-right order, they could not be read. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
/** Characters without a shape of their own; some of them would reverse the text. */
const WITHOUT_SHAPE = /[\p{Cf}\p{Variation_Selector}]/gu;
const SPACES = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu;

export interface Setting {
  readonly font: FontName;
  readonly text: string;
  /** whether some character could not be shown */
  readonly odd: boolean;
}

/** Prepares any text for setting: on one line, with single spaces, in a font that has its characters. */
export function settingOf(words: string, weight: Weight = 'regular'): Setting {
  const text = words
    .normalize('NFC')
    .replace(WITHOUT_SHAPE, '')
    .replace(SPACES, ' ')
    .trim()
    .replace(RIGHT_TO_LEFT, ODD_SIGN);
  if (hasAll(weight, text)) return { font: weight, text, odd: false };
  const other = `other-${weight}` as const;
  const { font } = open(other);
  const shown = [...text].map((sign) => (font.hasGlyphForCodePoint(sign.codePointAt(0)!) ? sign : ODD_SIGN)).join('');
  return { font: other, text: shown, odd: shown.includes(ODD_SIGN) };
}

function hasAll(name: FontName, text: string): boolean {
  const { font } = open(name);
  return [...text].every((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0)!));
}
