import { ask } from '../cases/check.js';
import { type TimelineFacts } from '../index.js';

/** [2026] UKSC 16 of 2 June 2026: standing arrangements have to be looked at again. */
describe('care that may deprive somebody of liberty', () => {
  const arrangements: TimelineFacts = { arrangementsMayDepriveOfLiberty: true, lacksCapacityForArrangements: true };
  const born = (dateOfBirth: string, more: TimelineFacts = {}): TimelineFacts => ({
    dateOfBirth,
    ...arrangements,
    ...more,
  });
  const reviewed = (libertyArrangementsReviewedOn: string) => ({ libertyArrangementsReviewedOn });

  it.each<[string, string, TimelineFacts, string[] | undefined]>([
    ['15: nothing is authorised yet', 'JNT-02', born('2010-06-04'), undefined],
    ['16 today', 'JNT-02', born('2010-06-03'), ['libertyArrangementsReviewedOn']],
    ['17, the day before 18', 'JNT-02', born('2008-06-04'), ['libertyArrangementsReviewedOn']],
    ['17, about the time from 18 on', 'JNT-03', born('2008-06-04'), undefined],
    ['18 today', 'JNT-03', born('2008-06-03'), ['libertyArrangementsReviewedOn']],
    ['looked at, whenever that was', 'JNT-02', born('2009-06-03', reviewed('2026-01-10')), undefined],
    ['looked at, an adult', 'JNT-03', born('2000-06-03', reviewed('2026-01-10')), undefined],
  ])('asks whether the arrangements were looked at again: %s (%s)', (_, rule, facts, findOut) => {
    const found = ask(facts, '2026-06-03', rule);
    expect(found).toMatchObject({ rule });
    expect(found?.findOut).toEqual(findOut);
  });

  it.each([
    ['2026-06-01', 'look at the arrangements again, under the new test'],
    ['2026-06-02', undefined],
    [null, undefined],
  ])('says to look again at what was looked at before the judgment: %s', (libertyArrangementsReviewedOn, prompt) => {
    const child = born('2009-06-03', { libertyArrangementsReviewedOn });
    const adult = born('2005-06-03', { libertyArrangementsReviewedOn });
    expect(ask(child, '2026-08-01', 'JNT-02')?.prompt).toBe(prompt);
    expect(ask(adult, '2026-08-01', 'JNT-03')?.prompt).toBe(prompt);
  });
});
