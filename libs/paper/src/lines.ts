import bidiFactory, { type Bidi } from 'bidi-js';
import LineBreaker from 'linebreak';
import { FACE_NAMES, type Face, type Weight, openFace, requireFace } from './faces.js';
import { NEUTRAL, RIGHT_TO_LEFT, URDU, placeholderOf } from './scripts.js';
import { type Glyph, shape } from './shaping.js';

// CommonJS exports the factory itself; the package's types state an ES module.
const bidi = (bidiFactory as unknown as () => Bidi)();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
export const signsOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

/** Glyphs of one face that stand next to each other. */
export interface Run {
  readonly face: Face;
  readonly glyphs: readonly Glyph[];
  /** in units of the type's size */
  readonly width: number;
}

export interface Line {
  /** from left to right */
  readonly runs: readonly Run[];
  /** the words in the order in which people read them */
  readonly words: string;
  readonly width: number;
}

export interface Paragraph {
  readonly lines: readonly Line[];
  readonly rightToLeft: boolean;
  /** above and below the baseline of each line, in units of the type's size */
  readonly ascent: number;
  readonly descent: number;
}

/** Text whose letters all have a face. */
export interface Prepared {
  readonly text: string;
  /** what stands for words that no face has, each once: `[words in Chinese]` */
  readonly placeholders: ReadonlySet<string>;
}

/** Replaces what no face has. */
export function prepare(text: string, weight: Weight): Prepared {
  const faces = facesFor(text, weight);
  const placeholders = new Set<string>();
  let last = '';
  const kept = signsOf(text).map((sign) => {
    if (faces.some((face) => face.has(sign))) {
      if (sign !== ' ') last = '';
      return sign;
    }
    // Punctuation of the same writing goes with its words.
    const placeholder = last !== '' && /^\p{P}+$/u.test(sign) ? last : placeholderOf(sign);
    const again = placeholder === last;
    last = placeholder;
    placeholders.add(placeholder);
    return again ? '' : placeholder;
  });
  return { text: kept.join('').replace(/ {2,}/g, ' ').trim(), placeholders };
}

/** Isolates quoted words, so that they do not reverse the words around them (UAX 9, FSI and PDI). */
const QUOTED = /“[^“”]*”/gu;
const ISOLATES = /[\u2068\u2069]/gu;
const isolated = (text: string) => text.replace(QUOTED, (quoted) => `“\u2068${quoted.slice(1, -1)}\u2069”`);

/** A part of a line with one face and one direction that no line break divides. */
interface Unit {
  readonly start: number;
  readonly run: Run;
  readonly blank: boolean;
}

/** Sets prepared text in lines of a width. @param width in units of the type's size */
export function setLines(text: string, weight: Weight, width: number): Paragraph {
  const inner = isolated(text);
  const rightToLeft = readsRightToLeft(text);
  const levels = bidi.getEmbeddingLevels(inner, rightToLeft ? 'rtl' : 'ltr');
  const faces = facesAt(inner, weight);
  const unitsIn = (start: number, end: number) => unitsOf(inner, start, end, levels.levels, faces);
  const fits = (units: readonly Unit[]) => widthOf(trimmed(units)) <= width;

  const lines: Line[] = [];
  let line: Unit[] = [];
  let lineStart = 0;
  const endLine = (end: number) => {
    if (line.length > 0) lines.push(lineOf(inner, lineStart, end, trimmed(line), levels));
    [line, lineStart] = [[], end];
  };
  for (const [start, end] of segmentsOf(inner)) {
    const units = unitsIn(start, end);
    if (!fits([...line, ...units])) endLine(start);
    if (fits([...line, ...units])) {
      line.push(...units);
      continue;
    }
    // One word is wider than the line: it breaks between signs.
    for (let from = start; from < end;) {
      const to = longestThatFits(inner, from, end, (until) => fits(unitsIn(from, until)));
      line.push(...unitsIn(from, to));
      if (to < end) endLine(to);
      from = to;
    }
  }
  endLine(inner.length);
  const used = new Set(faces);
  used.add(requireFace('atkinson', weight));
  return {
    lines,
    rightToLeft,
    ascent: Math.max(...[...used].map(({ ascent }) => ascent)),
    descent: Math.max(...[...used].map(({ descent }) => descent)),
  };
}

/** Text runs from right to left where most of its letters do. */
function readsRightToLeft(text: string): boolean {
  const letters = [...text].filter((sign) => /\p{L}/u.test(sign));
  return letters.filter((sign) => RIGHT_TO_LEFT.test(sign)).length * 2 > letters.length;
}

function* segmentsOf(text: string): Generator<[start: number, end: number]> {
  const breaker = new LineBreaker(text);
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.position > start) yield [start, next.position];
    start = next.position;
  }
}

/** The faces that may set a text, in their order of preference. */
function facesFor(text: string, weight: Weight): Face[] {
  const urdu = URDU.test(text);
  return FACE_NAMES.filter((name) => name !== 'nastaliq' || urdu).flatMap((name) => openFace(name, weight) ?? []);
}

/** The face of each UTF-16 unit of the text. */
function facesAt(text: string, weight: Weight): Face[] {
  const faces = facesFor(text, weight);
  const at: Face[] = [];
  let current = faces[0]!;
  for (const sign of signsOf(text)) {
    const isolate = sign === '\u2068' || sign === '\u2069';
    const stays = isolate || (NEUTRAL.test(sign) && current.has(sign));
    if (!stays) current = faces.find((face) => face.has(sign)) ?? current;
    for (let i = 0; i < sign.length; i++) at.push(current);
  }
  return at;
}

function unitsOf(text: string, start: number, end: number, levels: Uint8Array, faces: readonly Face[]): Unit[] {
  const units: Unit[] = [];
  const isBlank = (at: number) => text[at] === ' ';
  for (let from = start; from < end;) {
    let to = from + 1;
    const same = (at: number) =>
      levels[at] === levels[from] && faces[at] === faces[from] && isBlank(at) === isBlank(from);
    while (to < end && same(to)) to++;
    const face = faces[from]!;
    const glyphs = shaped(face, text.slice(from, to).replace(ISOLATES, ''), levels[from]! % 2 === 1);
    units.push({ start: from, run: { face, glyphs, width: advanceOf(glyphs) }, blank: isBlank(from) });
    from = to;
  }
  return units;
}

const known = new Map<string, Glyph[]>();
const MOST_KNOWN = 5_000;

/** Words return, and the same line is measured several times. */
function shaped(face: Face, text: string, rightToLeft: boolean): Glyph[] {
  const key = `${face.key} ${rightToLeft} ${text}`;
  let glyphs = known.get(key);
  if (!glyphs) {
    if (known.size >= MOST_KNOWN) known.clear();
    glyphs = text === '' ? [] : shape(face, text, rightToLeft);
    known.set(key, glyphs);
  }
  return glyphs;
}

const advanceOf = (glyphs: readonly Glyph[]) => glyphs.reduce((sum, { advance }) => sum + advance, 0) / 1000;
const widthOf = (units: readonly Unit[]) => units.reduce((sum, { run }) => sum + run.width, 0);

/** Without the spaces at the end of a line. */
function trimmed(units: readonly Unit[]): Unit[] {
  const last = units.findLastIndex(({ blank, run }) => !blank && run.glyphs.length > 0);
  return units.slice(0, last + 1);
}

/** The end of the longest part that fits, at least one sign. */
function longestThatFits(text: string, from: number, end: number, fits: (until: number) => boolean): number {
  const ends: number[] = [];
  for (const { index, segment } of graphemes.segment(text.slice(from, end))) ends.push(from + index + segment.length);
  let [last, tooMany] = [0, ends.length];
  while (tooMany - last > 1) {
    const middle = (last + tooMany) >> 1;
    if (fits(ends[middle]!)) last = middle;
    else tooMany = middle;
  }
  return ends[last]!;
}

function lineOf(
  text: string,
  start: number,
  end: number,
  units: readonly Unit[],
  levels: ReturnType<typeof bidi.getEmbeddingLevels>,
): Line {
  const unitAt = (index: number) => units.findLast((unit) => unit.start <= index);
  const visual = bidi.getReorderedIndices(text, levels, start, end - 1).slice(start, end);
  // A set keeps the order in which its members came.
  const order = new Set(visual.flatMap((index) => unitAt(index) ?? []));
  return {
    runs: joined([...order].map(({ run }) => run).filter(({ glyphs }) => glyphs.length > 0)),
    words: text.slice(start, end).replace(ISOLATES, '').trim(),
    width: widthOf(units),
  };
}

/** Runs of one face become one. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last?.face !== run.face) whole.push(run);
    else
      whole[whole.length - 1] = {
        face: run.face,
        glyphs: [...last.glyphs, ...run.glyphs],
        width: last.width + run.width,
      };
  }
  return whole;
}
