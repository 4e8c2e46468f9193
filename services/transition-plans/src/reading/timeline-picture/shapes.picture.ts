import { type Kind } from './entries.picture.js';
import { el } from './svg.picture.js';

/** Distinct in greyscale: by shape first, by colour second. Contrast of 4.5:1 or more on white and on shaded years. */
export const INK = '#1a1a1a';
export const QUIET = '#555555';
export const RED = '#a50021';
const BLUE = '#0b4a8f';
const GREEN = '#1b5e20';

const COLOURS: Readonly<Record<Kind, string>> = {
  overdue: RED,
  'due-soon': BLUE,
  upcoming: BLUE,
  now: BLUE,
  question: BLUE,
  waiting: QUIET,
  barred: INK,
  lasting: BLUE,
  date: INK,
  done: GREEN,
  dropped: QUIET,
};

export const colourOf = (kind: Kind) => COLOURS[kind];

/** The mark of a kind, 13 units wide, around the given point. */
export function shape(kind: Kind, x: number, y: number): string {
  return el('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, drawn(kind, COLOURS[kind]));
}

const line = (d: string, stroke: string, width = 1.8) =>
  el('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
const solid = (d: string, fill: string) => el('path', { d, fill });
const circle = (r: number, fill: string, stroke: string) => el('circle', { r, fill, stroke, 'stroke-width': 1.8 });

function drawn(kind: Kind, colour: string): string {
  switch (kind) {
    case 'overdue':
      return solid('M0-8 8 0 0 8-8 0Z', colour) + line('M0-3.6V.8M0 3.8v.1', '#ffffff', 2);
    case 'due-soon':
      return circle(5, colour, colour);
    case 'upcoming':
      return circle(5, '#ffffff', colour);
    case 'now':
      return solid('M-5-6.5 7 0-5 6.5Z', colour);
    case 'question':
      return circle(6.2, '#ffffff', colour) + line('M-2-1.6C-2-4.4 2-4.4 2-1.6 2 .1 0 0 0 1.7M0 4.1v.1', colour, 1.5);
    case 'waiting':
      return line('M-2.5-5V5M2.5-5V5', colour, 2.6);
    case 'barred':
      return circle(6, '#ffffff', colour) + line('M-3.6 0H3.6', colour, 3);
    case 'lasting':
      return line('M-5-5.5V5.5M-5 0H5M1.5-3.5 5 0 1.5 3.5', colour);
    case 'date':
      return el('rect', {
        x: -4.5,
        y: -4.5,
        width: 9,
        height: 9,
        fill: '#ffffff',
        stroke: colour,
        'stroke-width': 1.8,
      });
    case 'done':
      return line('M-5.5.5-1.5 4.5 6-5', colour, 2.8);
    case 'dropped':
      return line('M-4.5-4.5 4.5 4.5M4.5-4.5-4.5 4.5', colour);
  }
}

/** Keeps words readable over a line. */
export const HALO = {
  stroke: '#ffffff',
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const;

/** Marks a period in which an act is not allowed. */
export const HATCH = el(
  'pattern',
  { id: 'barred', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
  [el('rect', { width: 6, height: 6, fill: '#ffffff' }), el('path', { d: 'M1.5 0V6', stroke: INK, 'stroke-width': 2 })],
);
