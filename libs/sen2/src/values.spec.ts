import fc from 'fast-check';
import { type CalendarDate, calendarDate, dayNumber, fromDayNumber, londonDay, londonTime } from '#libs/kernel';
import { parseSen2Date, parseSen2Flag, readSen2Date } from './values.js';

describe('a date of a return', () => {
  it.each([
    ['2022-Sep-28 00:00:00', '2022-09-28'],
    ['2022-SEP-28 00:00:00', '2022-09-28'],
    ['2022-sep-28', '2022-09-28'],
    ['2022-09-28', '2022-09-28'],
    ['2022-09-28 00:00:00', '2022-09-28'],
    ['2022-09-28T00:00:00', '2022-09-28'],
    ['2022-09-28T09:30:00.000Z', '2022-09-28'],
    [' 2024-Feb-29 00:00:00 ', '2024-02-29'],
  ])('%j is %s', (text, date) => {
    expect(parseSen2Date(text)).toBe(date);
  });

  it.each([
    '',
    '2023-Feb-29 00:00:00',
    '2022-Sept-28',
    '2022-Okt-01',
    '28/09/2022',
    '28-Sep-2022',
    '1899-12-30',
    '44832',
    '2022-09-28T24:00:00Z',
    '2022-09-28T12:60:00',
    '2022-09-28T12:00:00+15:00',
    '2022-09-28Z',
  ])('%j is none', (text) => {
    expect(parseSen2Date(text)).toBeNull();
  });

  it.each('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ').map((month, at) => [month, at + 1]))(
    'knows %s',
    (month, number) => {
      expect(parseSen2Date(`2025-${month}-01 00:00:00`)).toBe(`2025-${String(number).padStart(2, '0')}-01`);
    },
  );
});

describe('an instant in a return', () => {
  it.each([
    ['2010-08-31T23:00:00.000Z', '2010-09-01', 'DATE_FROM_INSTANT'],
    ['2010-09-01T00:00:00+01:00', '2010-09-01', null],
    ['2010-09-01T00:00:00.000Z', '2010-09-01', null],
    ['2010-09-01 00:30+0100', '2010-09-01', 'DATE_FROM_INSTANT'],
    ['2010-Aug-31 18:00:00-05', '2010-09-01', 'DATE_FROM_INSTANT'],
    ['2010-12-31T23:59:59.999999Z', '2010-12-31', 'DATE_FROM_INSTANT'],
    ['2010-08-31T23:00:00', '2010-08-31', 'DATE_WITH_TIME'],
    ['2010-08-31 00:00:00', '2010-08-31', null],
  ])('%j is %s, with the finding %s', (text, date, finding) => {
    expect(readSen2Date(text)).toEqual({ date, finding });
  });

  // Around the changes of the clock, and within the years in which London's offset is 0 or 1 hour.
  const aYear = fc.integer({ min: 1950, max: 2049 });
  const anyInstant = fc.oneof(
    fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
    fc
      .record({ year: aYear, month: fc.constantFrom(2, 9), hour: fc.integer({ min: 24 * 24, max: 32 * 24 }) })
      .map(({ year, month, hour }) => new Date(Date.UTC(year, month, 1, hour))),
  );
  const anyOffset = fc.oneof(fc.constant(0), fc.constant(60), fc.integer({ min: -14 * 60, max: 14 * 60 }));

  it('is its day in London, whatever offset it is written with, and never silently another day', () => {
    fc.assert(
      fc.property(anyInstant, anyOffset, fc.boolean(), (instant, offset, colon) => {
        const text = withOffset(instant, offset, colon);
        const read = readSen2Date(text);
        expect(read?.date).toBe(londonDay(instant));
        if (read!.date !== text.slice(0, 10)) expect(read!.finding).toBe('DATE_FROM_INSTANT');
      }),
      { numRuns: 2_000 },
    );
  });

  it('that is midnight in London is that date, in summer and in winter', () => {
    const aDate = fc.integer({
      min: dayNumber(calendarDate('1950-01-01')),
      max: dayNumber(calendarDate('2049-12-31')),
    });
    fc.assert(
      fc.property(aDate, anyOffset, (day, offset) => {
        const date = fromDayNumber(day);
        expect(parseSen2Date(londonMidnight(date).toISOString())).toBe(date);
        expect(parseSen2Date(withOffset(londonMidnight(date), offset, true))).toBe(date);
      }),
      { numRuns: 2_000 },
    );
  });
});

function withOffset(instant: Date, minutes: number, colon: boolean): string {
  const local = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const two = (n: number) => String(Math.trunc(Math.abs(n))).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}${colon ? ':' : ''}${two(minutes % 60)}`;
}

function londonMidnight(date: CalendarDate): Date {
  const midnight = new Date(`${date}T00:00:00Z`);
  return londonTime(midnight) === '00:00' ? midnight : new Date(midnight.getTime() - 3_600_000);
}

describe('a flag of a return', () => {
  it.each([
    ['1', true],
    ['true', true],
    ['TRUE', true],
    ['0', false],
    ['false', false],
    ['', null],
    ['Y', null],
    ['2', null],
  ])('%j is %s', (text, flag) => {
    expect(parseSen2Flag(text)).toBe(flag);
  });
});
