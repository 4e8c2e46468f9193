import type { Transaction } from '#libs/platform';

export interface PlanCopy {
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
