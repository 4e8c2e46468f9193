/** One bar of a chart. The label is a word of a catalogue, or a text of the data. */
export interface Bar {
  readonly key?: string;
  readonly text?: string;
  /** null: hidden, because so few could be known */
  readonly count: number | null;
}

export interface DrawnBar extends Bar {
  readonly y: number;
  /** where the label and the number stand */
  readonly textY: number;
  readonly width: number;
  readonly numberX: number;
}

export interface Bars {
  readonly width: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly thickness: number;
  readonly bars: readonly DrawnBar[];
}

const WIDTH = 640;
const LABELS = 250;
const NUMBERS = 60;
const ROW = 34;
const THICKNESS = 22;
const GAP = 8;

/** Lays horizontal bars out from zero, one under the other, each with its label before it and its number after it. */
export function barsOf(given: readonly Bar[]): Bars {
  const most = Math.max(1, ...given.map(({ count }) => count ?? 0));
  const longest = WIDTH - LABELS - NUMBERS;
  return {
    width: WIDTH,
    height: given.length * ROW + GAP,
    labelWidth: LABELS,
    thickness: THICKNESS,
    bars: given.map((bar, index) => {
      const width = Math.round(((bar.count ?? 0) / most) * longest);
      const y = index * ROW + GAP;
      return { ...bar, y, width, textY: y + THICKNESS / 2 + 5, numberX: LABELS + width + GAP };
    }),
  };
}
