import type { Entry, Lane } from './entries.picture.js';
import { LANES } from './entries.picture.js';
import type { Scale } from './scale.picture.js';
import { clip, widthOf } from './svg.picture.js';
import { longDay } from '../timeline/timeline.words.js';

export const LABEL = 11;
export const ROW = 19;
/** space beyond the first and last date, for earlier and later entries */
export const EDGE = 14;
const FROM_MARK = 10;
const APART = 9;

/** A mark on the years, its words, and the row of its lane that holds both. */
export interface Placed {
  readonly entry: Entry;
  readonly row: number;
  readonly x: number;
  /** before the first date shown, or after the last */
  readonly edge: 'earlier' | 'later' | null;
  readonly text: string;
  /** left edge of the words, or the right edge when they are left of the mark */
  readonly textX: number;
  readonly anchor: 'start' | 'end';
  readonly bar: { readonly from: number; readonly to: number; readonly open: boolean } | null;
  /** full width in its row */
  readonly box: { readonly left: number; readonly right: number };
}

export interface LaneLayout {
  readonly lane: Lane;
  /** without a date: to do now, to find out, or lasting */
  readonly now: readonly Entry[];
  readonly marks: readonly Placed[];
  readonly rows: number;
}

/** Lanes with entries, in order; each mark goes into the first free row. */
export function layoutOf(entries: readonly Entry[], scale: Scale, lanesBesides: readonly Lane[] = []): LaneLayout[] {
  return (Object.keys(LANES) as Lane[])
    .map((lane) =>
      laneLayout(
        lane,
        entries.filter((entry) => entry.lane === lane),
        scale,
      ),
    ) // prettier-ignore
    .filter(({ lane, now, marks }) => now.length + marks.length > 0 || lanesBesides.includes(lane));
}

/** Settled before the first date shown; appears only in the key. */
export function isBeforePicture({ kind, day }: Entry, { from }: Scale): boolean {
  const settled = kind === 'done' || kind === 'dropped' || kind === 'date';
  return settled && (day === null || day < from);
}

function laneLayout(lane: Lane, entries: readonly Entry[], scale: Scale): LaneLayout {
  const shown = entries.filter((entry) => !isBeforePicture(entry, scale));
  const ends: number[] = [];
  const marks = shown.flatMap((entry) => {
    if (entry.day === null) return [];
    const placed = placedAt(entry, entry.day, scale);
    const free = ends.findIndex((end) => end + APART <= placed.box.left);
    const row = free === -1 ? ends.length : free;
    ends[row] = placed.box.right;
    return [{ ...placed, row }];
  });
  return { lane, now: shown.filter(({ day }) => day === null), marks, rows: ends.length };
}

function placedAt(entry: Entry, day: string, scale: Scale): Omit<Placed, 'row'> {
  const edge = day < scale.from ? 'earlier' : day > scale.to ? 'later' : null;
  const x = edge === 'earlier' ? scale.left - EDGE : edge === 'later' ? scale.right + EDGE : scale.x(day);
  const after = scale.right + EDGE - (x + FROM_MARK);
  const before = x - FROM_MARK - (scale.left - EDGE);
  const isAfter = labelWidth(entry, labelOf(entry, edge)) <= after || after >= before;
  const text = labelOf(entry, edge, isAfter ? after : before);
  const width = labelWidth(entry, text);
  const textX = isAfter ? x + FROM_MARK : x - FROM_MARK;
  const [textLeft, textRight] = isAfter ? [textX, textX + width] : [textX - width, textX];

  const bar = barAt(entry, scale, x, textRight);
  const left = Math.min(x - 8, textLeft, bar?.from ?? x);
  const right = Math.max(x + 8, textRight, bar?.to ?? x);
  return { entry, x, edge, text, textX, anchor: isAfter ? 'start' : 'end', bar, box: { left, right } };
}

/** An open end reaches as far as its words and today, so that later entries in its row stay clear. */
function barAt({ bar }: Entry, scale: Scale, x: number, textRight: number): Placed['bar'] {
  if (bar === null) return null;
  const from = Math.min(x, bar.from < scale.from ? scale.left - EDGE : scale.x(bar.from));
  if (bar.to !== null) return { from, to: Math.max(x, scale.x(bar.to)), open: bar.to > scale.to };
  return { from, to: Math.min(Math.max(textRight, x + 60, scale.x(scale.today) + 16), scale.right + EDGE), open: true };
}

export const numberOf = ({ number }: Entry) => `${number} `;

const WHEN: Readonly<Partial<Record<Entry['kind'], string>>> = { lasting: 'since ', barred: 'since ' };

/**
 * The words beside a mark, with its date when the mark is at the edge. Without enough room, the name is shortened: the
 * number leads to it, and the delay must stay visible.
 */
export function labelOf(entry: Entry, edge: Placed['edge'], room = Infinity): string {
  const noted = noteOf(entry, edge);
  const whole = numberOf(entry) + entry.short;
  const bold = entry.kind === 'overdue';
  if (labelWidth(entry, whole + noted) <= room) return whole + noted;
  return clip(whole, LABEL, room - widthOf(noted, LABEL, bold), true) + noted;
}

function noteOf({ note, kind, day }: Entry, edge: Placed['edge']): string {
  if (note !== '') return `, ${note}`;
  if (edge === null || day === null) return '';
  return `, ${edge === 'later' ? '' : (WHEN[kind] ?? 'was due ')}${longDay(day)}`;
}

/** The number is bold; a late entry is bold throughout. */
export function labelWidth(entry: Entry, text: string): number {
  const number = numberOf(entry);
  return widthOf(number, LABEL, true) + widthOf(text.slice(number.length), LABEL, entry.kind === 'overdue');
}
