import { type CalendarDate, parseCalendarDate } from '#libs/kernel';

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
const DATE = /^(\d{4})-([A-Za-z]{3}|\d{2})-(\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

/**
 * Parses `2022-Sep-28 00:00:00`, COLLECT's form, or an ISO date with or without a time. Null when the text is neither,
 * or is a day before 1900. Days before months (`28/09/2022`) are ambiguous and not accepted.
 */
export function parseSen2Date(text: string): CalendarDate | null {
  const [, year, month = '', day] = DATE.exec(text.trim()) ?? [];
  if (year === undefined || year < '1900') return null;
  return parseCalendarDate(`${year}-${MONTHS[month.toLowerCase()] ?? month}-${day}`);
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
