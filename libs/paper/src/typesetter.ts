import { type Face, type Weight, requireFace } from './faces.js';
import { type Line, type Paragraph, type Run, prepare, setLines, signsOf } from './lines.js';
import { PLAIN, oneLine } from './scripts.js';
import type { Glyph } from './shaping.js';

type Doc = PDFKit.PDFDocument;

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Type {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
}

/** Text that one face of the plain scripts has: pdfkit sets it. */
interface PlainText {
  readonly kind: 'plain';
  readonly text: string;
  readonly face: Face;
}

/** Text with several faces, two directions or letters that join: we set its lines, and HarfBuzz shapes them. */
interface ShapedText {
  readonly kind: 'shaped';
  readonly text: string;
  readonly placeholders: ReadonlySet<string>;
}

export type Setting = PlainText | ShapedText;

/** Prepares any text for setting: on one line, with single spaces, and with a face for each letter. */
export function settingOf(words: string, weight: Weight = 'regular'): Setting {
  const text = oneLine(words);
  if (PLAIN.test(text)) {
    for (const name of ['atkinson', 'dejavu'] as const) {
      const face = requireFace(name, weight);
      if (face.has(text)) return { kind: 'plain', text, face };
    }
  }
  return { kind: 'shaped', ...prepare(text, weight) };
}

const MOST_SIGNS_ON_A_LINE = 200;

/** Sets text on the pages of a document. */
export class Typesetter {
  private readonly fonts = new Set<Face['key']>();
  private readonly left = new Set<string>();
  private last: { readonly key: string; readonly paragraph: Paragraph } | undefined;

  constructor(private readonly doc: Doc) {}

  /** What stands for words that could not be set: `[words in Chinese]`. */
  get placeholders(): readonly string[] {
    return [...this.left].sort();
  }

  /** @returns the words as people read them, where the signs on the page may have another order */
  readingOrder(words: string, { weight }: Type): string | undefined {
    const setting = settingOf(words, weight);
    return setting.kind === 'shaped' ? setting.text : undefined;
  }

  /** Draws words. @returns where they end, in points from the top of the page */
  draw(words: string, { x, y, width }: Place, type: Type, { lineBreak = true } = {}): number {
    const setting = this.setting(words, type);
    this.doc.fillColor(type.colour ?? '#111111');
    if (setting.kind === 'plain') {
      this.use(setting.face, type);
      this.doc.text(setting.text, x, y, lineBreak ? { width } : { width, lineBreak });
      return this.doc.y;
    }
    this.doc.y = y;
    const paragraph = this.paragraph(setting.text, width, type);
    for (const line of paragraph.lines) this.drawLine(line, paragraph, { x, width }, type);
    this.doc.x = x;
    return this.doc.y;
  }

  /** The height that the words would take. */
  height(words: string, width: number, type: Type): number {
    const setting = this.setting(words, type);
    if (setting.kind === 'plain') {
      this.use(setting.face, type);
      return this.doc.heightOfString(setting.text, { width });
    }
    const { lines, ascent, descent } = this.paragraph(setting.text, width, type);
    return lines.length * (ascent + descent) * type.size;
  }

  widthOf(words: string, type: Type): number {
    const setting = this.setting(words, type);
    if (setting.kind === 'plain') {
      this.use(setting.face, type);
      return this.doc.widthOfString(setting.text);
    }
    const { lines } = this.paragraph(setting.text, Infinity, type);
    return lines.reduce((sum, line) => sum + line.width, 0) * type.size;
  }

  /** As many words as fit into a number of lines, and … where some are left out. @param around quotation marks */
  fitted(
    words: string,
    width: number,
    lines: number,
    type: Type,
    [before, after]: readonly [string, string],
  ): { words: string; cut: boolean } {
    const setting = this.setting(words, type);
    const { text } = setting;
    // Measuring thousands of letters repeatedly takes seconds; no more than these fit on a line.
    const all = setting.kind === 'plain' ? [...text] : signsOf(text);
    const signs = all.slice(0, lines * MOST_SIGNS_ON_A_LINE);
    const fits = this.fitsInto(setting, width, lines, type);
    const whole = `${before}${text}${after}`;
    if (signs.length === all.length && fits(whole)) return { words: whole, cut: false };
    const upTo = (end: number) => `${before}${signs.slice(0, end).join('').trimEnd()} …${after}`;
    let [last, tooMany] = [0, signs.length];
    while (tooMany - last > 1) {
      const middle = (last + tooMany) >> 1;
      if (fits(upTo(middle))) last = middle;
      else tooMany = middle;
    }
    const space = signs.lastIndexOf(' ', last);
    return { words: upTo(space > last / 2 ? space : last), cut: true };
  }

  private fitsInto(setting: Setting, width: number, lines: number, type: Type): (shown: string) => boolean {
    if (setting.kind === 'shaped') {
      return (shown) => this.paragraph(shown, width, type).lines.length <= lines;
    }
    const room = this.height('x', width, type) * (lines + 0.5);
    this.use(setting.face, type);
    return (shown) => this.doc.heightOfString(shown, { width }) <= room;
  }

  /** A paragraph is measured and then drawn, so the last one is kept. */
  private paragraph(text: string, width: number, { size, weight = 'regular' }: Type): Paragraph {
    const key = `${weight} ${width / size} ${text}`;
    if (this.last?.key !== key) this.last = { key, paragraph: setLines(text, weight, width / size) };
    return this.last.paragraph;
  }

  private setting(words: string, { weight }: Type): Setting {
    const setting = settingOf(words, weight);
    if (setting.kind === 'shaped') for (const placeholder of setting.placeholders) this.left.add(placeholder);
    return setting;
  }

  private drawLine(
    line: Line,
    { rightToLeft, ascent, descent }: Paragraph,
    { x, width }: { x: number; width: number },
    type: Type,
  ): void {
    const { doc } = this;
    const height = (ascent + descent) * type.size;
    if (doc.y + height > doc.page.height - doc.page.margins.bottom) {
      doc.addPage();
      doc.y = doc.page.margins.top;
    }
    const { y } = doc;
    let left = rightToLeft ? x + width - line.width * type.size : x;
    // A reader copies these words, and not the glyphs in the order of the page.
    doc.markContent('Span', { actual: line.words });
    for (const run of line.runs) {
      this.use(run.face, type);
      this.drawRun(run, left, y + (ascent - run.face.ascent) * type.size);
      left += run.width * type.size;
    }
    doc.endMarkedContent();
    doc.y = y + height;
  }

  /** pdfkit passes `features` on to its font, which takes glyphs that are shaped already (`acceptShaped`). */
  private drawRun({ glyphs, width }: Run, x: number, y: number): void {
    const text = String.fromCodePoint(...glyphs.flatMap(({ letters }) => letters));
    const features = new Shaped(glyphs);
    this.doc.text(text || ' ', x, y, { lineBreak: false, textWidth: width, wordCount: 1, features } as object);
  }

  private use(face: Face, { size }: Type): void {
    const first = !this.fonts.has(face.key);
    if (first) {
      this.doc.registerFont(face.key, face.file);
      this.fonts.add(face.key);
    }
    this.doc.font(face.key).fontSize(size);
    if (first) acceptShaped((this.doc as unknown as { _font: EmbeddedFont })._font);
  }
}

/** The part of pdfkit's embedded font that turns text into glyphs. */
interface EmbeddedFont {
  /** thousandths of the type's size for each unit of the font */
  readonly scale: number;
  layoutRun(text: string, features?: unknown): unknown;
}

/** Glyphs that HarfBuzz has shaped, on their way through pdfkit. */
class Shaped {
  constructor(readonly glyphs: readonly Glyph[]) {}

  /** The form in which pdfkit's embedded font lays out a run. */
  inFont(scale: number) {
    const { glyphs } = this;
    return {
      glyphs: glyphs.map(({ id, width, letters }) => ({
        id,
        advanceWidth: width / scale,
        // Each glyph needs some letter; these are the further glyphs of the same letters.
        codePoints: letters.length > 0 ? letters : [0x200b],
      })),
      positions: glyphs.map(({ advance, width, xOffset, yOffset }) => ({
        xAdvance: advance,
        yAdvance: 0,
        xOffset,
        yOffset,
        advanceWidth: width,
      })),
      advanceWidth: glyphs.reduce((sum, { advance }) => sum + advance, 0),
    };
  }
}

/** Lets an embedded font of pdfkit take glyphs that HarfBuzz has shaped, and shape other text itself as before. */
function acceptShaped(font: EmbeddedFont): void {
  const own = font.layoutRun.bind(font);
  font.layoutRun = (text, features) => (features instanceof Shaped ? features.inFont(font.scale) : own(text, features));
}
