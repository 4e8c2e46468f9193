import { type CalendarDate, addDays, addMonths, birthday, calendarDate, dateOf, partsOf } from '#libs/kernel';

export const EIGHTEEN = 18;

/** Days of birth of those who turn 18 in the quarter of a day. */
export function bornToTurn18(today: CalendarDate): { bornFrom: CalendarDate; bornTo: CalendarDate } {
  const { year, month } = partsOf(today);
  const first = dateOf(year - EIGHTEEN, month - ((month - 1) % 3), 1);
  return { bornFrom: first, bornTo: addDays(addMonths(first, 3), -1) };
}

/** @param dateOfBirth day, `YYYY-MM-DD` */
export const birthdayOf = (dateOfBirth: string, age: number): CalendarDate => birthday(calendarDate(dateOfBirth), age);
