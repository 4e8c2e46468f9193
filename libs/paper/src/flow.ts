import { PAGE, type Paper } from './paper.js';
import type { Type } from './typesetter.js';

/** Sets text from top to bottom, page after page. */
export class Flow {
  readonly left: number;
  readonly width: number;
  private readonly bottom: number;
  y: number;

  constructor(readonly paper: Paper) {
    const { left, right, top, bottom } = paper.doc.page.margins;
    this.left = left;
    this.width = PAGE.width - left - right;
    this.bottom = PAGE.height - bottom;
    this.y = top;
  }

  /** Starts a new page where less than this height is left. */
  keep(height: number): void {
    if (this.y + height > this.bottom) this.newPage();
  }

  newPage(): void {
    this.paper.doc.addPage();
    this.y = this.paper.doc.page.margins.top;
  }

  /** Sets words in a structure element. Text longer than a page continues on the next page. @param indent in points */
  words(tag: string, words: string, type: Type, { indent = 0, before = 0 } = {}): void {
    const [x, width] = [this.left + indent, this.width - indent];
    const height = this.paper.height(words, width, type);
    this.keep(Math.min(before + height, this.roomOfPage));
    this.y = this.paper.words(tag, words, { x, y: this.y + before, width }, type);
  }

  /**
   * Sets texts side by side, with the first row as headings. Where they do not fit on a page, they follow one another.
   */
  sideBySide(cells: readonly { head: string; body: string }[], head: Type, body: Type): void {
    const gap = 14;
    const width = (this.width - gap * (cells.length - 1)) / cells.length;
    const highest = (of: (cell: (typeof cells)[number]) => string, type: Type) =>
      Math.max(...cells.map((cell) => this.paper.height(of(cell), width, type)));
    const [heads, bodies] = [highest((c) => c.head, head), highest((c) => c.body, body)];
    if (heads + bodies > this.roomOfPage) {
      for (const cell of cells) {
        this.words('H3', cell.head, head, { before: 4 });
        this.words('P', cell.body, body);
      }
      return;
    }
    this.keep(heads + bodies);
    const row = (tag: 'TH' | 'TD', of: (cell: (typeof cells)[number]) => string, type: Type) =>
      this.paper.within('TR', () =>
        cells.forEach((cell, i) => {
          this.paper.words(tag, of(cell), { x: this.left + i * (width + gap), y: this.y, width }, type);
        }),
      );
    this.paper.within('Table', () => {
      row('TH', (c) => c.head, head);
      this.y += heads + 2;
      row('TD', (c) => c.body, body);
      this.y += bodies;
    });
  }

  rule(): void {
    const y = this.y + 3;
    this.paper.decoration((doc) =>
      doc
        .moveTo(this.left, y)
        .lineTo(this.left + this.width, y)
        .lineWidth(0.5)
        .strokeColor('#888888')
        .stroke(),
    );
    this.y += 6;
  }

  private get roomOfPage(): number {
    return this.bottom - this.paper.doc.page.margins.top;
  }
}
