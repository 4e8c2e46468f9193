import PDFDocument from 'pdfkit';
import { type Place, type Type, Typesetter } from './typesetter.js';

type Doc = PDFKit.PDFDocument;
type Element = ReturnType<Doc['struct']>;

/** A4 in points (1/72 inch). */
export const PAGE = { width: 595.28, height: 841.89 } as const;

export const INK = '#111111';
export const QUIET = '#444444';

export interface PaperOptions {
  /** names the kind of document and no person, because viewers show it in the window's title */
  readonly title: string;
  /** checksum of the content; it is printed */
  readonly checksum: string;
  readonly now: Date;
  /** in points */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

/**
 * A PDF that follows PDF/UA: every word is in the structure tree under its kind, everything else is marked as
 * decoration, the language is set, and fonts are embedded.
 */
export class Paper {
  readonly doc: Doc;
  private readonly chunks: Buffer[] = [];
  private readonly typesetter: Typesetter;
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
    this.typesetter = new Typesetter(this.doc);
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
  words(tag: string, words: string, place: Place, type: Type): number {
    const actual = this.typesetter.readingOrder(words, type);
    let end = place.y;
    this.parent.add(
      this.doc.struct(tag, actual === undefined ? {} : { actual }, () => {
        end = this.typesetter.draw(words, place, type);
      }),
    );
    return end;
  }

  /** The height that the words would take. */
  height(words: string, width: number, type: Type): number {
    return this.typesetter.height(words, width, type);
  }

  /** The width of words on one line. */
  widthOf(words: string, type: Type): number {
    return this.typesetter.widthOf(words, type);
  }

  /**
   * Sets as many words as fit into a number of lines, and adds … where some are left out. @param around quotation marks
   */
  fitted(
    words: string,
    width: number,
    lines: number,
    type: Type,
    around: readonly [string, string] = ['', ''],
  ): { words: string; cut: boolean } {
    return this.typesetter.fitted(words, width, lines, type, around);
  }

  /** What stands on the pages for words that no typeface has, each once: `[words in Chinese]`. */
  get placeholders(): readonly string[] {
    return this.typesetter.placeholders;
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
      this.typesetter.draw(line(page + 1, count), place, type, { lineBreak: false });
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
}
