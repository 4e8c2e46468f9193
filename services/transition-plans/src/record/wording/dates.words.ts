import { type CalendarDate, partsOf } from '#libs/kernel';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 12 January 2026 */
export function longDay(date: string): string {
  const { year, month, day } = partsOf(date as CalendarDate);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
