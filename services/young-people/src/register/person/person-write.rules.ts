import type { FactName, TimelineFacts } from '#libs/timeline';
import { type FactChange, type KnownFact, newChanges, plainFacts, sameValue, withFacts } from './facts.rules.js';
import type { Person } from './person.rules.js';

/** One person before and after a write, with the changed facts. */
export interface PersonWrite {
  /** null: newly registered */
  readonly before: Person | null;
  /** with the versions after the write */
  readonly after: Person;
  /** facts to record, at `after.circumstancesVersion` */
  readonly changes: readonly FactChange[];
  /** names of the facts whose value changes */
  readonly changed: readonly FactName[];
  /** all facts known after the write */
  readonly facts: TimelineFacts;
}

/**
 * The write that turns a person into `wanted` with the requested fact changes. It leaves out changes without new
 * information, increases only the versions of what changes, and updates the copies of facts on the person.
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
  const merged = [...known.filter(({ name }) => !changes.some((change) => change.name === name)), ...changes];
  const facts = plainFacts(merged.filter(({ value }) => value !== null));
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

/** Whether the write has nothing to store or publish. */
export function isEmpty({ before, after, changes }: PersonWrite): boolean {
  return before !== null && before.version === after.version && changes.length === 0;
}

/** Whether the details are equal; copies of facts do not count, because the circumstances have their own version. */
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
