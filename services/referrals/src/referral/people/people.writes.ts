import type { EventOf, personChanged, planOpened } from '#libs/contracts';
import type { Transaction } from '#libs/platform';

/** Takes the newest of the given states of each person, unless the copy is newer still. */
export async function savePeople(tx: Transaction, events: readonly EventOf<typeof personChanged>[]): Promise<void> {
  const rows = events.map(({ youngPersonId, recordVersion, data }) => ({
    young_person_id: youngPersonId,
    given_name: data.givenName,
    family_name: data.familyName,
    preferred_name: data.preferredName,
    date_of_birth: data.dateOfBirth,
    needs: data.needs,
    deceased: data.deceased,
    named_worker: data.namedWorker && {
      subject: data.namedWorker.subject,
      name: data.namedWorker.name,
      team: data.namedWorker.team,
    },
    record_version: recordVersion,
  }));
  await tx.query(
    `with here as (insert into served_area values ($1) on conflict do nothing)
     insert into person as mine (area, young_person_id, given_name, family_name, preferred_name, date_of_birth, deceased,
       named_worker, record_version, needs)
     select distinct on (young_person_id)
       $1, young_person_id, given_name, family_name, preferred_name, date_of_birth, deceased, named_worker, record_version,
       needs
     from jsonb_populate_recordset(null::person, $2::jsonb) order by young_person_id, record_version desc
     on conflict (area, young_person_id) do update set
       given_name = excluded.given_name, family_name = excluded.family_name, preferred_name = excluded.preferred_name,
       date_of_birth = excluded.date_of_birth, deceased = excluded.deceased, named_worker = excluded.named_worker, record_version = excluded.record_version,
       needs = excluded.needs
     where mine.record_version < excluded.record_version`,
    [tx.actor.area, JSON.stringify(rows)],
    'people-keep',
  );
}

/** Which plan is whose; that never changes. */
export async function savePlans(tx: Transaction, events: readonly EventOf<typeof planOpened>[]): Promise<void> {
  await tx.query(
    `insert into plan (area, id, young_person_id, steps_known)
     select $1, p, y, true from unnest($2::uuid[], $3::uuid[]) as n(p, y) on conflict do nothing`,
    [tx.actor.area, events.map((e) => e.data.planId), events.map((e) => e.youngPersonId)],
    'plans-keep',
  );
}

/** Which steps there are, and of which plan; that never changes. */
export async function saveSteps(
  tx: Transaction,
  steps: readonly { stepId: string; planId: string; youngPersonId: string }[],
): Promise<void> {
  if (steps.length === 0) return;
  await tx.query(
    `insert into step (area, id, plan_id, young_person_id)
     select distinct $1, s.* from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as s on conflict do nothing`,
    [tx.actor.area, steps.map((s) => s.stepId), steps.map((s) => s.planId), steps.map((s) => s.youngPersonId)],
    'steps-keep',
  );
}
