import PDFDocument from 'pdfkit';
import { type FontName, type Setting, type Weight, fontFile, settingOf } from './paper-fonts.js';

type Doc = PDFKit.PDFDocument;
type Element = ReturnType<Doc['struct']>;

/** A4 in points (1/72 inch). */
export const PAGE = { width: 595.28, height: 841.89 } as const;

export const INK = '#111111';
export const QUIET = '#444444';

const MOST_SIGNS_ON_A_LINE = 200;

export interface PaperOptions {
  /** names the kind of document and no person, because viewers show it in the window's title */
  readonly title: string;
  /** checksum of the content; it is printed */
  readonly checksum: string;
  readonly now: Date;
  /** in points */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

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

/**
 * A PDF that follows PDF/UA: every word is in the structure tree under its kind, everything else is marked as
 * decoration, the language is set, and fonts are embedded. People's own words are set by `settingOf`.
 */
export class Paper {
  readonly doc: Doc;
  /** whether a character of somebody's words could not be shown */
  hasOddSigns = false;
  private readonly chunks: Buffer[] = [];
  private readonly fonts = new Set<FontName>();
  private parent: Element;

  constructor({ title, checksum, now, margins }: PaperOptions) {
    this.doc = new PDFDocument({
      size: 'A4',
      margins,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      lang: 'en-GB',
      bufferPages: true,
      font: '',
      info: {
        Title: title,
        Subject: `Checksum of the content, SHA-256: ${checksum}`,
        Creator: 'Onward',
        CreationDate: now,
      },
    } as unknown as PDFKit.PDFDocumentOptions);
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.parent = this.doc.struct('Document');
    this.doc.addStructure(this.parent);
  }

  /** Puts everything that `draw` sets under one structure element. */
  within(tag: string, draw: () => void): void {
    const outer = this.parent;
    const element = this.doc.struct(tag);
    outer.add(element);
    this.parent = element;
    draw();
    element.end();
    this.parent = outer;
  }

  /**
   * Sets words as a structure element, `P`, `H1` …
   * @returns where they end, in points from the top of the page
   */
  words(tag: string, words: string, { x, y, width }: Place, type: Type): number {
    const setting = this.setting(words, type);
    this.parent.add(
      this.doc.struct(tag, {}, () => void this.doc.fillColor(type.colour ?? INK).text(setting.text, x, y, { width })),
    );
    return this.doc.y;
  }

  /** The height that the words would take. */
  height(words: string, width: number, type: Type): number {
    return this.doc.heightOfString(this.setting(words, type).text, { width });
  }

  /**
   * Sets as many words as fit into a number of lines, and adds … where some are left out. @param around quotation marks
   */
  fitted(
    words: string,
    width: number,
    lines: number,
    type: Type,
    [before, after] = ['', ''],
  ): { words: string; cut: boolean } {
    const room = this.height('x', width, type) * (lines + 0.5);
    const { text } = this.setting(words, type);
    // Measuring thousands of letters repeatedly takes seconds; no more than these fit on a line.
    const signs = [...text].slice(0, lines * MOST_SIGNS_ON_A_LINE);
    const fits = (shown: string) => this.doc.heightOfString(shown, { width }) <= room;
    const whole = `${before}${text}${after}`;
    if (signs.length === [...text].length && fits(whole)) return { words: whole, cut: false };
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

  /** Draws lines, boxes and other marks that carry no meaning by themselves. */
  decoration(draw: (doc: Doc) => void): void {
    this.doc.save();
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw(this.doc);
    this.doc.endMarkedContent();
    this.doc.restore();
  }

  /** Sets a line on every page, outside the text. @param of page number from 1, and the number of pages */
  onEveryPage(line: (page: number, pages: number) => string, place: Place, type: Type): void {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(page);
      const { bottom } = this.doc.page.margins;
      this.doc.page.margins.bottom = 0;
      this.doc.markContent('Artifact', { type: 'Pagination' });
      const { text } = this.setting(line(page + 1, count), type);
      this.doc.fillColor(type.colour ?? INK).text(text, place.x, place.y, { width: place.width, lineBreak: false });
      this.doc.endMarkedContent();
      this.doc.page.margins.bottom = bottom;
    }
  }

  end(): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.doc.once('end', () => resolve(Buffer.concat(this.chunks)));
      this.doc.once('error', reject);
      this.doc.end();
    });
  }

  private setting(words: string, { size, weight }: Type): Setting {
    const setting = settingOf(words, weight);
    this.hasOddSigns ||= setting.odd;
    if (!this.fonts.has(setting.font)) this.doc.registerFont(setting.font, fontFile(setting.font));
    this.fonts.add(setting.font);
    this.doc.font(setting.font).fontSize(size);
    return setting;
  }
}
