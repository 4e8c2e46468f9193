import type { DataOf, reviewChanged } from '#libs/contracts';
import type { FactChange, KnownFact } from '../person/facts.rules.js';

type SaidFact = DataOf<typeof reviewChanged>['facts'][number];

/**
 * What a review says, as changes of the circumstances. Whoever spoke last is right: a fact that a person or a return
 * recorded after the review said its own stays as it is.
 *
 * @param recorded when each fact was last recorded, also as not known
 */
export function factsToTake(
  said: readonly SaidFact[],
  recorded: readonly Pick<KnownFact, 'name' | 'recordedAt'>[],
): FactChange[] {
  const isLater = (fact: SaidFact) => recorded.some((r) => r.name === fact.name && r.recordedAt > fact.saidAt);
  return said
    .filter((fact) => !isLater(fact))
    .map(({ name, value, saidAt }) => ({
      name,
      value,
      source: 'review',
      note: null,
      sinceOn: null,
      recordedAt: saidAt,
    }));
}
