import { addMonths, calendarDate, type CalendarDate, dayNumber, earliest, latest } from '#libs/kernel';
import type { Entry } from './entries.picture.js';

/** The dates that the picture covers, and the position of each. */
export interface Scale {
  readonly today: CalendarDate;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** units of the first and last date */
  readonly left: number;
  readonly right: number;
  /** a date outside the range is placed at the edge */
  x(day: string): number;
}

const MOST_YEARS = 8;
const LEFT_OVER = 3;

/**
 * Starts one year back, or three months if nothing happened earlier. Ends 2 to 8 years ahead, so that at most three entries
 * are left out: a date at 25 would squeeze the important year of a person of 14. Entries left out appear at the edge
 * with their date.
 */
export function scaleOf(entries: readonly Entry[], asOf: string, left: number, right: number): Scale {
  const today = calendarDate(asOf);
  const days = entries.map(({ day }) => day).filter((day) => day !== null);
  const yearBack = addMonths(today, -12);
  const recent = days.filter((day) => day >= yearBack).map(calendarDate);
  const from = latest(yearBack, earliest(addMonths(today, -3), ...recent));
  let years = 2;
  while (years < MOST_YEARS && days.filter((day) => day > addMonths(today, years * 12)).length > LEFT_OVER) years++;
  const farthest = addMonths(today, years * 12);
  const last = latest(today, ...days.filter((day) => day <= farthest).map(calendarDate));
  const to = earliest(farthest, latest(addMonths(today, 12), addMonths(last, 2)));

  const [first, end] = [dayNumber(from), dayNumber(to)];
  const perDay = (right - left) / (end - first);
  const x = (day: string) => left + (Math.min(Math.max(dayNumber(calendarDate(day)), first), end) - first) * perDay;
  return { today, from, to, left, right, x };
}
