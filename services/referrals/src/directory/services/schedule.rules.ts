import { type CalendarDate, addDays, dayNumber, dayOfWeek, daysInMonth, partsOf } from '#libs/kernel';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export const FREQUENCIES = ['weekly', 'monthly'] as const;

/** A day of the week such as `MO`. In a monthly schedule, `2MO` is the second Monday and `-1FR` the last Friday. */
export const BY_DAY = /^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/;
/** Wall-clock time in London, `09:30`. */
export const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Opening times: the parts of RFC 5545 that Open Referral UK uses. */
export interface Schedule {
  readonly frequency: (typeof FREQUENCIES)[number];
  /** interval in weeks or months, counted from `startsOn` */
  readonly interval: number;
  readonly byDay: readonly string[];
  /** days of the month, negative if counted from its end; only with `monthly` */
  readonly byMonthDay: readonly number[];
  readonly startsOn: CalendarDate | null;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly description: string | null;
}

/** Whether any schedule is open at this time; null without schedules, because unknown is not closed. */
export function isOpenAt(schedules: readonly Schedule[], day: CalendarDate, time: string): boolean | null {
  if (schedules.length === 0) return null;
  return schedules.some((s) => s.opensAt <= time && time < s.closesAt && fallsOn(s, day));
}

export function fallsOn(schedule: Schedule, day: CalendarDate): boolean {
  const { validFrom, validTo, startsOn } = schedule;
  if (validFrom !== null && day < validFrom) return false;
  if (validTo !== null && day > validTo) return false;
  if (startsOn !== null && day < startsOn) return false;
  if (!isTurn(schedule, day)) return false;
  const weekday = WEEKDAYS[dayOfWeek(day) - 1]!;
  if (schedule.frequency === 'weekly') return schedule.byDay.includes(weekday);
  const { year, month, day: dayOfMonth } = partsOf(day);
  const last = daysInMonth(year, month);
  const nth = Math.ceil(dayOfMonth / 7);
  const nthFromEnd = -Math.ceil((last - dayOfMonth + 1) / 7);
  return (
    schedule.byDay.some((d) => d === weekday || d === `${nth}${weekday}` || d === `${nthFromEnd}${weekday}`) ||
    schedule.byMonthDay.some((d) => d === dayOfMonth || d === dayOfMonth - last - 1)
  );
}

/** Without a first day the interval has no starting point, so every week or month counts. */
function isTurn({ frequency, interval, startsOn }: Schedule, day: CalendarDate): boolean {
  if (interval <= 1 || startsOn === null) return true;
  if (frequency === 'weekly') {
    const monday = (d: CalendarDate) => dayNumber(addDays(d, 1 - dayOfWeek(d)));
    return ((monday(day) - monday(startsOn)) / 7) % interval === 0;
  }
  const months = (d: CalendarDate) => partsOf(d).year * 12 + partsOf(d).month;
  return (months(day) - months(startsOn)) % interval === 0;
}
