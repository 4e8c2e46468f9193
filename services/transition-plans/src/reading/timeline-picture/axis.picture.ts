import { addDays, birthday, calendarDate, type CalendarDate, dateOf, partsOf } from '#libs/kernel';
import { schoolYearEnd, schoolYearOf, schoolYearStart } from '#libs/timeline';
import type { Columns } from './lanes.picture.js';
import type { Scale } from './scale.picture.js';
import { HALO, INK, QUIET } from './shapes.picture.js';
import { clip, el, widthOf, words } from './svg.picture.js';
import type { PersonTimelineResponse } from '../timeline/timeline.dto.js';
import { longDay } from '../timeline/timeline.words.js';

export const AXIS_HEIGHT = 80;
/** Rows of the header, from its top. */
const TODAY = 9;
const BIRTHDAYS = 16;
const BANDS = 34;
const YEAR_GROUP = 48;
const SCHOOL_YEAR = 61;
const MONTHS = 75;

/** The law changes at 16, 18 and 25; their lines cross all lanes. */
const TURNS: readonly number[] = [16, 18, 25];
const LAST_YEAR_GROUP = 14;
const QUARTERS = ['Jan', 'Apr', 'Jul', 'Oct'] as const;

const middle = { 'text-anchor': 'middle', fill: INK, ...HALO } as const;
const at = (n: number) => n.toFixed(1);

/** The years above the lanes, and the lines down through them: school years, birthdays, today. */
export function axis(timeline: PersonTimelineResponse, scale: Scale, top: number, bottom: number): string {
  const years = schoolYears(scale);
  const ages = birthdays(timeline.youngPerson.dateOfBirth, scale);
  const behind = [
    ...years.map((year) => shade(year, top + BANDS, bottom)),
    ...ages.map(({ age, x }) => birthdayLine(x, top + BIRTHDAYS, TURNS.includes(age) ? bottom : top + BANDS + 4)),
    el('path', { d: `M${at(scale.x(scale.today))} ${top + 12}V${bottom}`, stroke: INK, 'stroke-width': 2.4 }),
  ];
  const head = [
    ...years.map((year) => yearNames(timeline, year, top)),
    ...months(scale).map(({ x, text }) => month(x, text, top + MONTHS)),
  ];
  return [
    el('g', { 'aria-hidden': 'true' }, behind),
    el('g', { 'aria-hidden': 'true', 'font-size': 11 }, head),
    el('g', { role: 'group', 'aria-label': 'Today and birthdays', 'font-size': 10 }, [
      today(scale, top),
      ...ages.map((one) => birthdayBox(one, scale, top + BIRTHDAYS)),
    ]),
  ].join('');
}

interface Band {
  readonly year: number;
  readonly left: number;
  readonly right: number;
}

function schoolYears(scale: Scale): Band[] {
  const last = schoolYearOf(scale.to);
  const bands: Band[] = [];
  for (let year = schoolYearOf(scale.from); year <= last; year++) {
    const right = year === last ? scale.right : scale.x(addDays(schoolYearEnd(year), 1));
    bands.push({ year, left: scale.x(schoolYearStart(year)), right });
  }
  return bands;
}

function shade({ year, left, right }: Band, top: number, bottom: number): string {
  const fill = year % 2 === 0 ? '#efefef' : '#ffffff';
  return (
    el('rect', { x: left, y: top, width: right - left, height: bottom - top, fill }) +
    el('path', { d: `M${at(left)} ${top}V${bottom}`, stroke: '#9a9a9a', 'stroke-width': 0.7 })
  );
}

function yearNames({ asOf, derived }: PersonTimelineResponse, { year, left, right }: Band, top: number): string {
  const x = (left + right) / 2;
  const fits = (text: string) => widthOf(text, 11, true) <= right - left;
  const schoolYear = `${year}/${String(year + 1).slice(2)}`;
  const group = (derived.ncYearEffective ?? NaN) + year - schoolYearOf(calendarDate(asOf));
  const named = group >= 1 && group <= LAST_YEAR_GROUP && fits(`Year ${group}`);
  return (
    (named ? words(x, top + YEAR_GROUP, `Year ${group}`, { ...middle, 'font-weight': 700 }) : '') +
    (fits(schoolYear) ? words(x, top + SCHOOL_YEAR, schoolYear, middle) : '')
  );
}

/** Labels January with its year, and the other quarters if there is room. */
function months(scale: Scale): { x: number; text: string }[] {
  const [first, last] = [partsOf(scale.from).year, partsOf(scale.to).year];
  const roomy = (scale.right - scale.left) / (last - first + 1) > 190;
  const marks: { x: number; text: string }[] = [];
  for (let year = first; year <= last; year++)
    QUARTERS.forEach((name, quarter) => {
      const day = dateOf(year, quarter * 3 + 1, 1);
      const text = quarter === 0 ? `${name} ${year}` : name;
      const shown = day >= scale.from && day <= scale.to && (quarter === 0 || roomy);
      if (shown && scale.x(day) + widthOf(text, 10) + 4 <= scale.right) marks.push({ x: scale.x(day), text });
    });
  return marks;
}

function month(x: number, text: string, y: number): string {
  const tick = el('path', { d: `M${at(x)} ${y - 8}v13`, stroke: QUIET });
  return tick + words(x + 3, y, text, { fill: QUIET, 'font-size': 10, ...HALO });
}

interface Birthday {
  readonly age: number;
  readonly day: CalendarDate;
  readonly x: number;
}

function birthdays(dateOfBirth: string | null, scale: Scale): Birthday[] {
  if (dateOfBirth === null) return [];
  const born = calendarDate(dateOfBirth);
  const found: Birthday[] = [];
  const first = partsOf(scale.from).year - partsOf(born).year;
  for (let age = Math.max(1, first); birthday(born, age) <= scale.to; age++) {
    const day = birthday(born, age);
    if (day >= scale.from) found.push({ age, day, x: scale.x(day) });
  }
  return found;
}

function birthdayLine(x: number, top: number, bottom: number): string {
  return el('path', { d: `M${at(x)} ${top}V${bottom}`, stroke: INK, 'stroke-width': 1.2, 'stroke-dasharray': '5 4' });
}

function birthdayBox({ age, day, x }: Birthday, scale: Scale, y: number): string {
  const great = TURNS.includes(age);
  const width = widthOf(`turns ${age}`, 10, great) + 6;
  const left = Math.min(x - width / 2, scale.right + 26 - width);
  const text = { 'text-anchor': 'middle', fill: great ? '#ffffff' : INK, 'font-weight': great ? 700 : 400 };
  return el('g', { role: 'graphics-symbol img', 'aria-label': `Turns ${age} on ${longDay(day)}.` }, [
    el('rect', { x: left, y, width, height: 15, rx: 3, fill: great ? INK : '#ffffff', stroke: INK }),
    words(left + width / 2, y + 11, `turns ${age}`, text),
  ]);
}

function today(scale: Scale, top: number): string {
  const text = `Today, ${longDay(scale.today)}`;
  return el('g', { role: 'graphics-symbol img', 'aria-label': `${text}.` }, [
    words(scale.x(scale.today), top + TODAY, text, { ...middle, 'font-size': 11, 'font-weight': 700 }),
  ]);
}

/** Heading of the column for entries without a date. */
export function nowHeading({ now, nowWidth }: Columns, bottom: number): string {
  if (nowWidth === 0) return '';
  const lines = ['Now, or whenever it is needed:', 'the law gives no day'];
  return el(
    'g',
    { 'aria-hidden': 'true', 'font-size': 10.5, fill: INK },
    lines.map((line, n) => words(now, bottom - 20 + n * 13, clip(line, 10.5, nowWidth))),
  );
}
