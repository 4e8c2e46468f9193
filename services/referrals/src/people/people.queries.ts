import type { EventOf, personChanged, planOpened, relationshipChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';

/** Takes the newest of the given states of each person, unless the copy is newer still. */
export async function keepPeople(tx: Transaction, events: readonly EventOf<typeof personChanged>[]): Promise<void> {
  const rows = events.map(({ youngPersonId, recordVersion, data }) => ({
    young_person_id: youngPersonId,
    given_name: data.givenName,
    family_name: data.familyName,
    preferred_name: data.preferredName,
    date_of_birth: data.dateOfBirth,
    named_worker: data.namedWorker && { name: data.namedWorker.name, team: data.namedWorker.team },
    record_version: recordVersion,
  }));
  await tx.query(
    `insert into person as mine (area, young_person_id, given_name, family_name, preferred_name, date_of_birth, named_worker, record_version)
     select distinct on (young_person_id)
       $1, young_person_id, given_name, family_name, preferred_name, date_of_birth, named_worker, record_version
     from jsonb_populate_recordset(null::person, $2::jsonb) order by young_person_id, record_version desc
     on conflict (area, young_person_id) do update set
       given_name = excluded.given_name, family_name = excluded.family_name, preferred_name = excluded.preferred_name,
       date_of_birth = excluded.date_of_birth, named_worker = excluded.named_worker, record_version = excluded.record_version
     where mine.record_version < excluded.record_version`,
    [tx.actor.area, JSON.stringify(rows)],
    'people-keep',
  );
}

/** As `keepPeople`, for who is the young person, a carer or the named worker: what row-level security goes by. */
export async function keepRelationships(
  tx: Transaction,
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

/** Which plan is whose; that never changes. */
export async function keepPlans(tx: Transaction, events: readonly EventOf<typeof planOpened>[]): Promise<void> {
  await tx.query(
    `insert into plan (area, id, young_person_id)
     select $1, * from unnest($2::uuid[], $3::uuid[]) on conflict do nothing`,
    [tx.actor.area, events.map((e) => e.data.planId), events.map((e) => e.youngPersonId)],
    'plans-keep',
  );
}
