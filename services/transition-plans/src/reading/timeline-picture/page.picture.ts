import { INK, QUIET } from './shapes.picture.js';
import { el, widthOf, words, wrap } from './svg.picture.js';

/** A4 landscape at 96 units an inch: the smallest words, 10 units, are 7.5 points on paper. */
export const PAGE = { width: 1123, height: 794, margin: 24 } as const;
export const LEFT = PAGE.margin;
export const RIGHT = PAGE.width - PAGE.margin;

/** A part of the page. Its height is known before its position. */
export interface Block {
  readonly height: number;
  draw(top: number): string;
}

export const NOTHING: Block = { height: 0, draw: () => '' };

/** Stacks parts vertically. */
export function stack(blocks: readonly Block[], apart = 0): Block {
  const shown = blocks.filter((block) => block !== NOTHING);
  const height = shown.reduce((sum, block) => sum + block.height, apart * Math.max(0, shown.length - 1));
  return {
    height,
    draw(top) {
      let y = top;
      return shown
        .map((block) => {
          const drawn = block.draw(y);
          y += block.height + apart;
          return drawn;
        })
        .join('');
    },
  };
}

interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
}

/** Words across the page, in as many lines as they need. */
export function paragraph(text: string, { size, bold = false, fill = INK }: Style): Block {
  const lines = wrap(text, size, RIGHT - LEFT, bold);
  const step = size * 1.25;
  return {
    height: lines.length * step,
    draw: (top) =>
      el(
        'g',
        { 'font-size': size, 'font-weight': bold ? 700 : 400, fill },
        lines.map((line, at) => words(LEFT, top + at * step + size * 0.95, line)),
      ),
  };
}

/** A heading with its content; nothing when the content is empty. */
export function section(heading: string, texts: readonly string[]): Block {
  if (texts.length === 0) return NOTHING;
  return stack(
    [paragraph(heading, { size: 13, bold: true }), ...texts.map((text) => paragraph(text, { size: 11.5 }))],
    3,
  );
}

/** Small items in rows, as many in each as fit. */
export function flow<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  draw: (item: T, x: number, y: number) => string,
): Block {
  const size = 10.5;
  let [x, line] = [LEFT, 0];
  const placed = items.map((item) => {
    const width = widthOf(textOf(item), size) + 38;
    if (x + width > RIGHT) [x, line] = [LEFT, line + 1];
    const at = { item, x, line };
    x += width;
    return at;
  });
  if (placed.length === 0) return NOTHING;
  return {
    height: (line + 1) * 18,
    draw: (top) =>
      el(
        'g',
        { 'aria-hidden': 'true', 'font-size': size, fill: QUIET },
        placed.map((at) => draw(at.item, at.x + 8, top + at.line * 18 + 8)),
      ),
  };
}
