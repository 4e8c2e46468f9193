import fc from 'fast-check';
import { addDays, calendarDate } from '#libs/kernel';
import type { Assessment } from '../decisions/capacity.rules.js';
import { type DecisionRecords, periodsOf, type Switch, switchesIn } from '../decisions/decision-makers.rules.js';
import { nextLook, switchToAnnounce } from './switches.rules.js';
import { firstLook } from '../../register/person/rights.rules.js';

const day = calendarDate;
const TODAY = day('2026-05-01');
const at = (on: string, to: Switch['to'] = 'young-person', from: Switch['from'] = 'parent'): Switch => ({
  ...{ on: day(on), from, to },
});

describe('the switch to announce', () => {
  it.each([
    ['none before the notice period', [at('2026-07-31')], null, null],
    ['the next one within the notice period', [at('2026-07-30')], null, '2026-07-30'],
    ['none twice', [at('2026-07-30')], at('2026-07-30'), null],
    ['a changed date, however far ahead', [at('2027-06-26')], at('2026-06-27'), '2027-06-26'],
    ['another decision-maker', [at('2026-06-27', 'representative')], at('2026-06-27'), '2026-06-27'],
    ['none in the past', [at('2026-05-01')], null, null],
    ['an earlier date, after a later one was announced', [at('2025-06-28')], at('2026-06-27'), '2025-06-28'],
    ['the next one after the last', [at('2025-06-28'), at('2026-06-01')], at('2025-06-28'), '2026-06-01'],
  ] as const)('%s', (_, switches, announced, expected) => {
    expect(switchToAnnounce(switches, announced, TODAY)?.on ?? null).toBe(expected);
  });
});

describe('the day of the next look', () => {
  const birthday = fc.integer({ min: 0, max: 9000 }).map((n) => addDays(day('2000-01-01'), n));

  it('never announces a switch late', () => {
    fc.assert(
      fc.property(birthday, (dateOfBirth) => {
        const records: DecisionRecords = { dateOfBirth, assessments: [], representatives: [] };
        const looks: string[] = [];
        for (let look = firstLook(records, TODAY); look !== 'infinity'; look = nextLook(records, day(look)))
          looks.push(look);
        expect(looks).toEqual([...looks].sort());
        for (const { on } of switchesIn(periodsOf('ehc', records))) {
          if (on <= TODAY) continue;
          const announced = addDays(on, -90);
          expect(looks).toContain(announced < TODAY ? TODAY : announced);
          expect(looks).toContain(on);
        }
      }),
    );
  });

  it('is also the day after an assessment expires, before and after the rights pass', () => {
    const assessment: Assessment = {
      ...{ id: 'a', kind: 'money', outcome: 'lacks-capacity', assessed_on: day('2026-04-01') },
      ...{ review_by: day('2026-05-31'), ended_on: null, end_reason: null },
    };
    const records: DecisionRecords = { dateOfBirth: day('2012-03-01'), assessments: [assessment], representatives: [] };
    expect(nextLook(records, TODAY)).toBe('2026-06-01');
  });
});
