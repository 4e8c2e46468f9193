import { addDays, type CalendarDate, dayOfWeek, DomainError, partsOf } from '#libs/kernel';
import { bankHolidays, FIRST_YEAR, type HolidayCalendar, LAST_YEAR } from './bank-holidays.js';

/** The table of bank holidays does not cover the day asked about. */
export class BankHolidaysNotKnown extends DomainError {
  constructor(day: CalendarDate) {
    super(
      'unprocessable',
      'BANK_HOLIDAYS_NOT_KNOWN',
      `Bank holidays are known from ${FIRST_YEAR} to ${LAST_YEAR}; working days in ${partsOf(day).year} cannot be counted.`,
    );
  }
}

/** Monday to Friday, except bank holidays. @throws BankHolidaysNotKnown */
export function isWorkingDay(day: CalendarDate, calendar: HolidayCalendar = 'england-and-wales'): boolean {
  const { year } = partsOf(day);
  if (year < FIRST_YEAR || year > LAST_YEAR) throw new BankHolidaysNotKnown(day);
  return dayOfWeek(day) <= 5 && !bankHolidays(calendar).has(day);
}

/** The day itself when it is a working day, else the next one. @throws BankHolidaysNotKnown */
export function workingDayOnOrAfter(day: CalendarDate, calendar?: HolidayCalendar): CalendarDate {
  let d = day;
  while (!isWorkingDay(d, calendar)) d = addDays(d, 1);
  return d;
}

/**
 * The day this many working days after a day, which is not counted; before it when `count` is negative. @throws
 * BankHolidaysNotKnown
 */
export function addWorkingDays(day: CalendarDate, count: number, calendar?: HolidayCalendar): CalendarDate {
  const step = count < 0 ? -1 : 1;
  let d = day;
  for (let left = Math.abs(count); left > 0;) {
    d = addDays(d, step);
    if (isWorkingDay(d, calendar)) left--;
  }
  return d;
}

/** Last day of the period of this many working days beginning **with** the day. @throws BankHolidaysNotKnown */
export function workingDaysBeginningWith(day: CalendarDate, count: number, calendar?: HolidayCalendar): CalendarDate {
  return addWorkingDays(addDays(day, -1), count, calendar);
}
