import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { type PersonRow, personColumns } from '../person/person.queries.js';
import type { Person } from '../person/person.rules.js';
import { compareIdentity, type Evidence, identityOf, type IdentityMatch, matchKey } from './identity.rules.js';
import { candidatesFor } from './duplicates.queries.js';
import {
  type DuplicateDecisionRow,
  duplicateDecisionTable,
  type DuplicateSource,
  type DuplicateStatus,
  type PossibleDuplicateRow,
  possibleDuplicateTable,
} from './possible-duplicate.table.js';

/** Two records that may describe one person. */
export interface Pair {
  readonly ids: readonly [string, string];
  readonly evidence: readonly Evidence[];
}

/** A registered person who may be the same as another one, with the comparison. */
export interface Lookalike {
  readonly person: Person;
  readonly match: IdentityMatch;
}

/** Makes simultaneous registrations of people with the same names and date of birth wait for each other. */
export async function lockIdentity(tx: Transaction, person: Person): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('identity:' || $1 || ':' || $2, 0))`, [
    tx.actor.area,
    matchKey(identityOf(person)),
  ]);
}

export function pairsWith(id: string, lookalikes: readonly Lookalike[]): Pair[] {
  return lookalikes.map(({ person, match }) => ({ ids: [id, person.id], evidence: match.evidence }));
}

/** The registered people who may be the same as this one. */
export async function lookalikesOf(tx: Transaction, person: Person): Promise<Lookalike[]> {
  const candidates = await candidatesFor(tx, identityOf(person));
  return candidates
    .filter(({ id }) => id !== person.id)
    .map((candidate) => ({ person: candidate, match: compareIdentity(identityOf(person), identityOf(candidate)) }))
    .filter(({ match }) => match.outcome !== 'different');
}

/**
 * Puts pairs on the list of possible duplicates. A decided pair opens again only if the evidence has changed since the
 * decision.
 * @returns the pairs that nobody has decided, each as its two ids in order with a space between them
 */
export async function raisePairs(
  tx: Transaction,
  pairs: readonly Pair[],
  source: DuplicateSource,
): Promise<ReadonlySet<string>> {
  if (pairs.length === 0) return new Set();
  const rows = new Map<string, PossibleDuplicateRow>();
  for (const { ids, evidence } of pairs) {
    const [one, other] = [...ids].sort() as [string, string];
    rows.set(`${one} ${other}`, {
      ...{ area: tx.actor.area, id: newId(), one_id: one, other_id: other, version: 1, status: 'open', evidence },
      ...{ found_at: tx.now.toISOString(), found_by: source },
    });
  }
  await tx.query(
    `${possibleDuplicateTable.insert('$1')}
     on conflict (area, one_id, other_id) do update set status = 'open', version = possible_duplicate.version + 1,
       evidence = excluded.evidence, found_at = excluded.found_at, found_by = excluded.found_by
     where possible_duplicate.evidence is distinct from excluded.evidence`,
    [possibleDuplicateTable.many([...rows.values()])],
  );
  const open = await tx.query<{ pair: string }>(
    `select d.one_id || ' ' || d.other_id as pair from possible_duplicate d
     join unnest($2::uuid[], $3::uuid[]) p (one, other) on d.one_id = p.one and d.other_id = p.other
     where d.area = $1 and d.status = 'open'`,
    [tx.actor.area, [...rows.values()].map((row) => row.one_id), [...rows.values()].map((row) => row.other_id)],
  );
  return new Set(open.map(({ pair }) => pair));
}

/** Closes pairs of the list, with a decision in the history of each. */
export async function decidePairs(
  tx: Transaction,
  duplicates: readonly { readonly id: string; readonly evidence: readonly Evidence[] }[],
  decision: Exclude<DuplicateStatus, 'open'>,
  { words = null, mergeId = null }: { words?: string | null; mergeId?: string | null },
): Promise<void> {
  const { actor, now } = tx;
  if (duplicates.length === 0) return;
  await tx.query(
    `update possible_duplicate set status = $3, version = version + 1 where area = $1 and id = any($2::uuid[])`,
    [actor.area, duplicates.map(({ id }) => id), decision],
  );
  const rows = duplicates.map(({ id, evidence }): DuplicateDecisionRow => ({
    ...{ area: actor.area, id: newId(), duplicate_id: id, decision, words, evidence, merge_id: mergeId },
    ...{ decided_at: now.toISOString(), decided_by: actor.subject, decided_by_name: actor.name },
  }));
  await tx.query(duplicateDecisionTable.insert('$1'), [duplicateDecisionTable.many(rows)]);
}

/** Rows of the list about both people, whatever their status. */
export function pairsOf(tx: Transaction, one: string, others: readonly string[]) {
  return tx.query<{ id: string; evidence: Evidence[]; status: DuplicateStatus }>(
    `select id, evidence, status from possible_duplicate
     where area = $1 and ((one_id = $2 and other_id = any($3::uuid[])) or (other_id = $2 and one_id = any($3::uuid[])))`,
    [tx.actor.area, one, others],
  );
}

/** The people in use with whom this person is in an open pair. */
export async function openPairsOf(tx: Transaction, id: string): Promise<{ id: string; person: Person }[]> {
  const people = await tx.query<PersonRow>(
    `select ${personColumns} from possible_duplicate d
     join young_person p on p.area = d.area and p.id in (d.one_id, d.other_id) and p.id <> $2
     where d.area = $1 and d.status = 'open' and (d.one_id = $2 or d.other_id = $2) order by p.id`,
    [tx.actor.area, id],
  );
  return people.map((person) => ({ id: person.id, person }));
}
