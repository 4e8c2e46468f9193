import fc from 'fast-check';
import { type CalendarDate, addDays, calendarDate, fromDayNumber, dayNumber } from '#libs/kernel';
import { isCurrentContent, openingSentence, pfaBalance, shouldOpen } from './plan.rules.js';
import { yearGroupOn } from './year-group.rules.js';

const today = calendarDate('2025-01-16');
const born = (dateOfBirth: string, more = {}) => ({ dateOfBirth, ...more });

describe('whether a plan opens automatically', () => {
  it('opens on the 13th birthday, and not the day before', () => {
    expect(shouldOpen(born('2012-01-16', { hasEhcPlan: true }), [], today)).toBe(true);
    expect(shouldOpen(born('2012-01-17', { hasEhcPlan: true }), [], today)).toBe(false);
  });

  it('opens at 25 and not at 26', () => {
    expect(shouldOpen(born('1999-01-17', { hasEhcPlan: true }), [], today)).toBe(true);
    expect(shouldOpen(born('1999-01-16', { hasEhcPlan: true }), [], today)).toBe(false);
    expect(shouldOpen(born('1999-01-16', { hasEhcPlan: true, ncYearActual: 14 }), [], today)).toBe(false);
  });

  it('opens in year 9, also for a pupil of 12 who is taught ahead', () => {
    expect(shouldOpen(born('2012-05-05', { ncYearActual: 9, hasEhcPlan: true }), [], today)).toBe(true);
    expect(shouldOpen(born('2012-05-05', { ncYearActual: 8, hasEhcPlan: true }), [], today)).toBe(false);
    expect(shouldOpen({ ncYearActual: 9 }, ['MLD'], today)).toBe(true);
  });

  it('needs an EHC plan, a recorded need or additional support', () => {
    expect(shouldOpen(born('2009-03-05'), [], today)).toBe(false);
    expect(shouldOpen(born('2009-03-05'), ['SLCN'], today)).toBe(true);
    expect(shouldOpen(born('2009-03-05', { additionalSupportNeeds: true }), [], today)).toBe(true);
    expect(shouldOpen(born('2009-03-05', { hasEhcPlan: false }), [], today)).toBe(false);
    expect(shouldOpen(born('2009-03-05', { hasEhcPlan: null }), [], today)).toBe(false);
  });

  it('does not open at an unknown age', () => {
    expect(shouldOpen({ hasEhcPlan: true }, ['ASD'], today)).toBe(false);
    expect(shouldOpen(born('2025-06-01', { hasEhcPlan: true }), [], today)).toBe(false);
  });

  it('in mid January the year-group rule by date of birth opens only for those aged 13 already', () => {
    const anyBirthday = fc.integer({ min: dayNumber(calendarDate('1998-01-01')), max: dayNumber(today) });
    fc.assert(
      fc.property(anyBirthday, (day) => {
        const dateOfBirth = fromDayNumber(day);
        const thirteen = dateOfBirth <= '2012-01-16' && dateOfBirth > '1999-01-16';
        expect(shouldOpen({ dateOfBirth, hasEhcPlan: true }, [], today)).toBe(thirteen);
      }),
      { numRuns: process.env['TEST_LONG'] ? 20_000 : 1_000 },
    );
  });

  it('says why', () => {
    expect(openingSentence(born('2009-03-05', { hasEhcPlan: true }), today, 18)).toBe(
      'The plan opened automatically: aged 15, with an EHC plan. 18 milestones apply.',
    );
    expect(openingSentence({ ncYearActual: 10 }, today, 3)).toContain('in year 10, with a recorded need');
  });
});

describe('the year group', () => {
  it('is the class, carried forward to the given day', () => {
    const facts = { dateOfBirth: '2009-03-05', ncYearActual: 9, ncYearRecordedOn: '2023-10-01' };
    expect(yearGroupOn(facts, calendarDate('2024-08-31'))).toBe(9);
    expect(yearGroupOn(facts, calendarDate('2024-09-01'))).toBe(10);
  });

  it('follows the date of birth if the class is not known', () => {
    expect(yearGroupOn({ dateOfBirth: '2012-08-31' }, calendarDate('2025-09-01'))).toBe(9);
    expect(yearGroupOn({ dateOfBirth: '2012-09-01' }, calendarDate('2025-09-01'))).toBe(8);
    expect(yearGroupOn({}, today)).toBeNull();
  });
});

describe('the four outcome areas', () => {
  it('are considered with a goal, or with a note that none is needed', () => {
    const note = { area: 'health' as const, words: 'Well cared for.', by: 'Maya', on: '2025-01-16' };
    const goals = [
      { area: 'employment' as const, counts: true },
      { area: 'community' as const, counts: false },
    ];
    expect(pfaBalance(goals, [note])).toEqual([
      { area: 'employment', goals: 1, notNeeded: null, considered: true },
      { area: 'independent-living', goals: 0, notNeeded: null, considered: false },
      { area: 'community', goals: 0, notNeeded: null, considered: false },
      {
        area: 'health',
        goals: 0,
        notNeeded: { words: 'Well cared for.', by: 'Maya', on: '2025-01-16' },
        considered: true,
      },
    ]);
  });
});

describe('an answer to a plan', () => {
  it('covers the current content, even if progress was recorded since', () => {
    const plan = { version: 7, content_version: 5 };
    expect([4, 5, 6, 7, 8].map((seen) => isCurrentContent(seen, plan))).toEqual([false, true, true, true, false]);
  });
});

it('days follow the calendar, not the time of day', () => {
  const birthday = '2012-01-17' as CalendarDate;
  expect(shouldOpen(born(birthday), ['ASD'], addDays(today, 1))).toBe(true);
});
