import { type Entry, type Kind, KINDS } from './entries.picture.js';
import { type Block, flow, LEFT, NOTHING, RIGHT } from './page.picture.js';
import { INK, QUIET, RED, shape } from './shapes.picture.js';
import { el, words, wrap } from './svg.picture.js';

const TITLE = 11.5;
const DETAILS = 10.5;
const LINE = 13.5;
const INDENT = 46;
const BETWEEN = 28;
const WIDTH = (RIGHT - LEFT - BETWEEN) / 2;

/**
 * For each number: the full title, the date, the state and the owner. Two columns, read downwards.
 * @param unmarked entries without a mark above; read out here, because the others have been read out already
 */
export function key(entries: readonly Entry[], unmarked: ReadonlySet<Entry>): Block {
  if (entries.length === 0) return NOTHING;
  const rows = entries.map((entry) => rowOf(entry, unmarked.has(entry)));
  const whole = rows.reduce((sum, { height }) => sum + height, 0);
  let first = 0;
  let start = 0;
  while (first < rows.length && start + rows[first]!.height / 2 <= whole / 2) start += rows[first++]!.height;

  return {
    height: Math.max(start, whole - start),
    draw(top) {
      let y = top;
      const drawn = rows.map((row, at) => {
        if (at === first) y = top;
        const text = row.draw(at < first ? LEFT : LEFT + WIDTH + BETWEEN, y);
        y += row.height;
        return text;
      });
      const read = unmarked.size > 0 ? { role: 'list', 'aria-label': 'Settled before the picture begins' } : {};
      return el('g', read, drawn);
    },
  };
}

function rowOf(entry: Entry, readHere: boolean): { height: number; draw(x: number, y: number): string } {
  const title = wrap(entry.title, TITLE, WIDTH - INDENT);
  const late = entry.kind === 'overdue';
  const details = wrap(entry.details, DETAILS, WIDTH - INDENT, late);
  const read = readHere
    ? { role: 'listitem', 'aria-label': `${entry.number}. ${entry.label}` }
    : { 'aria-hidden': 'true' };
  const first = { 'font-size': TITLE, fill: INK };
  const second = { 'font-size': DETAILS, ...(late ? { fill: RED, 'font-weight': 700 } : { fill: QUIET }) };
  return {
    height: (title.length + details.length) * LINE + 6,
    draw: (x, y) =>
      el('g', read, [
        words(x + 18, y + 11, String(entry.number), { ...first, 'font-weight': 700, 'text-anchor': 'end' }),
        shape(entry.kind, x + 31, y + 7),
        ...title.map((line, at) => words(x + INDENT, y + 11 + at * LINE, line, first)),
        ...details.map((line, at) => words(x + INDENT, y + 11 + (title.length + at) * LINE, line, second)),
      ]),
  };
}

/** Legend of the shapes in use. */
export function legend(entries: readonly Entry[]): Block {
  const used = new Set(entries.map(({ kind }) => kind));
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => used.has(kind));
  return flow(
    kinds,
    (kind) => KINDS[kind],
    (kind, x, y) => shape(kind, x, y) + words(x + 12, y + 4, KINDS[kind]),
  );
}
