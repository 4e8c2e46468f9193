import { notFound } from '#libs/kernel';
import type { Access, Permission, ProtectedRecord, Reader, Transaction } from '#libs/platform';
import type { GoalRow } from './goal.table.js';
import type { StepRow } from './step.table.js';
import type { PlanRow } from './plan.table.js';

/** The fields that access needs to know about a plan, or a part of one. */
export function recordOf(
  plan: Pick<PlanRow, 'area' | 'id' | 'young_person_id'>,
  part?: { type: string; id: string; ownerAgency?: string | null },
): ProtectedRecord {
  return { area: plan.area, youngPersonId: plan.young_person_id, type: 'plan', id: plan.id, ...part };
}

/**
 * Denies and logs access to a record that row-level security hides or that does not exist. Both look the same to the
 * caller.
 * @throws DomainError NOT_FOUND
 */
export async function denyUnseen(
  access: Access,
  db: Reader,
  permission: Permission,
  type: string,
  id: string,
): Promise<never> {
  await access.require(db, permission, { area: '', youngPersonId: null, type, id });
  throw notFound(type);
}

/**
 * Checks the permission and locks the plan for the rest of the transaction. Changes to a plan and its parts follow one
 * after the other.
 * @param as the part of the plan that the permission covers, if not the plan itself
 * @throws DomainError NOT_FOUND, also for a plan that row-level security hides
 */
export async function lockPlan(
  tx: Transaction,
  access: Access,
  permission: Permission,
  planId: string,
  as: (plan: PlanRow) => ProtectedRecord = recordOf,
): Promise<PlanRow> {
  const row = await tx.one<{ plan: PlanRow }>(
    `select row_to_json(p) as plan from plan p where p.area = $1 and p.id = $2 for no key update of p`,
    [tx.actor.area, planId],
    'plan-lock',
  );
  if (!row) return denyUnseen(access, tx, permission, 'plan', planId);
  await access.require(tx, permission, as(row.plan));
  return row.plan;
}

/**
 * The goal with its plan, checked and locked as in `lockPlan`.
 * @throws DomainError NOT_FOUND
 */
export async function lockGoal(
  tx: Transaction,
  access: Access,
  permission: Permission,
  planId: string,
  goalId: string,
): Promise<{ plan: PlanRow; goal: GoalRow }> {
  const row = await tx.one<{ plan: PlanRow; goal: GoalRow }>(
    `select row_to_json(p) as plan, row_to_json(g) as goal
     from plan p join goal g on g.area = p.area and g.plan_id = p.id
     where p.area = $1 and p.id = $2 and g.id = $3 for no key update of p, g`,
    [tx.actor.area, planId, goalId],
    'goal-lock',
  );
  if (!row) return denyUnseen(access, tx, permission, 'plan', planId);
  await access.require(tx, permission, recordOf(row.plan, { type: 'goal', id: goalId }));
  return row;
}

/**
 * The step with its plan, checked and locked as in `lockPlan`.
 * @throws DomainError NOT_FOUND
 */
export async function lockStep(
  tx: Transaction,
  access: Access,
  permission: Permission,
  planId: string,
  stepId: string,
): Promise<{ plan: PlanRow; step: StepRow }> {
  const row = await tx.one<{ plan: PlanRow; step: StepRow }>(
    `select row_to_json(p) as plan, row_to_json(s) as step
     from plan p join step s on s.area = p.area and s.plan_id = p.id
     where p.area = $1 and p.id = $2 and s.id = $3 for no key update of p, s`,
    [tx.actor.area, planId, stepId],
    'step-lock',
  );
  if (!row) return denyUnseen(access, tx, permission, 'plan', planId);
  const part = { type: 'step', id: stepId, ownerAgency: row.step.owner_agency };
  await access.require(tx, permission, recordOf(row.plan, part));
  return row;
}

/** Ids of the plan's goals. */
export async function goalsOfPlan(tx: Transaction, planId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>('select id from goal where area = $1 and plan_id = $2', [
    tx.actor.area,
    planId,
  ]);
  return rows.map((row) => row.id);
}
