import fc from 'fast-check';
import { NO_SUCH_DATE } from './engine/why.js';
import { lives, someDay } from './cases/lives.js';
import { faultsOfLife } from './cases/life-faults.js';
import { findRule, timeline } from './index.js';

/**
 * Lives, day by day from the 13th to the 26th birthday, with facts that stay as they are: what is open does not vanish, and
 * nothing runs backwards. Only a fact, or a day that the answer names, ends a duty.
 */
const LONG = Boolean(process.env['TEST_LONG']);
const TIMES = LONG ? 40 : 1;

describe('a life, day by day', () => {
  it('no duty that is open vanishes or runs backwards, and none contradicts another', () => {
    fc.assert(
      fc.property(lives, (facts) => {
        expect(faultsOfLife(facts, { everyDay: LONG })).toEqual([]);
      }),
      { numRuns: LONG ? 15 * TIMES : 8 },
    );
  });

  it('every text of every milestone has the dates that it names', () => {
    fc.assert(
      fc.property(lives, someDay('2021-01-01', '2036-12-31'), (facts, asOf) => {
        for (const m of timeline(facts, { asOf }).milestones) {
          expect([m.rule, m.why.family]).not.toEqual([m.rule, expect.stringContaining(NO_SUCH_DATE)]);
          if (m.ended?.continuesAs) expect(findRule(m.ended.continuesAs)).toBeDefined();
        }
      }),
      { numRuns: 200 * TIMES },
    );
  });

  it('no plan may be ended while a rule says that it must be reviewed first, or kept in custody', () => {
    fc.assert(
      fc.property(lives, someDay('2024-01-01', '2036-12-31'), (facts, asOf) => {
        const { milestones, derived } = timeline(facts, { asOf });
        const open = milestones.filter((m) => m.rule === 'EDU-22' || m.rule === 'DET-01').map((m) => m.status);
        if (open.some((status) => status === 'open-now' || status === 'active-since'))
          expect(derived.ceasePermitted).not.toBe(true);
      }),
      { numRuns: 500 * TIMES },
    );
  });
});
