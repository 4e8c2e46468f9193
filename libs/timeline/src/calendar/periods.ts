import { addDays, addMonths, type CalendarDate, partsOf } from '#libs/kernel';

/**
 * Last day of the period of this many months that starts **with** `start`: the day before the corresponding date. Where
 * that date does not exist (31 August and six months, 29 February and twelve), the period ends with its month.
 */
export function periodEnd(start: CalendarDate, months: number): CalendarDate {
  const corresponding = addMonths(start, months);
  const exists = partsOf(corresponding).day === partsOf(start).day;
  return exists ? addDays(corresponding, -1) : corresponding;
}

/** The first such day of a year, on or after `from`: `next(8, 31, '2026-09-01')` is 31 August 2027. */
export function nextDayOfYear(month: number, day: number, from: CalendarDate): CalendarDate {
  const { year } = partsOf(from);
  const text = (y: number) => `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate;
  return text(year) >= from ? text(year) : text(year + 1);
}
