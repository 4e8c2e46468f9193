import type { Transaction } from '#libs/platform';
import { knownFacts } from '../../register/person/facts.queries.js';
import { type KnownFact, plainFacts, sameValue, withFacts } from '../../register/person/facts.rules.js';
import { settleDecisions } from '../../deciding/consequences/settle-decisions.work.js';
import { lockPerson } from '../../register/person/person.queries.js';
import type { Identifiers } from '../../register/person/person.rules.js';
import { lookAgain, savePeople } from '../../register/person/person.writes.js';
import { relationshipsById } from '../../register/relationships/relationships.queries.js';
import { saveRelationships } from '../../register/relationships/relationships.writes.js';
import { newestFact } from './merges.queries.js';

/**
 * Brings a person's record up to date after a merge moved rows to or from it: copies of facts, versions and events.
 */
export async function settlePerson(
  tx: Transaction,
  id: string,
  knownBefore: readonly KnownFact[],
  identifiers?: Identifiers,
): Promise<void> {
  const before = await lockPerson(tx, id);
  const known = (await knownFacts(tx, [id])).get(id) ?? [];
  const names = [...new Set([...knownBefore, ...known].map(({ name }) => name))];
  const valueIn = (facts: readonly KnownFact[], name: string) => facts.find((fact) => fact.name === name)?.value;
  const changed = names.filter((name) => !sameValue(valueIn(knownBefore, name), valueIn(known, name)));
  const facts = plainFacts(known);
  const newest = Math.max(before.circumstancesVersion, await newestFact(tx, id));
  const after = {
    ...withFacts({ ...before, ...identifiers }, facts),
    version: before.version + 1,
    circumstancesVersion: newest + (changed.length > 0 ? 1 : 0),
  };
  await savePeople(tx, [{ before, after, changes: [], changed, facts }]);
  await settleDecisions(tx, [await lockPerson(tx, id)]);
  await lookAgain(tx, [id]);
}

/** Publishes the moved relationships with the young person to whom they now belong. */
export async function publishMovedRelationships(tx: Transaction, ids: readonly string[]): Promise<void> {
  const moved = await relationshipsById(tx, ids);
  await saveRelationships(
    tx,
    moved.map(({ youngPersonId, relationship }) => ({
      youngPersonId,
      relationship: { ...relationship, version: relationship.version + 1 },
    })),
  );
}
