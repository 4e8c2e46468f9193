/**
 * A day in the calendar, `YYYY-MM-DD`, without a time or a zone: the only kind of date the law here speaks of.
 * It is a branded string, so that it compares with `<`, is a JSON value and a PostgreSQL `date` as it stands;
 * arithmetic goes through day numbers (days since 1970-01-01), which measured about twenty times faster than
 * building Temporal objects (docs/decisions/0003-calendar-dates.md).
 */
export type CalendarDate = string & { readonly __calendarDate: unique symbol };

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

export interface DateParts {
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

/** The day, or null when the text is no day of the Gregorian calendar in the form `YYYY-MM-DD`. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return text as CalendarDate;
}

/** As `parseCalendarDate`, for values that the program itself wrote. @throws RangeError on anything else. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`not a calendar date: ${text}`);
  return date;
}

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);

/** @throws RangeError where the day does not exist */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  return calendarDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

export function partsOf(date: CalendarDate): DateParts {
  return { year: +date.slice(0, 4), month: +date.slice(5, 7), day: +date.slice(8, 10) };
}

/** Whole days since 1970-01-01. */
export function dayNumber(date: CalendarDate): number {
  return Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / DAY_MS;
}

export function fromDayNumber(days: number): CalendarDate {
  const d = new Date(days * DAY_MS);
  return `${String(d.getUTCFullYear()).padStart(4, '0')}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}` as CalendarDate;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day number, that many months on (or back), clamped to the end of the month. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return dateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** `to` less `from`, in days. */
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
 * The anniversary on which somebody turns `age`. A person born on 29 February has it on 1 March in common years
 * (the convention stated in docs/timeline.md).
 */
export function birthday(dateOfBirth: CalendarDate, age: number): CalendarDate {
  const { year, month, day } = partsOf(dateOfBirth);
  const y = year + age;
  if (month === 2 && day === 29 && !isLeapYear(y)) return dateOf(y, 3, 1);
  return dateOf(y, month, day);
}

/** Completed years on the day `on`. */
export function ageOn(dateOfBirth: CalendarDate, on: CalendarDate): number {
  const years = +on.slice(0, 4) - +dateOfBirth.slice(0, 4);
  return on < birthday(dateOfBirth, years) ? years - 1 : years;
}
