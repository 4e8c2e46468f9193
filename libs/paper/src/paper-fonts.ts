import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Font, create } from 'fontkit';

const resolve = createRequire(import.meta.url).resolve;

/**
 * Atkinson Hyperlegible Next was drawn by the Braille Institute to be told apart letter by letter; it has the letters of
 * Latin script. Words with others (Greek, Cyrillic …) are set in DejaVu Sans, whole.
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

/** In place of a sign that no font of ours can show. */
export const ODD_SIGN = '□';

/** Right to left: set letter by letter in the order of English they would be nonsense. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
/** Marks that have no shape of their own, some of which would turn the text around. */
const WITHOUT_SHAPE = /[\p{Cf}\p{Variation_Selector}]/gu;
const SPACES = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu;

export interface Setting {
  readonly font: FontName;
  readonly text: string;
  /** something in the text could not be shown */
  readonly odd: boolean;
}

/** How a text, whatever people wrote into it, is set: in one line of spaces, in a font that has its letters. */
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
