import type { CarerRelation, CarersAssessmentStatus, EventOf, carersAssessmentChanged } from '#libs/contracts';
import type { Reader, Transaction } from '#libs/platform';

interface PlanCopy {
  readonly planId: string;
  readonly youngPersonId: string;
  readonly status: 'open' | 'closed';
  readonly recordVersion: number;
}

/** Keeps of each plan what its newest event says, in whatever order the events come. */
export async function keepPlans(tx: Transaction, copies: readonly PlanCopy[]): Promise<void> {
  const newest = new Map<string, PlanCopy>();
  for (const copy of copies) {
    const other = newest.get(copy.planId);
    if (!other || other.recordVersion < copy.recordVersion) newest.set(copy.planId, copy);
  }
  await tx.query(
    `insert into plan_copy as kept (area, plan_id, young_person_id, status, record_version)
     select $1, c."planId", c."youngPersonId", c.status, c."recordVersion"
     from jsonb_to_recordset($2::jsonb) c ("planId" uuid, "youngPersonId" uuid, status text, "recordVersion" integer)
     on conflict (area, plan_id) do update set status = excluded.status, record_version = excluded.record_version
     where kept.record_version < excluded.record_version`,
    [tx.actor.area, JSON.stringify([...newest.values()])],
    'plans-keep',
  );
}

export async function hasOpenPlan(db: Reader, youngPersonId: string): Promise<boolean> {
  const open = await db.one(
    `select plan_id from plan_copy where area = $1 and young_person_id = $2 and status = 'open' limit 1`,
    [db.actor.area, youngPersonId],
  );
  return open !== undefined;
}

/**
 * Is this the newest that the tables of somebody's plans said? Plans follow one another, and the ids of later ones are
 * greater; within one plan its version counts. Then it is kept as such.
 */
export async function isNewestTable(
  tx: Transaction,
  table: string,
  { youngPersonId, recordId, recordVersion }: { youngPersonId: string; recordId: string; recordVersion: number },
): Promise<boolean> {
  const kept = await tx.query(
    `insert into plan_table_seen as seen (area, young_person_id, table_name, plan_id, record_version)
     values ($1, $2, $3, $4, $5)
     on conflict (area, young_person_id, table_name) do update
       set plan_id = excluded.plan_id, record_version = excluded.record_version
     where (seen.plan_id, seen.record_version) < (excluded.plan_id, excluded.record_version)
     returning plan_id`,
    [tx.actor.area, youngPersonId, table, recordId, recordVersion],
    'plan-table-seen',
  );
  return kept.length > 0;
}

/**
 * Keeps of each carer's assessment what its newest event says.
 * @returns all carers of the young person; null where a newer event was there before
 */
export async function keepCarer(
  tx: Transaction,
  { youngPersonId, recordVersion, data }: EventOf<typeof carersAssessmentChanged>,
): Promise<{ relation: CarerRelation; status: CarersAssessmentStatus }[] | null> {
  const kept = await tx.query(
    `insert into carer_copy as kept (area, assessment_id, young_person_id, relation, status, record_version)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (area, assessment_id) do update
       set relation = excluded.relation, status = excluded.status, record_version = excluded.record_version
     where kept.record_version < excluded.record_version
     returning assessment_id`,
    [tx.actor.area, data.assessmentId, youngPersonId, data.relation, data.status, recordVersion],
    'carer-keep',
  );
  if (kept.length === 0) return null;
  return tx.query('select relation, status from carer_copy where area = $1 and young_person_id = $2', [
    tx.actor.area,
    youngPersonId,
  ]);
}
