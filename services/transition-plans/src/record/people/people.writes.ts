import type { EventOf, circumstancesChanged, personChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { circumstancesTable, youngPersonTable } from './person.table.js';

/** The newest event for each key, because one statement can write a row only once. */
export function newestOf<E extends { recordVersion: number }>(events: readonly E[], keyOf: (event: E) => string): E[] {
  const newest = new Map<string, E>();
  for (const event of events) {
    const known = newest.get(keyOf(event));
    if (!known || known.recordVersion < event.recordVersion) newest.set(keyOf(event), event);
  }
  return [...newest.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/**
 * Stores the copies of people. An older event never overwrites a newer copy.
 * @returns the new or updated people by id, with whether the known date of birth changed
 */
export async function storePeopleCopies(
  tx: Transaction,
  events: readonly EventOf<typeof personChanged>[],
): Promise<Map<string, { birthDateChanged: boolean }>> {
  const rows = newestOf(events, (e) => e.youngPersonId).map(({ youngPersonId, recordVersion, data }) => ({
    area: tx.actor.area,
    id: youngPersonId,
    reference: data.reference,
    given_name: data.givenName,
    family_name: data.familyName,
    preferred_name: data.preferredName,
    date_of_birth: data.dateOfBirth,
    needs: data.needs,
    deceased: data.deceased,
    named_worker_subject: data.namedWorker?.subject ?? null,
    named_worker_name: data.namedWorker?.name ?? null,
    named_worker_team: data.namedWorker?.team ?? null,
    record_version: recordVersion,
    looked_on: null,
  }));
  const stored = await tx.query<{ id: string; birth_date_changed: boolean }>(
    `with here as (insert into served_area values ($1) on conflict do nothing)
     ${youngPersonTable.putNewer('$2')}
     returning t.id, old.date_of_birth is distinct from new.date_of_birth as birth_date_changed`,
    [tx.actor.area, youngPersonTable.many(rows)],
    'people-store',
  );
  return new Map(stored.map((k) => [k.id, { birthDateChanged: k.birth_date_changed }]));
}

/**
 * Stores the copies of circumstances, with the same rule as `storePeopleCopies`.
 * @returns ids of the young people whose facts were updated
 */
export async function storeCircumstancesCopies(
  tx: Transaction,
  events: readonly EventOf<typeof circumstancesChanged>[],
): Promise<string[]> {
  const rows = newestOf(events, (e) => e.youngPersonId).map(({ youngPersonId, recordVersion, data }) => ({
    area: tx.actor.area,
    young_person_id: youngPersonId,
    facts: data.facts,
    record_version: recordVersion,
  }));
  const stored = await tx.query<{ young_person_id: string }>(
    `${circumstancesTable.putNewer('$1')} returning t.young_person_id`,
    [circumstancesTable.many(rows)],
    'circumstances-store',
  );
  return stored.map((k) => k.young_person_id);
}
