import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { readPdf } from '#libs/testing';
import { LANGUAGES, type Language } from '../test/languages.js';
import { openFace, requireFace } from './faces.js';
import { Flow } from './flow.js';
import { type Line, setLines } from './lines.js';
import { Paper } from './paper.js';
import { shape } from './shaping.js';
import { type Type, settingOf } from './typesetter.js';

const aPaper = () =>
  new Paper({
    title: 'A test',
    checksum: '0'.repeat(64),
    now: new Date('2026-11-30T12:00:00Z'),
    margins: { top: 30, bottom: 30, left: 40, right: 40 },
  });

const TYPE: Type = { size: 10 };

async function printed(texts: readonly string[], type: Type = TYPE): Promise<Buffer> {
  const flow = new Flow(aPaper());
  for (const text of texts) flow.words('P', text, type);
  return flow.paper.end();
}

const shapedText = (words: string) => {
  const setting = settingOf(words);
  if (setting.kind !== 'shaped') throw new Error('expected words that need shaping');
  return setting;
};
const onOneLine = (words: string): Line => setLines(shapedText(words).text, 'regular', Infinity).lines[0]!;
const glyphsOf = (line: Line) => line.runs.flatMap(({ glyphs }) => glyphs);
/** The letters of a line from left to right, as they stand on the page. */
const onThePage = (words: string) =>
  glyphsOf(onOneLine(words)).flatMap(({ letters }) => letters.map((letter) => String.fromCodePoint(letter)));

describe('words of families’ languages', () => {
  it('can be read out of the PDF as they were written, each with all its letters in a font', async () => {
    const texts = Object.values(LANGUAGES);
    for (const weight of ['regular', 'bold'] as const) {
      const { pages, allFontsInside, tagged } = await readPdf(await printed(texts, { size: 9, weight }));
      for (const text of texts) expect(pages.join(' ')).toContain(text.normalize('NFC'));
      expect({ allFontsInside, tagged }).toEqual({ allFontsInside: true, tagged: true });
    }
    for (const text of texts) {
      const setting = settingOf(text);
      if (setting.kind === 'shaped') {
        expect([...setting.placeholders]).toEqual([]);
        for (const { id } of glyphsOf(onOneLine(text))) expect(id).toBeGreaterThan(0);
      }
    }
  });

  it('look as on the page that we have checked by eye', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onward-page-'));
    const file = join(folder, 'languages.pdf');
    writeFileSync(file, await printed(Object.values(LANGUAGES), { size: 11 }));
    const [compare, reference] = ['compare-page.mjs', 'languages.png'].map((name) => `libs/paper/test/${name}`);
    const env = { ...process.env, NODE_OPTIONS: '' };
    const { stdout } = await promisify(execFile)(process.execPath, [compare!, file, reference!], { env });
    rmSync(folder, { recursive: true });
    expect(JSON.parse(stdout).ofInk).toBeLessThan(0.02);
  });

  it('have the typeface of their script: Urdu has Nastaliq, and other languages in Arabic script have not', () => {
    const faceOf = (language: Language) => [
      ...new Set(onOneLine(LANGUAGES[language]).runs.map(({ face }) => face.key)),
    ];
    expect(faceOf('Urdu')).toEqual(['nastaliq-regular']);
    for (const language of ['Arabic', 'Persian', 'Pashto', 'Sorani'] as const)
      expect(faceOf(language)).toEqual(['arabic-regular']);
    expect(faceOf('Punjabi')).toEqual(['gurmukhi-regular']);
    expect(faceOf('Tigrinya')).toEqual(['ethiopic-regular']);
    expect(settingOf(LANGUAGES.Polish)).toMatchObject({ kind: 'plain', face: { key: 'atkinson-regular' } });
    expect(settingOf(LANGUAGES.Ukrainian, 'bold')).toMatchObject({ kind: 'plain', face: { key: 'dejavu-bold' } });
  });

  it('stand in the right order where Arabic has numbers and brackets', () => {
    expect(onThePage('أريد (رقم 12)')).toEqual([...')12 مقر( ديرأ']);
    // The bracket that closes from right to left has the shape of the one that opens from left to right.
    const face = requireFace('arabic', 'regular');
    expect(glyphsOf(onOneLine('أريد (رقم 12)'))[0]!.id).toBe(shape(face, '(', false)[0]!.id);
    // Digits keep their order, and so do English words within Arabic.
    expect(onThePage('رقم 2026 Sam ثم').join('')).toBe('مث Sam 2026 مقر');
    // Quoted words do not reverse the English words around them.
    expect(onThePage('“أب 12.” (in own words)').join('')).toBe('“.12 بأ” (in own words)');
  });

  it('run from right to left where most of their letters do', () => {
    const runs = (words: string) => setLines(shapedText(words).text, 'regular', Infinity).rightToLeft;
    expect(runs(LANGUAGES.Arabic)).toBe(true);
    expect(runs(LANGUAGES.Hebrew)).toBe(true);
    expect(runs(LANGUAGES.quoted)).toBe(false);
    expect(runs(LANGUAGES.Hindi)).toBe(false);
  });

  it('join and stack their letters', () => {
    const glyphs = (name: 'arabic' | 'nastaliq' | 'gurmukhi' | 'devanagari', text: string) =>
      shape(requireFace(name, 'regular'), text, name === 'arabic' || name === 'nastaliq').map(({ id }) => id);
    // One letter has three shapes at the beginning, in the middle and at the end of a word, and one dot below each.
    expect(new Set(glyphs('arabic', 'ببب')).size).toBe(4);
    expect(glyphs('arabic', 'ب\u200cب')).not.toEqual(glyphs('arabic', 'بب'));
    // A conjunct is one glyph, and the vowel sign i stands before its consonant.
    expect(glyphs('devanagari', 'क्ष')).toHaveLength(1);
    expect(glyphs('devanagari', 'कि')[1]).toBe(glyphs('devanagari', 'क')[0]);
    expect(glyphs('gurmukhi', 'ਚਾਹੁੰਦਾ ਹਾਂ').length).toBeGreaterThan(8);
    expect(glyphs('nastaliq', 'چاہتا ہوں').length).toBeGreaterThan(6);
  });

  it('break between words, and words without spaces break between signs', () => {
    const width = 12;
    for (const text of [LANGUAGES.Arabic, LANGUAGES.Urdu, LANGUAGES.Hindi, LANGUAGES.Tamil, 'ब'.repeat(300)]) {
      const { lines } = setLines(shapedText(text).text, 'regular', width);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
    }
  });

  it('continue on the next page', async () => {
    const { pages } = await readPdf(await printed([`${LANGUAGES.Urdu} `.repeat(60)], { size: 14 }));
    expect(pages.length).toBeGreaterThan(1);
  });
});

describe('words that no typeface has', () => {
  it('are named in their place, and by the document', async () => {
    const paper = aPaper();
    paper.words('P', 'hi ไทย 🦮 \u{10ffff}', { x: 40, y: 40, width: 300 }, TYPE);
    expect(paper.placeholders).toEqual(['[picture]', '[sign]', '[words in Thai]']);
    const { pages } = await readPdf(await paper.end());
    expect(pages[0]).toContain('hi [words in Thai] [picture] [sign]');
  });

  it('include Chinese where its optional typeface is not installed', () => {
    const text = '我想住在姐姐附近，每天见到她。';
    const { placeholders, text: shown } = shapedText(text);
    if (openFace('chinese', 'regular')) expect([shown, [...placeholders]]).toEqual([text, []]);
    else expect([shown, [...placeholders]]).toEqual(['[words in Chinese]', ['[words in Chinese]']]);
  });
});

/** Words of several scripts with numbers, brackets, quotation marks, joiners and signs that could reverse the text. */
const mixed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Object.values(LANGUAGES).flatMap((text) => text.split(' '))),
      fc.constantFrom(
        '(',
        ')',
        '[12]',
        '“',
        '”',
        '2026',
        '3.50',
        '١٢',
        '१२',
        '-',
        '/',
        '😀',
        '你好',
        '\u202e',
        '\u200f',
        '\u200d',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .chain((parts) => fc.constantFrom(' ', '', ', ').map((between) => parts.join(between)));

describe('any text', () => {
  it('is set without a crash, within its width, and with every letter once', () => {
    fc.assert(
      fc.property(mixed, fc.double({ min: 3, max: 60, noNaN: true }), (words, width) => {
        const setting = settingOf(words);
        if (setting.kind === 'plain') return;
        const { lines } = setLines(setting.text, 'regular', width);
        const bare = (text: string) => text.replaceAll(' ', '');
        expect(bare(lines.map((line) => line.words).join(''))).toBe(bare(setting.text));
        for (const line of lines) {
          const letters = glyphsOf(line).flatMap((glyph) => glyph.letters);
          const sorted = (of: number[]) => String.fromCodePoint(...of.sort((a, b) => a - b));
          expect(sorted(letters)).toBe(sorted([...line.words].map((letter) => letter.codePointAt(0)!)));
          const signs = [...new Intl.Segmenter().segment(line.words)].length;
          if (signs > 1) expect(line.width).toBeLessThanOrEqual(width + 1e-9);
        }
      }),
      { numRuns: process.env['TEST_LONG'] ? 5_000 : 200 },
    );
  });

  it('can be read out of the PDF as it was set', async () => {
    const samples = fc.sample(mixed, { numRuns: process.env['TEST_LONG'] ? 400 : 40, seed: 14 });
    const texts = samples.map((words) => settingOf(words).text).filter((text) => text !== '');
    const flat = (text: string) => text.replace(/\s+/g, '');
    const all = flat((await readPdf(await printed(texts))).pages.join(''));
    for (const text of texts) expect(all).toContain(flat(text));
  });
});
