import { addDays, type CalendarDate, dateOf, dayOfWeek, partsOf } from '#libs/kernel';

/** The school year (1 September to 31 August) of the day, as the calendar year in which it starts. */
export function schoolYearOf(date: CalendarDate): number {
  const { year, month } = partsOf(date);
  return month >= 9 ? year : year - 1;
}

export const schoolYearStart = (schoolYear: number) => dateOf(schoolYear, 9, 1);
export const schoolYearEnd = (schoolYear: number) => dateOf(schoolYear + 1, 8, 31);

/**
 * National curriculum year group by age: age on the 31 August before the school year, less 4. Year 12 and above are
 * notional, as in the SEN2 return.
 */
export function yearGroupByAge(dateOfBirth: CalendarDate, on: CalendarDate): number {
  return schoolYearOf(on) - schoolYearOf(dateOfBirth) - 5;
}

/** The last day of compulsory school age falls on it (Education Act 1996 s.8(3); SI 1997/1970). */
export function lastFridayOfJune(year: number): CalendarDate {
  const lastDay = dateOf(year, 6, 30);
  return addDays(lastDay, -((dayOfWeek(lastDay) + 2) % 7));
}

/** Last day of the further education year (1 August to 31 July) of the day. */
export function furtherEducationYearEnd(date: CalendarDate): CalendarDate {
  const { year, month } = partsOf(date);
  return dateOf(month >= 8 ? year + 1 : year, 7, 31);
}
