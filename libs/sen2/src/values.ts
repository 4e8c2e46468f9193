import { type CalendarDate, londonDay, parseCalendarDate, PERSON_FIELDS } from '#libs/kernel';

const MONTHS: Readonly<Record<string, string>> = {
  jan: '01',
  feb: '02',
  mar: '03',
  apr: '04',
  may: '05',
  jun: '06',
  jul: '07',
  aug: '08',
  sep: '09',
  oct: '10',
  nov: '11',
  dec: '12',
};
const EARLIEST = PERSON_FIELDS.dateOfBirth.earliest;
const DAY = String.raw`(?<year>\d{4})-(?<month>[A-Za-z]{3}|\d{2})-(?<day>\d{2})`;
const TIME = String.raw`(?<time>(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)`;
const ZONE = String.raw`(?<zone>Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)`;
const DATE = new RegExp(`^${DAY}(?:[ T]${TIME} ?${ZONE}?)?$`, 'i');

/** A date of a return, and the finding if the text is more than a date. */
export interface Sen2Date {
  readonly date: CalendarDate;
  readonly finding: 'DATE_FROM_INSTANT' | 'DATE_WITH_TIME' | null;
}

/**
 * Reads `2022-Sep-28 00:00:00`, COLLECT's form, or an ISO date. Null when the text is neither, or is a day before 1900.
 * Days before months (`28/09/2022`) are ambiguous and not accepted.
 *
 * A text with a time zone is an instant, and its date is the day in London: JavaScript and Power BI write midnight of 1
 * September in London as `2010-08-31T23:00:00.000Z`. A finding asks for a check unless the text is midnight and names
 * that same day. Only a midnight without a zone is simply a date.
 */
export function readSen2Date(text: string): Sen2Date | null {
  const parts = DATE.exec(text.trim())?.groups;
  if (!parts) return null;
  const { year, month = '', day, time, zone } = parts;
  const written = parseCalendarDate(`${year}-${MONTHS[month.toLowerCase()] ?? month}-${day}`);
  if (written === null || written < EARLIEST) return null;
  const atMidnight = time === undefined || /^[0:.]+$/.test(time);
  if (!zone) return { date: written, finding: atMidnight ? null : 'DATE_WITH_TIME' };
  const date = londonDay(new Date(`${written}T${isoTime(time!)}${isoZone(zone)}`));
  if (date < EARLIEST) return null;
  return { date, finding: atMidnight && date === written ? null : 'DATE_FROM_INSTANT' };
}

/** The platform reads milliseconds only, and requires seconds beside them. */
function isoTime(time: string): string {
  const [, minutes, seconds = ':00', fraction = ''] = /^(\d\d:\d\d)(:\d\d)?(\.\d{1,3})?/.exec(time)!;
  return `${minutes}${seconds}${fraction}`;
}

/** `+0100` and `+01` as `+01:00` */
function isoZone(zone: string): string {
  if (zone.toUpperCase() === 'Z') return 'Z';
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
}

/** As `readSen2Date`, where a time is usual. */
export function parseSen2Date(text: string): CalendarDate | null {
  return readSen2Date(text)?.date ?? null;
}

/** Parses `1`, `0`, `true` or `false` in any case; null for everything else. */
export function parseSen2Flag(text: string): boolean | null {
  switch (text.trim().toLowerCase()) {
    case '1':
    case 'true':
      return true;
    case '0':
    case 'false':
      return false;
    default:
      return null;
  }
}
