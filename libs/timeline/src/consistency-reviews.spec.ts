import { timeline, type TimelineFacts } from './index.js';

const conflictsOf = (facts: TimelineFacts) =>
  timeline(facts, { asOf: '2026-11-30' })
    .warnings.filter(({ code }) => code === 'INCONSISTENT_DATES')
    .map((warning) => warning.facts);

describe('facts of reviews and moves that cannot both be true', () => {
  it.each<[string, TimelineFacts, readonly (readonly string[])[]]>([
    ['a year 9 review before the birth', { dateOfBirth: '2010-05-05', year9ReviewOn: '2010-05-04' }, [['dateOfBirth', 'year9ReviewOn']]],
    ['a year 9 review after the birth', { dateOfBirth: '2010-05-05', year9ReviewOn: '2024-05-04' }, []],
    ['a plan transferred before it was made', { planFirstMadeOn: '2025-03-10', ehcPlanTransferredOn: '2025-03-09' }, [['planFirstMadeOn', 'ehcPlanTransferredOn']]],
    ['a plan transferred on the day on which it was made', { planFirstMadeOn: '2025-03-10', ehcPlanTransferredOn: '2025-03-10' }, []],
  ])('%s', (_, facts, expected) => {
    expect(conflictsOf(facts)).toEqual(expected);
  }); // prettier-ignore
});
