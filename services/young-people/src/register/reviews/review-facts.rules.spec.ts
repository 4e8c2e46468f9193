import fc from 'fast-check';
import type { DataOf, reviewChanged } from '#libs/contracts';
import { factsToStore } from './review-facts.rules.js';

type SaidFact = DataOf<typeof reviewChanged>['facts'][number];
interface Word {
  review: string;
  version: number;
  facts: SaidFact[];
}

const at = (minute: number) => `2025-02-03T12:${String(minute).padStart(2, '0')}:00.000Z`;
const said = (value: string | null, minute: number): SaidFact => ({
  name: 'reviewMeetingOn',
  value,
  saidAt: at(minute),
});

describe('facts of a review', () => {
  it('are recorded with the time of the statement', () => {
    expect(factsToStore([said('2025-02-24', 5)], [])).toEqual([
      { name: 'reviewMeetingOn', value: '2025-02-24', source: 'review', note: null, sinceOn: null, recordedAt: at(5) },
    ]);
  });

  it('do not overwrite later records, including "not known"', () => {
    const recorded = (minute: number) => [{ name: 'reviewMeetingOn' as const, recordedAt: at(minute) }];
    expect(factsToStore([said('2025-02-24', 5)], recorded(6))).toEqual([]);
    expect(factsToStore([said('2025-02-24', 5)], recorded(4))).toHaveLength(1);
    expect(factsToStore([said(null, 5)], recorded(5))).toHaveLength(1);
  });
});

/** The register as the handler stores it: the newest version of each review, and the last value of each fact. */
function knownAfter(words: readonly Word[]): Record<string, unknown> {
  const versions = new Map<string, number>();
  const facts = new Map<string, { value: unknown; recordedAt: string }>();
  for (const { review, version, facts: stated } of words) {
    if ((versions.get(review) ?? 0) >= version) continue;
    versions.set(review, version);
    const recorded = [...facts].map(([name, { recordedAt }]) => ({ name: name as SaidFact['name'], recordedAt }));
    for (const { name, value, recordedAt } of factsToStore(stated, recorded))
      facts.set(name, { value, recordedAt: recordedAt! });
  }
  return Object.fromEntries([...facts].map(([name, { value }]) => [name, value]));
}

/** Events of reviews: each has the last value of every fact; no two are at the same instant. */
const words = fc
  .array(
    fc.record({ review: fc.constantFrom('a', 'b'), name: fc.constantFrom('reviewMeetingOn', 'reviewDecisionOn') }),
    {
      maxLength: 30,
    },
  )
  .map((steps) => {
    const spoken = new Map<string, Map<string, SaidFact>>();
    return steps.map(({ review, name }, minute): Word => {
      const facts = spoken.get(review) ?? new Map<string, SaidFact>();
      facts.set(name, { name: name as SaidFact['name'], value: `value ${minute}`, saidAt: at(minute) });
      spoken.set(review, facts);
      return { review, version: minute + 1, facts: [...facts.values()].map((f) => ({ ...f })) };
    });
  });

it('events in any order, and repeated, give the same result', () => {
  fc.assert(
    fc.property(
      words.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })),
      ),
      ([all, shuffled]) => {
        expect(knownAfter(shuffled)).toEqual(knownAfter(all));
      },
    ),
  );
});
