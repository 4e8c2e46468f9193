import { plain } from '../timeline/timeline.words.js';

/** Escaped for XML, in text and in quoted attributes alike. */
export function xml(text: string): string {
  return plain(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element. `inside` is markup already; attribute values are escaped here. */
export function el(name: string, attributes: Attributes, inside?: string | readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : xml(value!)}"`)
    .join('');
  const content = Array.isArray(inside) ? inside.join('') : inside;
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content as string}</${name}>`;
}

export function words(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return el('text', { x, y, ...attributes }, xml(text));
}

const round = (n: number) => String(Math.round(n * 10) / 10);

/** Advance widths of DejaVu Sans in thousandths of the size, by the widest of each class; other characters count as emoji. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ilIJj .,:;’'!|/]/, 340],
  [/[ftr()[\]-]/, 420],
  [/[csvxyzk?–“”"]/, 600],
  [/[a-ln-uéèöüñ0-9_*]/, 640],
  [/[A-LN-VX-Z&]/, 790],
  [/[w+=#<>~]/, 840],
  [/[mMW@%—…]/, 1010],
];
const ANYTHING = 1400;
const BOLD = 1.13;

const known = new Map<string, number>();

function advanceOf(character: string): number {
  const found = known.get(character);
  if (found !== undefined) return found;
  const listed = WIDTHS.find(([letters]) => letters.test(character))?.[1];
  if (listed !== undefined) known.set(character, listed);
  return listed ?? ANYTHING;
}

function thousandthsOf(text: string): number {
  let thousandths = 0;
  for (const c of plain(text)) thousandths += advanceOf(c);
  return thousandths;
}

const units = (thousandths: number, size: number, bold: boolean) => (thousandths / 1000) * size * (bold ? BOLD : 1);

/**
 * An upper limit of the width in units, in any sans-serif font that a reader is likely to have: Arial, Helvetica and
 * Liberation Sans are narrower. The picture embeds no font, so the exact width is unknown.
 */
export function widthOf(text: string, size: number, bold = false): number {
  return units(thousandthsOf(text), size, bold);
}

/** Wraps words into lines of a maximum width in units; cuts a longer word. */
export function wrap(text: string, size: number, width: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const word of text.split(/\s+/).flatMap((w) => cut(w, size, width, bold))) {
    const own = thousandthsOf(word);
    const together = filled + advanceOf(' ') + own;
    if (line === '') [line, filled] = [word, own];
    else if (units(together, size, bold) > width) {
      lines.push(line);
      [line, filled] = [word, own];
    } else [line, filled] = [`${line} ${word}`, together];
  }
  return line === '' ? lines : [...lines, line];
}

function cut(word: string, size: number, width: number, bold: boolean): string[] {
  if (widthOf(word, size, bold) <= width) return [word];
  const pieces = [''];
  for (const c of word) {
    if (widthOf(pieces.at(-1)! + c, size, bold) > width) pieces.push('');
    pieces[pieces.length - 1] += c;
  }
  return pieces;
}

/** One line of a maximum width in units; the full text appears elsewhere. */
export function clip(text: string, size: number, width: number, bold = false): string {
  if (widthOf(text, size, bold) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, size, bold) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
