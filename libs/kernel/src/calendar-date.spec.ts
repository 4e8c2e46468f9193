import fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageOn,
  birthday,
  calendarDate,
  dateOf,
  dayNumber,
  dayOfWeek,
  daysBetween,
  fromDayNumber,
  parseCalendarDate,
  partsOf,
} from './calendar-date.js';

const aDay = fc.integer({ min: dayNumber(calendarDate('1850-01-01')), max: dayNumber(calendarDate('2250-12-31')) });

describe('calendar dates', () => {
  it('reads days of the calendar and nothing else', () => {
    expect(parseCalendarDate('2024-02-29')).toBe('2024-02-29');
    for (const text of ['2023-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-01', '2026-4-1', ' 2026-04-01'])
      expect(parseCalendarDate(text)).toBeNull();
    expect(() => calendarDate('2026-02-30')).toThrow(RangeError);
    expect(() => dateOf(2026, 2, 29)).toThrow(RangeError);
    expect(() => dateOf(2026, 13, 1)).toThrow(RangeError);
  });

  it('numbers days as the platform does, and back', () => {
    fc.assert(
      fc.property(aDay, (days) => {
        const date = fromDayNumber(days);
        expect(date).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(days);
        const { year, month, day } = partsOf(date);
        expect(dateOf(year, month, day)).toBe(date);
        expect(dayOfWeek(date) % 7).toBe(new Date(days * 86_400_000).getUTCDay());
      }),
    );
  });

  it('adds days across leap days and year ends', () => {
    expect(addDays(calendarDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(calendarDate('2025-12-31'), 1)).toBe('2026-01-01');
    expect(daysBetween(calendarDate('2026-03-28'), calendarDate('2026-03-30'))).toBe(2);
  });

  it('adds months to the same day number, or to the end of the month', () => {
    expect(addMonths(calendarDate('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(calendarDate('2028-07-31'), -5)).toBe('2028-02-29');
    expect(addMonths(calendarDate('2026-04-30'), -5)).toBe('2025-11-30');
    expect(addMonths(calendarDate('2025-12-15'), 2)).toBe('2026-02-15');
  });

  it('gives a person born on 29 February a birthday in every year', () => {
    const leapDay = calendarDate('2008-02-29');
    expect(birthday(leapDay, 16)).toBe('2024-02-29');
    expect(birthday(leapDay, 18)).toBe('2026-03-01');
    expect(birthday(leapDay, 18, '28-february')).toBe('2026-02-28');
    expect(ageOn(leapDay, calendarDate('2026-02-28'))).toBe(17);
    expect(ageOn(leapDay, calendarDate('2026-02-28'), '28-february')).toBe(18);
    expect(ageOn(leapDay, calendarDate('2026-03-01'))).toBe(18);
  });
});
