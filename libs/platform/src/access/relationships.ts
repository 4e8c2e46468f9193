import type { EventOf, relationshipChanged } from '#libs/contracts';
import type { ActorConnection } from './access.service.js';

/** Keeps a service's copy of who is what to whom, by which row-level security and access go; the newest word of each. */
export async function keepRelationships(
  tx: ActorConnection,
  events: readonly EventOf<typeof relationshipChanged>[],
): Promise<void> {
  const rows = events.map(({ youngPersonId, recordVersion, data }) => ({
    id: data.relationshipId,
    young_person_id: youngPersonId,
    subject: data.subject,
    relation: data.relation,
    from_on: data.fromOn,
    until_on: data.untilOn,
    record_version: recordVersion,
  }));
  await tx.query(
    `insert into relationship as mine (area, id, young_person_id, subject, relation, from_on, until_on, record_version)
     select distinct on (id) $1, id, young_person_id, subject, relation, from_on, until_on, record_version
     from jsonb_populate_recordset(null::relationship, $2::jsonb) order by id, record_version desc
     on conflict (area, id) do update set
       young_person_id = excluded.young_person_id, subject = excluded.subject, relation = excluded.relation,
       from_on = excluded.from_on, until_on = excluded.until_on, record_version = excluded.record_version
     where mine.record_version < excluded.record_version`,
    [tx.actor.area, JSON.stringify(rows)],
    'relationships-keep',
  );
}
