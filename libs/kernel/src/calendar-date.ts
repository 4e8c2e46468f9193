/**
 * A calendar day, `YYYY-MM-DD`, without time or zone: the only kind of date that the law here uses. It is a branded
 * string, so it compares with `<` and is a JSON value and a PostgreSQL `date` unchanged. Arithmetic uses day numbers
 * (days since 1970-01-01), which are about a hundred times faster than Temporal objects
 * (docs/decisions/0003-calendar-dates.md).
 */
export type CalendarDate = string & { readonly __calendarDate: unique symbol };

const DAY_MS = 86_400_000;
const ZERO = '0'.charCodeAt(0);

interface DateParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 31);
}

/** Parses a day, or returns null when the text is not a Gregorian calendar day in the form `YYYY-MM-DD`. */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  for (let at = 0; at < 10; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (at !== 4 && at !== 7 && (digit < 0 || digit > 9)) return null;
  }
  const { year, month, day } = partsOf(text as CalendarDate);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return text as CalendarDate;
}

/** Parses a day that the program itself wrote. @throws RangeError on anything else. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`not a calendar date: ${text}`);
  return date;
}

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);

/** Whole days since 1970-01-01, for a day that exists. Years count from March, so that the leap day comes last. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** The number at `at` in the text, read without allocating another string. */
function digits(text: string, at: number, count: number): number {
  let n = 0;
  for (let i = at; i < at + count; i++) n = n * 10 + (text.charCodeAt(i) - ZERO);
  return n;
}

/** @throws RangeError where the day does not exist */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || year < 1 || year > 9999)
    throw new RangeError(`not a calendar date: ${year}-${month}-${day}`);
  return fromDayNumber(daysSinceEpoch(year, month, day));
}

export function partsOf(date: CalendarDate): DateParts {
  return { year: digits(date, 0, 4), month: digits(date, 5, 2), day: digits(date, 8, 2) };
}

/** Whole days since 1970-01-01. */
export function dayNumber(date: CalendarDate): number {
  return daysSinceEpoch(digits(date, 0, 4), digits(date, 5, 2), digits(date, 8, 2));
}

/** The days of 1900 to 2149, each written on first use: fourteen times faster than writing it every time. */
const written: CalendarDate[] = [];
const FIRST_WRITTEN = daysSinceEpoch(1900, 1, 1);
const LAST_WRITTEN = daysSinceEpoch(2149, 12, 31);

export function fromDayNumber(days: number): CalendarDate {
  if (days >= FIRST_WRITTEN && days <= LAST_WRITTEN) return (written[days - FIRST_WRITTEN] ??= write(days));
  return write(days);
}

function write(days: number): CalendarDate {
  const d = new Date(days * DAY_MS);
  return `${String(d.getUTCFullYear()).padStart(4, '0')}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}` as CalendarDate;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Moves a date by months, forwards or back. Beyond the end of the month, the last day of the month is used. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return dateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The days from `from` to `to`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: CalendarDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

export function earliest<T extends CalendarDate>(first: T, ...rest: T[]): T {
  return rest.reduce((a, b) => (b < a ? b : a), first);
}

export function latest<T extends CalendarDate>(first: T, ...rest: T[]): T {
  return rest.reduce((a, b) => (b > a ? b : a), first);
}

/**
 * The birthday in a common year of a person born on 29 February. English law is taken to mean 1 March; 28 February is
 * the other reading.
 */
export type LeapDayBirthday = '1-march' | '28-february';

/** The day on which a person turns `age`. */
export function birthday(dateOfBirth: CalendarDate, age: number, leapDay: LeapDayBirthday = '1-march'): CalendarDate {
  const { year, month, day } = partsOf(dateOfBirth);
  const y = year + age;
  if (month === 2 && day === 29 && !isLeapYear(y)) return leapDay === '1-march' ? dateOf(y, 3, 1) : dateOf(y, 2, 28);
  return dateOf(y, month, day);
}

/** Completed years on the day `on`. */
export function ageOn(dateOfBirth: CalendarDate, on: CalendarDate, leapDay: LeapDayBirthday = '1-march'): number {
  const years = digits(on, 0, 4) - digits(dateOfBirth, 0, 4);
  return on < birthday(dateOfBirth, years, leapDay) ? years - 1 : years;
}
