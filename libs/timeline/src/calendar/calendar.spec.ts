import { calendarDate, dayOfWeek } from '#libs/kernel';
import { bankHolidays, easterSunday, FIRST_YEAR, LAST_YEAR } from './bank-holidays.js';
import { nextDayOfYear, periodEnd } from './periods.js';
import { furtherEducationYearEnd, lastFridayOfJune, schoolYearOf, yearGroupByAge } from './school-year.js';
import {
  addWorkingDays,
  BankHolidaysNotKnown,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDaysBeginningWith,
} from './working-days.js';

const d = calendarDate;
const inYear = (calendar: Parameters<typeof bankHolidays>[0], year: number) =>
  [...bankHolidays(calendar)].filter((day) => day.startsWith(`${year}-`));

describe('periods', () => {
  it.each([
    ['2025-03-01', 12, '2026-02-28'],
    ['2023-03-01', 12, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-08-31', 12, '2026-08-30'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-01', 12, '2026-12-31'],
  ])('starting with %s, %i months end on %s', (start, months, end) => {
    expect(periodEnd(d(start), months)).toBe(end);
  });

  it('finds the next 31 August, the day itself included', () => {
    expect(nextDayOfYear(8, 31, d('2026-08-31'))).toBe('2026-08-31');
    expect(nextDayOfYear(8, 31, d('2026-09-01'))).toBe('2027-08-31');
  });
});

describe('school years', () => {
  it.each([
    ['2012-08-31', '2025-09-01', 9],
    ['2012-09-01', '2025-09-01', 8],
    ['2012-08-31', '2025-08-31', 8],
    ['2012-02-29', '2026-01-15', 9],
    ['2006-11-11', '2026-03-01', 14],
    ['2000-12-12', '2026-03-01', 20],
  ])('born %s, on %s: year %i', (born, on, year) => {
    expect(yearGroupByAge(d(born), d(on))).toBe(year);
  });

  it.each([
    [2025, '2025-06-27'],
    [2026, '2026-06-26'],
    [2027, '2027-06-25'],
    [2028, '2028-06-30'],
    [2029, '2029-06-29'],
  ])('last Friday of June %i is %s', (year, day) => {
    expect(lastFridayOfJune(year)).toBe(day);
    expect(dayOfWeek(lastFridayOfJune(year))).toBe(5);
  });

  it('ends the school year on 31 August and the college year on 31 July', () => {
    expect(schoolYearOf(d('2026-08-31'))).toBe(2025);
    expect(schoolYearOf(d('2026-09-01'))).toBe(2026);
    expect(furtherEducationYearEnd(d('2026-07-31'))).toBe('2026-07-31');
    expect(furtherEducationYearEnd(d('2026-08-01'))).toBe('2027-07-31');
  });
});

describe('bank holidays', () => {
  it.each([
    [2014, '2014-04-20'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2035, '2035-03-25'],
    [2038, '2038-04-25'],
    [1818, '1818-03-22'],
    [2000, '2000-04-23'],
    [1981, '1981-04-19'],
    [2049, '2049-04-18'],
  ])('Easter %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it('gives the published days', () => {
    expect(inYear('england-and-wales', 2020)).toEqual([
      '2020-01-01', '2020-04-10', '2020-04-13', '2020-05-08', '2020-05-25', '2020-08-31', '2020-12-25', '2020-12-28',
    ]); // prettier-ignore
    expect(inYear('england-and-wales', 2022)).toEqual([
      '2022-01-03', '2022-04-15', '2022-04-18', '2022-05-02', '2022-06-02', '2022-06-03', '2022-08-29', '2022-09-19',
      '2022-12-26', '2022-12-27',
    ]); // prettier-ignore
    expect(inYear('england-and-wales', 2023)).toContain('2023-05-08');
    expect(inYear('scotland', 2026)).toEqual([
      '2026-01-01', '2026-01-02', '2026-04-03', '2026-05-04', '2026-05-25', '2026-06-15', '2026-08-03', '2026-11-30',
      '2026-12-25', '2026-12-28',
    ]); // prettier-ignore
    expect(inYear('northern-ireland', 2026)).toEqual([
      '2026-01-01', '2026-03-17', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-07-13', '2026-08-31',
      '2026-12-25', '2026-12-28',
    ]); // prettier-ignore
    expect(inYear('scotland', 2022).slice(0, 2)).toEqual(['2022-01-03', '2022-01-04']);
    expect(inYear('scotland', 2027).slice(0, 2)).toEqual(['2027-01-01', '2027-01-04']);
  });

  it('has eight days at least in every year of the table', () => {
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
      for (const calendar of ['england-and-wales', 'scotland', 'northern-ireland'] as const)
        expect(inYear(calendar, year).length).toBeGreaterThanOrEqual(8);
  });

  it('still reaches three years ahead: extend LAST_YEAR from gov.uk/bank-holidays when this fails', () => {
    expect(LAST_YEAR).toBeGreaterThanOrEqual(new Date().getUTCFullYear() + 3);
  });
});

describe('working days', () => {
  it('skips Easter: fifteen beginning with 30 March 2026 end on 21 April', () => {
    expect(workingDaysBeginningWith(d('2026-03-30'), 15)).toBe('2026-04-21');
    expect(workingDaysBeginningWith(d('2026-03-28'), 1)).toBe('2026-03-30');
  });

  it('counts forward and back, without the day itself', () => {
    expect(addWorkingDays(d('2026-04-02'), 1)).toBe('2026-04-07');
    expect(addWorkingDays(d('2026-04-07'), -1)).toBe('2026-04-02');
    expect(addWorkingDays(d('2026-05-11'), 0)).toBe('2026-05-11');
  });

  it('knows the nations apart', () => {
    expect(isWorkingDay(d('2026-04-06'))).toBe(false);
    expect(isWorkingDay(d('2026-04-06'), 'scotland')).toBe(true);
    expect(isWorkingDay(d('2026-07-13'), 'northern-ireland')).toBe(false);
    expect(workingDayOnOrAfter(d('2026-02-28'))).toBe('2026-03-02');
  });

  it('knows the first and the last year of its table', () => {
    expect(isWorkingDay(d('2014-01-02'))).toBe(true);
    expect(isWorkingDay(d('2014-01-01'))).toBe(false);
    expect(isWorkingDay(d('2035-12-31'))).toBe(true);
    expect(isWorkingDay(d('2035-12-25'))).toBe(false);
  });

  it('refuses to count where the bank holidays are not known', () => {
    expect(() => addWorkingDays(d('2035-12-28'), 15)).toThrow(BankHolidaysNotKnown);
    expect(() => isWorkingDay(d('2013-12-31'))).toThrow('2014 to 2035');
  });
});
