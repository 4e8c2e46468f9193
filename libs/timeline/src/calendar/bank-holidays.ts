import { addDays, type CalendarDate, calendarDate, dateOf, dayOfWeek } from '#libs/kernel';

/**
 * Bank holidays 2014 to 2035, from https://www.gov.uk/bank-holidays (announced years) and the Banking and Financial
 * Dealings Act 1971, schedule 1 (later years). Put a day that a proclamation adds or moves into `proclaimed`. Working
 * days after `LAST_YEAR` are an error, not a guess; a test fails in time to extend the table.
 */
export const FIRST_YEAR = 2014;
export const LAST_YEAR = 2035;

export type HolidayCalendar = 'england-and-wales' | 'scotland' | 'northern-ireland';

const proclaimed: Readonly<Record<string, readonly [day: string, why: string, where: readonly HolidayCalendar[]]>> = {
  jubilee: ['2022-06-03', 'Platinum Jubilee', ['england-and-wales', 'scotland', 'northern-ireland']],
  funeral: ['2022-09-19', 'State Funeral', ['england-and-wales', 'scotland', 'northern-ireland']],
  coronation: ['2023-05-08', 'Coronation', ['england-and-wales', 'scotland', 'northern-ireland']],
  worldCup: ['2026-06-15', 'World Cup', ['scotland']],
};

/** Moved by proclamation: the early May holiday of 2020 to VE Day, the spring holiday of 2022 to the jubilee. */
const moved: Readonly<Record<string, string>> = { '2020-05-04': '2020-05-08', '2022-05-30': '2022-06-02' };

const MONDAY = 1;

/** Gregorian Easter (the anonymous computus). */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearInCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearInCentury / 4) - epact - (yearInCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const n = epact + weekday - 7 * shift + 114;
  return dateOf(year, Math.floor(n / 31), (n % 31) + 1);
}

function firstMonday(year: number, month: number): CalendarDate {
  const first = dateOf(year, month, 1);
  return addDays(first, (8 - dayOfWeek(first)) % 7);
}

function lastMonday(year: number, month: 5 | 8): CalendarDate {
  const last = dateOf(year, month, 31);
  return addDays(last, -(dayOfWeek(last) - MONDAY));
}

const isWeekend = (day: CalendarDate) => dayOfWeek(day) >= 6;

/** A fixed day that falls on a weekend moves to the next weekday that is not itself a holiday. */
function inLieu(days: readonly CalendarDate[]): CalendarDate[] {
  const given: CalendarDate[] = [];
  const onWeekdays = days.filter((day) => !isWeekend(day));
  for (const day of days) {
    let substitute = day;
    while (isWeekend(substitute) || (substitute !== day && [...onWeekdays, ...given].includes(substitute)))
      substitute = addDays(substitute, 1);
    given.push(substitute);
  }
  return given;
}

const christmas = (year: number) => [dateOf(year, 12, 25), dateOf(year, 12, 26)];

const yearly: Readonly<Record<HolidayCalendar, (year: number) => CalendarDate[]>> = {
  'england-and-wales': (year) => [
    ...inLieu([dateOf(year, 1, 1)]),
    addDays(easterSunday(year), -2),
    addDays(easterSunday(year), 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...inLieu(christmas(year)),
  ],
  scotland: (year) => [
    ...inLieu([dateOf(year, 1, 1), dateOf(year, 1, 2)]),
    addDays(easterSunday(year), -2),
    firstMonday(year, 5),
    lastMonday(year, 5),
    firstMonday(year, 8),
    ...inLieu([dateOf(year, 11, 30)]),
    ...inLieu(christmas(year)),
  ],
  'northern-ireland': (year) => [
    ...inLieu([dateOf(year, 1, 1)]),
    ...inLieu([dateOf(year, 3, 17)]),
    addDays(easterSunday(year), -2),
    addDays(easterSunday(year), 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    ...inLieu([dateOf(year, 7, 12)]),
    lastMonday(year, 8),
    ...inLieu(christmas(year)),
  ],
};

const known = new Map<HolidayCalendar, ReadonlySet<CalendarDate>>();

/** Every bank holiday of 2014 to 2035 in that calendar. */
export function bankHolidays(calendar: HolidayCalendar): ReadonlySet<CalendarDate> {
  let days = known.get(calendar);
  if (!days) {
    days = new Set(listed(calendar));
    known.set(calendar, days);
  }
  return days;
}

function listed(calendar: HolidayCalendar): CalendarDate[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const regular = years.flatMap((year) => yearly[calendar](year)).map((day) => calendarDate(moved[day] ?? day));
  const extra = Object.values(proclaimed).filter(([, , where]) => where.includes(calendar));
  return [...regular, ...extra.map(([day]) => calendarDate(day))].sort();
}
