import type { Reader } from '#libs/platform';
import type { PlanRow } from './plan.table.js';

/** The fields that access needs to know about a plan. */
export function findPlanKey(
  db: Reader,
  planId: string,
): Promise<Pick<PlanRow, 'area' | 'id' | 'young_person_id' | 'status'> | undefined> {
  return db.one(
    'select area, id, young_person_id, status from plan where area = $1 and id = $2',
    [db.actor.area, planId],
    'plan-key',
  );
}

export async function findPlan(db: Reader, planId: string): Promise<PlanRow | undefined> {
  const row = await db.one<{ plan: PlanRow }>(
    'select row_to_json(p) as plan from plan p where p.area = $1 and p.id = $2',
    [db.actor.area, planId],
    'plan-row',
  );
  return row?.plan;
}
