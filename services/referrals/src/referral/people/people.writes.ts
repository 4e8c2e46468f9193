import type { EventOf, personChanged, planOpened } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { type PersonRow, personTable } from './person.table.js';

/** Stores the newest given state of each person, unless the stored copy is newer. */
export async function savePeople(tx: Transaction, events: readonly EventOf<typeof personChanged>[]): Promise<void> {
  const rows = events.map(({ youngPersonId, recordVersion, data }) => ({
    area: tx.actor.area,
    young_person_id: youngPersonId,
    given_name: data.givenName,
    family_name: data.familyName,
    preferred_name: data.preferredName,
    date_of_birth: data.dateOfBirth,
    needs: [...data.needs],
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
     ${personTable.putNewer('$2')}`,
    [tx.actor.area, personTable.many(newestOfEach(rows))],
    'people-keep',
  );
}

/** Stores the owner of each plan, which never changes. */
export async function savePlans(tx: Transaction, events: readonly EventOf<typeof planOpened>[]): Promise<void> {
  await tx.query(
    `insert into plan (area, id, young_person_id, steps_known)
     select $1, p, y, true from unnest($2::uuid[], $3::uuid[]) as n(p, y) on conflict do nothing`,
    [tx.actor.area, events.map((e) => e.data.planId), events.map((e) => e.youngPersonId)],
    'plans-keep',
  );
}

/** Stores the plan of each step, which never changes. */
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

/** The newest row of each person: one statement may write a row only once. */
function newestOfEach(rows: readonly PersonRow[]): PersonRow[] {
  const newest = new Map<string, PersonRow>();
  for (const row of rows) {
    const other = newest.get(row.young_person_id);
    if (!other || other.record_version < row.record_version) newest.set(row.young_person_id, row);
  }
  return [...newest.values()].sort((a, b) => (a.young_person_id < b.young_person_id ? -1 : 1));
}
