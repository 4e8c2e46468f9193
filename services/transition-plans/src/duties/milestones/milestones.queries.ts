import type { Reader, Transaction } from '#libs/platform';
import { RULES_VERSION } from '#libs/timeline';
import type { StepRow } from '../../record/plan/step.table.js';
import type { MilestoneStep } from './milestone-changes.rules.js';

export interface LockedPlan {
  area: string;
  id: string;
  young_person_id: string;
  version: number;
  content_version: number;
  /** version of the law's rules that set its dates; null before versions were kept */
  rules_version: string | null;
}

/**
 * Locks the open plans of these people for the rest of the transaction, always in the same order. Read facts and steps
 * after this lock: rows read earlier may have changed.
 * @returns the plans, by young person
 */
export async function lockPlansOf(tx: Transaction, people: readonly string[]): Promise<Map<string, LockedPlan>> {
  const rows = await tx.query<LockedPlan & Record<string, unknown>>(
    `select area, id, young_person_id, version, content_version, rules_version from plan
     where area = $1 and young_person_id = any($2::uuid[]) and status = 'open' order by id for no key update`,
    [tx.actor.area, people],
  );
  return new Map(rows.map((row) => [row.young_person_id, row]));
}

/** The law's steps in these plans, by plan. */
export async function milestoneStepsOf(
  db: Reader,
  plans: readonly string[],
): Promise<Map<string, (StepRow & MilestoneStep)[]>> {
  const steps = new Map<string, (StepRow & MilestoneStep)[]>();
  if (plans.length === 0) return steps;
  const rows = await db.query<StepRow & MilestoneStep & Record<string, unknown>>(
    'select * from step where area = $1 and plan_id = any($2::uuid[]) and rule is not null order by plan_id, id',
    [db.actor.area, plans],
  );
  for (const row of rows) {
    const list = steps.get(row.plan_id);
    if (list) list.push(row);
    else steps.set(row.plan_id, [row]);
  }
  return steps;
}

/** Locks open plans last updated before today, or by another version of the rules. Skips rows that another process has locked. */
export async function lockPlansToRecalculate(tx: Transaction, limit: number): Promise<string[]> {
  const rows = await tx.query<{ young_person_id: string }>(
    `select young_person_id from plan where area = $1 and status = 'open' and (recalculated_on < $2 or rules_version is distinct from $4)
     order by recalculated_on, id limit $3 for no key update skip locked`,
    [tx.actor.area, tx.today, limit, RULES_VERSION],
  );
  return rows.map((r) => r.young_person_id);
}

export async function markRecalculated(tx: Transaction, people: readonly string[]): Promise<void> {
  await tx.query(
    `update plan set recalculated_on = $3, rules_version = $4
     where area = $1 and young_person_id = any($2::uuid[]) and status = 'open'`,
    [tx.actor.area, people, tx.today, RULES_VERSION],
  );
}

/** Time allowed for the first facts of a new person to arrive. */
const FACTS_FOLLOW_WITHIN = '10 seconds';

/** Locks people not yet checked today. Leaves out new people, whose facts arrive within moments and trigger the check. */
export async function lockPeopleToLookAt(tx: Transaction, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from young_person where area = $1
       and (looked_on < $2 or (looked_on is null and arrived_at < clock_timestamp() - $4::interval))
     order by looked_on nulls first, id limit $3 for no key update skip locked`,
    [tx.actor.area, tx.today, limit, FACTS_FOLLOW_WITHIN],
  );
  return rows.map((r) => r.id);
}

export async function markLookedAt(tx: Transaction, people: readonly string[]): Promise<void> {
  await tx.query('update young_person set looked_on = $3 where area = $1 and id = any($2::uuid[])', [
    tx.actor.area,
    people,
    tx.today,
  ]);
}
