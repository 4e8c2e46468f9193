import type { DataOf, reviewChanged } from '#libs/contracts';
import type { FactChange, KnownFact } from '../person/facts.rules.js';

type StatedFact = DataOf<typeof reviewChanged>['facts'][number];

/**
 * Changes of the circumstances that follow from a review. The latest statement wins: a fact that a person or a return
 * recorded after the review's statement does not change.
 *
 * @param recorded when each fact was last recorded, including as "no longer known"
 */
export function factsToStore(
  stated: readonly StatedFact[],
  recorded: readonly Pick<KnownFact, 'name' | 'recordedAt'>[],
): FactChange[] {
  const isLater = (fact: StatedFact) => recorded.some((r) => r.name === fact.name && r.recordedAt > fact.saidAt);
  return stated
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
