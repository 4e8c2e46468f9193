import type { FactName, TimelineFacts } from '#libs/timeline';
import { type FactChange, type KnownFact, newChanges, plainFacts, sameValue, withFacts } from './facts.rules.js';
import type { Person } from './person.rules.js';

/** One person as they were and as they are to be, with what changes of their facts. */
export interface PersonWrite {
  /** null: newly registered */
  readonly before: Person | null;
  /** with the versions that it has after the write */
  readonly after: Person;
  /** facts to record, at `after.circumstancesVersion` */
  readonly changes: readonly FactChange[];
  /** names of the facts whose value changes */
  readonly changed: readonly FactName[];
  /** all that is known after the write */
  readonly facts: TimelineFacts;
}

/**
 * What is to be written when a person becomes `wanted` and the facts change so: what says nothing new is left out, a
 * version moves where something did, and the copies of facts on the person follow the facts.
 */
export function personWrite(
  before: Person | null,
  wanted: Person,
  known: readonly KnownFact[],
  asked: readonly FactChange[],
): PersonWrite {
  const changes = newChanges(known, asked);
  const changed = changes
    .filter(({ name, value }) => !sameValue(known.find((fact) => fact.name === name)?.value ?? null, value))
    .map(({ name }) => name);
  const told = [...known.filter(({ name }) => !changes.some((change) => change.name === name)), ...changes];
  const facts = plainFacts(told.filter(({ value }) => value !== null));
  const after = withFacts(wanted, facts);
  return {
    before,
    after: {
      ...after,
      version: before ? before.version + (samePerson(before, after) ? 0 : 1) : 1,
      circumstancesVersion: (before?.circumstancesVersion ?? 0) + (changes.length > 0 ? 1 : 0),
    },
    changes,
    changed,
    facts,
  };
}

/** Does nothing of the write need to be stored or told? */
export function isEmpty({ before, after, changes }: PersonWrite): boolean {
  return before !== null && before.version === after.version && changes.length === 0;
}

/** The same person in the same words; the circumstances have a version of their own. */
function samePerson(a: Person, b: Person): boolean {
  const who = (person: Person) => ({
    ...person,
    version: null,
    circumstancesVersion: null,
    hasEhcPlan: null,
    schoolCohort: null,
  });
  return sameValue(who(a), who(b));
}
