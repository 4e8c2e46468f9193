import { addDays, type CalendarDate, daysBetween } from '#libs/kernel';
import { addWorkingDays, BankHolidaysNotKnown } from '../calendar/working-days.js';
import { type Person } from './person.js';

/** Where bank holidays are not known, the date is not known either, and the result has a warning. */
export function countingWorkingDays<T>(p: Person, count: () => T): T | null {
  try {
    return count();
  } catch (error) {
    if (!(error instanceof BankHolidaysNotKnown)) throw error;
    p.troubles.add('BANK_HOLIDAYS_NOT_KNOWN');
    return null;
  }
}

/** Whether `known` is at least this many working days before `event`. */
export function noticeGiven(p: Person, known: CalendarDate, event: CalendarDate, workingDays: number): boolean | null {
  if (known >= event) return false;
  // As many weeks as working days are enough whatever the holidays, so a far year need not be known.
  if (daysBetween(known, event) > workingDays * 7) return true;
  return countingWorkingDays(p, () => known <= addWorkingDays(event, -workingDays));
}

/**
 * Whether advice was requested in the weeks around a long closure of the school: from one week before it closed for
 * four weeks or more, to one week before it reopens (SEND Regulations 2014 regs 5(4)(a), 10(4)(a), 13(3)).
 */
export function askedAroundClosure(
  asked: CalendarDate | null,
  closed: CalendarDate | null,
  reopens: CalendarDate | null,
): boolean {
  if (asked === null || closed === null || reopens === null || daysBetween(closed, reopens) < 28) return false;
  return asked >= addDays(closed, -7) && asked <= addDays(reopens, -7);
}
