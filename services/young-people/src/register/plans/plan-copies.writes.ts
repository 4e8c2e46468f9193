import type { CarerRelation, CarersAssessmentStatus, EventOf, carersAssessmentChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { carerCopyTable } from './carer-copy.table.js';
import { type PlanCopyRow, planCopyTable } from './plan-copy.table.js';
import { planTableSeenTable } from './plan-table-seen.table.js';

/** Stores each plan's newest copy; events may arrive in any order. */
export async function storePlans(tx: Transaction, copies: readonly PlanCopyRow[]): Promise<void> {
  const newest = new Map<string, PlanCopyRow>();
  for (const copy of copies) {
    const other = newest.get(copy.plan_id);
    if (!other || other.record_version < copy.record_version) newest.set(copy.plan_id, copy);
  }
  await tx.query(planCopyTable.putNewer('$1'), [planCopyTable.many([...newest.values()])], 'plans-keep');
}

/**
 * Records the event as the newest about this table of the person's plans. Later plans have greater ids; within one plan the
 * version decides.
 * @returns false if a newer event was already recorded; nothing changes then
 */
export async function isNewestTable(
  tx: Transaction,
  table: string,
  { youngPersonId, recordId, recordVersion }: { youngPersonId: string; recordId: string; recordVersion: number },
): Promise<boolean> {
  const stored = await tx.query(
    `${planTableSeenTable.put('$1', 'one')}
     where (plan_table_seen.plan_id, plan_table_seen.record_version) < (excluded.plan_id, excluded.record_version)
     returning plan_id`,
    [
      planTableSeenTable.one({
        ...{ area: tx.actor.area, young_person_id: youngPersonId, table_name: table },
        ...{ plan_id: recordId, record_version: recordVersion },
      }),
    ],
    'plan-table-seen',
  );
  return stored.length > 0;
}

/**
 * Stores the newest copy of each carer's assessment.
 * @returns all carers of the young person; null if a newer event was already recorded
 */
export async function storeCarer(
  tx: Transaction,
  { youngPersonId, recordVersion, data }: EventOf<typeof carersAssessmentChanged>,
): Promise<{ relation: CarerRelation; status: CarersAssessmentStatus }[] | null> {
  const { area } = tx.actor;
  const { assessmentId, relation, status } = data;
  const copy = {
    ...{ area, assessment_id: assessmentId, young_person_id: youngPersonId },
    ...{ relation, status, record_version: recordVersion },
  };
  const stored = await tx.query(
    `${carerCopyTable.putNewer('$1')} returning t.assessment_id`,
    [carerCopyTable.many([copy])],
    'carer-keep',
  );
  if (stored.length === 0) return null;
  return tx.query('select relation, status from carer_copy where area = $1 and young_person_id = $2', [
    area,
    youngPersonId,
  ]);
}
