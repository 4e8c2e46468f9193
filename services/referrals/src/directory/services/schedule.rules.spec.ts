import { calendarDate as day } from '#libs/kernel';
import { type Schedule, fallsOn, isOpenAt } from './schedule.rules.js';

const weekly: Schedule = {
  frequency: 'weekly',
  interval: 1,
  byDay: ['TH'],
  byMonthDay: [],
  startsOn: null,
  validFrom: null,
  validTo: null,
  opensAt: '09:30',
  closesAt: '16:00',
  description: null,
};
const monthly: Schedule = { ...weekly, frequency: 'monthly', byDay: [] };
const january = (schedule: Schedule) =>
  Array.from({ length: 31 }, (_, i) => i + 1).filter((d) =>
    fallsOn(schedule, day(`2025-01-${String(d).padStart(2, '0')}`)),
  );

describe('a schedule', () => {
  // 2 January 2025 is a Thursday.
  it.each([
    [weekly, [2, 9, 16, 23, 30]],
    [{ ...weekly, validFrom: day('2025-01-09'), validTo: day('2025-01-23') }, [9, 16, 23]],
    [{ ...weekly, interval: 2, startsOn: day('2024-12-30') }, [2, 16, 30]],
    [{ ...weekly, interval: 2, startsOn: day('2025-01-09') }, [9, 23]],
    [{ ...weekly, interval: 2 }, [2, 9, 16, 23, 30]],
    [{ ...monthly, byDay: ['2MO'] }, [13]],
    [{ ...monthly, byDay: ['-1FR'] }, [31]],
    [{ ...monthly, byMonthDay: [1, -1] }, [1, 31]],
    [{ ...monthly, byDay: ['1WE'], interval: 2, startsOn: day('2024-12-01') }, []],
    [{ ...monthly, byDay: ['1WE'], interval: 2, startsOn: day('2024-11-01') }, [1]],
  ] as [Schedule, number[]][])('%j falls on %j of January 2025', (schedule, days) => {
    expect(january(schedule)).toEqual(days);
  });

  it('is open from its opening until the minute before its closing; without any, nobody knows', () => {
    const at = (time: string) => isOpenAt([weekly], day('2025-01-16'), time);
    expect(['09:29', '09:30', '15:59', '16:00'].map(at)).toEqual([false, true, true, false]);
    expect(isOpenAt([weekly], day('2025-01-17'), '12:00')).toBe(false);
    expect(isOpenAt([], day('2025-01-16'), '12:00')).toBeNull();
  });
});
