import { axis, AXIS_HEIGHT, nowHeading } from './axis.picture.js';
import { type Entry, entriesOf } from './entries.picture.js';
import { key, legend } from './key.picture.js';
import { type Columns, drawLane, GUARDED } from './lanes.picture.js';
import { EDGE, isBeforePicture, labelOf, labelWidth, layoutOf } from './layout.picture.js';
import { LEFT, PAGE, paragraph, RIGHT, section, stack } from './page.picture.js';
import { scaleOf } from './scale.picture.js';
import { HATCH, QUIET } from './shapes.picture.js';
import { el, xml } from './svg.picture.js';
import { FOOTNOTE, summaryOf, whoOf } from './picture.words.js';
import type { PersonTimelineResponse } from '../timeline/timeline.dto.js';

const NAME_WIDTH = 112;
const WIDEST_NOW = 250;
const FONT = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/**
 * The timeline as a picture to print: a lane for each agency, the years across, and a numbered key below. Has no
 * script, font or link. As wide as A4 landscape, and as high as its content.
 * @returns an SVG document, `image/svg+xml`; equal timelines give equal text
 */
export function pictureOf(timeline: PersonTimelineResponse): string {
  const { youngPerson, asOf, guards, warnings } = timeline;
  const title = `${youngPerson.name} (${youngPerson.reference}): what is due`;
  const entries = entriesOf(timeline);
  const summary = `${whoOf(timeline)} ${summaryOf(entries, timeline)}`;
  const columns = columnsFor(entries);
  const scale = scaleOf(entries, asOf, columns.now + columns.nowWidth + 2 * EDGE, RIGHT - 2 * EDGE);
  const unmarked = new Set(entries.filter((entry) => isBeforePicture(entry, scale)));
  const guardsOf = (lane: string) => guards.filter(({ action }) => GUARDED[action].lane === lane);

  const head = stack([paragraph(title, { size: 20, bold: true }), paragraph(summary, { size: 12 })], 4);
  const lanes = stack(
    layoutOf(entries, scale, guards.map(({ action }) => GUARDED[action].lane))
      .map((layout) => drawLane(layout, guardsOf(layout.lane), columns, scale)),
  ); // prettier-ignore
  const foot = stack(
    [
      legend(entries),
      key(entries, unmarked),
      section('Look at this before you rely on the dates', warnings.map(({ message }) => message)),
      paragraph(FOOTNOTE, { size: 10.5, fill: QUIET }),
    ],
    12,
  ); // prettier-ignore

  const axisTop = PAGE.margin + head.height + 14;
  const lanesTop = axisTop + AXIS_HEIGHT;
  const lanesBottom = lanesTop + lanes.height;
  const height = Math.ceil(Math.max(PAGE.height, lanesBottom + 14 + foot.height + PAGE.margin));
  return document(height, [
    el('title', { id: 'title' }, xml(title)),
    el('desc', { id: 'desc' }, xml(summary)),
    el('defs', {}, HATCH),
    el('rect', { width: PAGE.width, height, fill: '#ffffff' }),
    el('g', { 'aria-hidden': 'true' }, head.draw(PAGE.margin)),
    ...(lanes.height > 0 ? [axis(timeline, scale, axisTop, lanesBottom), nowHeading(columns, lanesTop)] : []),
    lanes.draw(lanesTop),
    foot.draw(lanesBottom + 14),
  ]);
}

/** Width of the column for entries without a date; 0 when there are none. */
function columnsFor(entries: readonly Entry[]): Columns {
  const undated = entries.filter(({ day, kind }) => day === null && kind !== 'done' && kind !== 'dropped');
  const widest = Math.max(0, ...undated.map((entry) => labelWidth(entry, labelOf(entry, null)) + 30));
  return { nameWidth: NAME_WIDTH, now: LEFT + NAME_WIDTH, nowWidth: Math.min(widest, WIDEST_NOW) };
}

function document(height: number, inside: readonly string[]): string {
  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${PAGE.width} ${height}`,
      width: '297mm',
      height: `${((height * 297) / PAGE.width).toFixed(1)}mm`,
      role: 'graphics-document document',
      'aria-labelledby': 'title desc',
      lang: 'en-GB',
      'font-family': FONT,
    },
    inside,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}
