import type { EventOf, circumstancesChanged, personChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';

/** The newest event of each person or record, by the key given: one statement may write a row only once. */
export function newestOf<E extends { recordVersion: number }>(events: readonly E[], keyOf: (event: E) => string): E[] {
  const newest = new Map<string, E>();
  for (const event of events) {
    const known = newest.get(keyOf(event));
    if (!known || known.recordVersion < event.recordVersion) newest.set(keyOf(event), event);
  }
  return [...newest.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/**
 * Keeps the copies of people; an older event never overwrites a newer one.
 * @returns those that were new or newer, by id: has the date of birth that is known changed?
 */
export async function keepPeople(
  tx: Transaction,
  events: readonly EventOf<typeof personChanged>[],
): Promise<Map<string, { bornOtherwise: boolean }>> {
  const rows = newestOf(events, (e) => e.youngPersonId).map(({ youngPersonId, recordVersion, data }) => ({
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
  }));
  const kept = await tx.query<{ id: string; born_otherwise: boolean }>(
    `with here as (insert into served_area values ($1) on conflict do nothing)
     insert into young_person as y (area, id, reference, given_name, family_name, preferred_name, date_of_birth, needs, deceased,
       named_worker_subject, named_worker_name, named_worker_team, record_version)
     select $1, n.id, n.reference, n.given_name, n.family_name, n.preferred_name, n.date_of_birth, n.needs, n.deceased,
       n.named_worker_subject, n.named_worker_name, n.named_worker_team, n.record_version
     from jsonb_populate_recordset(null::young_person, $2::jsonb) n
     on conflict (area, id) do update set reference = excluded.reference, given_name = excluded.given_name,
       family_name = excluded.family_name, preferred_name = excluded.preferred_name,
       date_of_birth = excluded.date_of_birth, needs = excluded.needs, deceased = excluded.deceased,
       named_worker_subject = excluded.named_worker_subject, named_worker_name = excluded.named_worker_name,
       named_worker_team = excluded.named_worker_team, record_version = excluded.record_version
     where y.record_version < excluded.record_version
     returning y.id, old.date_of_birth is distinct from new.date_of_birth as born_otherwise`,
    [tx.actor.area, JSON.stringify(rows)],
    'people-keep',
  );
  return new Map(kept.map((k) => [k.id, { bornOtherwise: k.born_otherwise }]));
}

/** Keeps the copies of circumstances, as `keepPeople` does. @returns ids of the young people whose facts are newer now */
export async function keepCircumstances(
  tx: Transaction,
  events: readonly EventOf<typeof circumstancesChanged>[],
): Promise<string[]> {
  const rows = newestOf(events, (e) => e.youngPersonId).map(({ youngPersonId, recordVersion, data }) => ({
    young_person_id: youngPersonId,
    facts: data.facts,
    record_version: recordVersion,
  }));
  const kept = await tx.query<{ young_person_id: string }>(
    `insert into circumstances as c (area, young_person_id, facts, record_version)
     select $1, n.young_person_id, n.facts, n.record_version
     from jsonb_populate_recordset(null::circumstances, $2::jsonb) n
     on conflict (area, young_person_id) do update set facts = excluded.facts, record_version = excluded.record_version
     where c.record_version < excluded.record_version
     returning c.young_person_id`,
    [tx.actor.area, JSON.stringify(rows)],
    'circumstances-keep',
  );
  return kept.map((k) => k.young_person_id);
}
