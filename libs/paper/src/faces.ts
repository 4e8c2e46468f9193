import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Font, create } from 'fontkit';
import { JOINER } from './scripts.js';

const resolve = createRequire(import.meta.url).resolve;

export type Weight = 'regular' | 'bold';

const google = (folder: string, family: string) => ({
  regular: `@expo-google-fonts/${folder}/400Regular/${family}_400Regular.ttf`,
  bold: `@expo-google-fonts/${folder}/700Bold/${family}_700Bold.ttf`,
});

/**
 * The typefaces, in the order in which they are asked for a letter. The Braille Institute drew Atkinson Hyperlegible Next
 * so that its letters are easy to tell apart; it covers Latin script. DejaVu Sans adds Greek, Cyrillic, Armenian, Georgian
 * and Hebrew.
 */
const FILES = {
  atkinson: google('atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext'),
  nastaliq: google('noto-nastaliq-urdu', 'NotoNastaliqUrdu'),
  arabic: google('noto-sans-arabic', 'NotoSansArabic'),
  bengali: google('noto-sans-bengali', 'NotoSansBengali'),
  devanagari: google('noto-sans-devanagari', 'NotoSansDevanagari'),
  ethiopic: google('noto-sans-ethiopic', 'NotoSansEthiopic'),
  gujarati: google('noto-sans-gujarati', 'NotoSansGujarati'),
  gurmukhi: google('noto-sans-gurmukhi', 'NotoSansGurmukhi'),
  tamil: google('noto-sans-tamil', 'NotoSansTamil'),
  dejavu: { regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf', bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf' },
  // Optional: 10 MB for each weight, and 94 MB on disk.
  chinese: google('noto-sans-sc', 'NotoSansSC'),
} as const;
export type FaceName = keyof typeof FILES;
export const FACE_NAMES = Object.keys(FILES) as readonly FaceName[];

/** A typeface in one weight. */
export interface Face {
  readonly key: `${FaceName}-${Weight}`;
  readonly file: Buffer;
  /** of the line above the baseline, in units of the type's size */
  readonly ascent: number;
  /** of the line below the baseline, as a positive number */
  readonly descent: number;
  has(sign: string): boolean;
}

const opened = new Map<string, Face | null>();

/** Opens a face once for each process or worker. @returns null where an optional face is not installed */
export function openFace(name: FaceName, weight: Weight): Face | null {
  const key = `${name}-${weight}` as const;
  let face = opened.get(key);
  if (face === undefined) {
    face = load(key, FILES[name][weight]);
    opened.set(key, face);
  }
  return face;
}

/** Opens a face that is always installed. */
export function requireFace(name: Exclude<FaceName, 'chinese'>, weight: Weight): Face {
  return openFace(name, weight)!;
}

function load(key: Face['key'], path: string): Face | null {
  const place = find(path, key.startsWith('chinese'));
  if (place === null) return null;
  const file = readFileSync(place);
  const font = create(file) as Font;
  return {
    key,
    file,
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    // A joiner has no shape of its own.
    has: (sign) => [...sign.replace(JOINER, '')].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0)!)),
  };
}

function find(path: string, optional: boolean): string | null {
  try {
    return resolve(path);
  } catch (error) {
    if (optional) return null;
    throw error;
  }
}
