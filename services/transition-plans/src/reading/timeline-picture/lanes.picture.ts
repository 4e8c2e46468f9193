import type { Action } from '#libs/timeline';
import type { Entry, Lane } from './entries.picture.js';
import { LANES } from './entries.picture.js';
import { LABEL, labelOf, type LaneLayout, numberOf, type Placed, ROW } from './layout.picture.js';
import { type Block, LEFT, RIGHT } from './page.picture.js';
import type { Scale } from './scale.picture.js';
import { colourOf, HALO, INK, shape } from './shapes.picture.js';
import { el, words, wrap, xml } from './svg.picture.js';
import type { GuardResponse } from '../timeline/timeline.dto.js';
import { longDay } from '../timeline/timeline.words.js';

const PADDING = 7;
const NAME_SIZE = 12;
const LINE = 14;
const HATCH_HEIGHT = 9;

/** Left edges of a lane's columns: its name, entries without a date, the years. */
export interface Columns {
  readonly nameWidth: number;
  readonly now: number;
  readonly nowWidth: number;
}

export const GUARDED: Readonly<Record<Action, { readonly lane: Lane; readonly words: string }>> = {
  'end-childrens-services': { lane: 'childrens-social-care', words: 'Children’s support may not be ended' },
  'cease-plan': { lane: 'education', words: 'The plan may not be ended' },
};

/** Acts that are not allowed come above the duties, so that a reader in a hurry sees them. */
export function drawLane(layout: LaneLayout, guards: readonly GuardResponse[], columns: Columns, scale: Scale): Block {
  const name = wrap(LANES[layout.lane], NAME_SIZE, columns.nameWidth - 10, true);
  const barred = guards.map((guard) => ({
    guard,
    lines: wrap(guardWords(guard), LABEL, scale.right - scale.left, true),
  }));
  const guardHeight = ({ lines }: { lines: string[] }) => lines.length * LINE + HATCH_HEIGHT + 8;
  const above = barred.reduce((sum, one) => sum + guardHeight(one), 0);
  const tallest = Math.max(name.length * LINE + 4, layout.now.length * ROW, above + layout.rows * ROW);

  return {
    height: tallest + 2 * PADDING,
    draw(top) {
      const inside = top + PADDING;
      let y = inside;
      const guardsDrawn = barred.map((one) => {
        const drawn = guardBand(one.guard, one.lines, y, scale);
        y += guardHeight(one);
        return drawn;
      });
      return el('g', { role: 'group', 'aria-label': LANES[layout.lane] }, [
        el('path', { d: `M${LEFT} ${top}H${RIGHT}`, stroke: '#666666' }),
        el(
          'g',
          { 'aria-hidden': 'true', 'font-size': NAME_SIZE, 'font-weight': 700, fill: INK },
          name.map((line, at) => words(LEFT + 4, inside + 11 + at * LINE, line)),
        ),
        ...guardsDrawn,
        ...layout.now.map((entry, at) => undated(entry, columns, inside + at * ROW)),
        ...layout.marks.map((mark) => dated(mark, y + mark.row * ROW)),
      ]);
    },
  };
}

function guardWords({ action, since, from, reason }: GuardResponse): string {
  const until = from === undefined ? '' : ` before ${longDay(from)}`;
  return `${GUARDED[action].words}${until}${since === undefined ? '' : ` (since ${longDay(since)})`}: ${reason}.`;
}

/** Hatched until the act becomes lawful, or to the edge when that day is unknown. */
function guardBand(guard: GuardResponse, lines: readonly string[], y: number, scale: Scale): string {
  const from = scale.x(guard.since ?? scale.today);
  const to = guard.from === undefined ? scale.right : scale.x(guard.from);
  const under = y + lines.length * LINE + 2;
  return el('g', { role: 'graphics-symbol img', 'aria-label': `Not allowed now. ${guardWords(guard)}` }, [
    ...lines.map((line, at) =>
      words(scale.left, y + 11 + at * LINE, line, { 'font-size': LABEL, 'font-weight': 700, fill: INK, ...HALO }),
    ),
    el('rect', { x: from, y: under, width: to - from, height: HATCH_HEIGHT, fill: 'url(#barred)', stroke: INK }),
  ]);
}

function undated(entry: Entry, { now, nowWidth }: Columns, y: number): string {
  const text = labelOf(entry, null, nowWidth - 26);
  return mark(entry, [shape(entry.kind, now + 8, y + 9), label(entry, text, now + 20, y + 13, 'start')]);
}

function dated({ entry, x, edge, text, textX, anchor, bar }: Placed, y: number): string {
  const colour = colourOf(entry.kind);
  return mark(entry, [
    bar === null ? '' : window(bar, y + 9, colour),
    shape(entry.kind, x, y + 9),
    edge === null ? '' : beyond(edge, x, y + 9, colour),
    label(entry, text, textX, y + 13, anchor),
  ]);
}

function mark(entry: Entry, inside: readonly string[]): string {
  return el('g', { role: 'graphics-symbol img', 'aria-label': `${entry.number}. ${entry.label}` }, inside);
}

function label(entry: Entry, text: string, x: number, y: number, anchor: string): string {
  const number = numberOf(entry);
  const rest = text.slice(number.length);
  return el(
    'text',
    {
      x, y, 'text-anchor': anchor, 'font-size': LABEL,
      fill: entry.kind === 'overdue' ? colourOf('overdue') : INK,
      'font-weight': entry.kind === 'overdue' ? 700 : 400, ...HALO,
    },
    `<tspan font-weight="700">${xml(number)}</tspan>${xml(rest)}`,
  ); // prettier-ignore
}

function window({ from, to, open }: NonNullable<Placed['bar']>, y: number, stroke: string): string {
  const under = y + 8;
  const head = open ? `M${(to - 5).toFixed(1)} ${under - 3}l5 3-5 3` : `M${to.toFixed(1)} ${under - 3}v6`;
  return el('path', {
    d: `M${from.toFixed(1)} ${under - 3}v6m0-3H${to.toFixed(1)}${head}`,
    fill: 'none',
    stroke,
    'stroke-width': 1.6,
  });
}

/** The date lies outside the picture. */
function beyond(edge: 'earlier' | 'later', x: number, y: number, stroke: string): string {
  const at = edge === 'earlier' ? x - 10 : x + 10;
  const way = edge === 'earlier' ? 'M0-4-4 0 0 4' : 'M0-4 4 0 0 4';
  return el('path', {
    d: way,
    transform: `translate(${at.toFixed(1)} ${y})`,
    fill: 'none',
    stroke,
    'stroke-width': 1.8,
  });
}
