import type { Transaction } from '#libs/platform';
import { type PlanEntryRow, planEntryTable } from '../entries/plan-entry.table.js';
import { type GoalRow, goalTable } from './goal.table.js';
import { type PlanRow, planTable } from './plan.table.js';
import { type StepRow, stepTable } from './step.table.js';

/*
 * The statements that write plans. Each takes one plan or many rows as JSON, so that a request needs one round trip and
 * an import writes sets. Callers lock the plan's row first (`no key update`), and every change increments its version.
 */

export interface NewPlan {
  plan: PlanRow;
  goals: GoalRow[];
  steps: StepRow[];
  entry: PlanEntryRow;
}

/**
 * Stores the plans, except those whose person already has an open plan or whose reference is taken.
 * @returns ids of the stored plans
 */
export async function insertPlans(tx: Transaction, plans: readonly NewPlan[]): Promise<Set<string>> {
  if (plans.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>(
    `with opened as (
       ${planTable.insert('$1')}
       on conflict do nothing returning id),
     goals as (
       ${goalTable.insert('$2')} join opened o on o.id = n.plan_id),
     steps as (
       ${stepTable.insert('$3')} join opened o on o.id = n.plan_id),
     entries as (
       ${planEntryTable.insert('$4')} join opened o on o.id = n.plan_id)
     select id from opened`,
    [
      planTable.many(plans.map((p) => p.plan)),
      goalTable.many(plans.flatMap((p) => p.goals)),
      stepTable.many(plans.flatMap((p) => p.steps)),
      planEntryTable.many(plans.map((p) => p.entry)),
    ],
    'plans-open',
  );
  return new Set(rows.map((r) => r.id));
}

/** The columns of a plan's own row that every change sets. */
export type PlanChange = Pick<PlanRow, 'id' | 'version' | 'content_version'>;

/** The next version of the plan. `content`: whether the change affects agreed content. */
export function nextVersion(plan: PlanChange, { content = false }: { content?: boolean } = {}): PlanChange {
  const version = plan.version + 1;
  return { id: plan.id, version, content_version: content ? version : plan.content_version };
}

interface GoalWrite {
  /** the next version of the goal's plan */
  readonly plan: PlanChange;
  readonly goal: GoalRow;
  readonly entry: PlanEntryRow;
}

/** Stores a new goal, its plan's version and the history entry. */
export function addGoal(tx: Transaction, write: GoalWrite): void {
  writeGoal(tx, goalTable.insert('$3', 'one'), write, 'goal-add');
}

/** Stores a changed goal, its plan's version and the history entry. */
export function saveGoal(tx: Transaction, write: GoalWrite): void {
  writeGoal(tx, goalTable.update('$3', 'one'), write, 'goal-save');
}

function writeGoal(tx: Transaction, statement: string, { plan, goal, entry }: GoalWrite, name: string): void {
  tx.write(
    `with written as (${statement}), entries as (${planEntryTable.insert('$4', 'one')})
     update plan set version = ($5::jsonb->>'version')::int, content_version = ($5::jsonb->>'content_version')::int
     where area = $1 and id = $2`,
    [tx.actor.area, plan.id, goalTable.one(goal), planEntryTable.one(entry), JSON.stringify(plan)],
    name,
  );
}

interface StepWrites {
  plans: readonly PlanChange[];
  added?: readonly StepRow[];
  changed?: readonly StepRow[];
  entries: readonly PlanEntryRow[];
}

/** Stores steps of one or many plans, with the plans' versions, due dates and history entries. */
export function saveSteps(tx: Transaction, writes: StepWrites): void {
  const { plans, added = [], changed = [], entries } = writes;
  if (plans.length === 0) return;
  tx.write(
    `with new as materialized (select * from ${stepTable.from('$3', 'many')}),
     changed as materialized (select * from ${stepTable.from('$4', 'many')}),
     inserted as (insert into step (${stepTable.names}) select ${stepTable.select('n')} from new n),
     updated as (update step s set ${stepTable.assignments} from changed n
       where s.area = $1 and s.id = n.id and s.id = any (array(select id from changed))),
     entries as (${planEntryTable.insert('$5')})
     update plan p set version = v.version, content_version = v.content_version,
       next_due = coalesce((
         select min(due_on) from (
           select s.due_on, s.status, s.duty_of, s.standing from step s
             where s.area = $1 and s.plan_id = p.id and not exists (select from changed n where n.id = s.id)
           union all select due_on, status, duty_of, standing from changed where plan_id = p.id
           union all select due_on, status, duty_of, standing from new where plan_id = p.id) s
         where ${COUNTS_AS_DUE}), 'infinity')
     from jsonb_to_recordset($2::jsonb) as v(id uuid, version int, content_version int)
     where p.area = $1 and p.id = v.id
       and p.id = any (array(select w.id from jsonb_to_recordset($2::jsonb) as w(id uuid)))`,
    [
      tx.actor.area,
      JSON.stringify(plans),
      stepTable.many(added),
      stepTable.many(changed),
      planEntryTable.many(entries),
    ],
    'steps-save',
  );
}

/** Condition for steps that set a plan's place in the caseload: open, with an owner, and late after their day. */
export const COUNTS_AS_DUE = `s.status in ('not-started', 'in-progress', 'blocked') and s.duty_of <> 'nobody'
  and s.standing = 'dated'`;

/** The same calculation for steps in memory. */
export function nextDueOf(steps: readonly Pick<StepRow, 'status' | 'duty_of' | 'standing' | 'due_on'>[]): string {
  let next = 'infinity';
  for (const { status, duty_of, standing, due_on } of steps) {
    const open = status === 'not-started' || status === 'in-progress' || status === 'blocked';
    const counts = open && duty_of !== 'nobody' && standing === 'dated';
    if (counts && due_on !== null && due_on < next) next = due_on;
  }
  return next;
}

/**
 * Closes plans, each with a history entry.
 * @param plans their next versions
 */
export async function closePlans(
  tx: Transaction,
  plans: readonly PlanChange[],
  reason: string,
  entries: readonly PlanEntryRow[],
): Promise<void> {
  await tx.query(
    `with entries as (${planEntryTable.insert('$3')})
     update plan p set status = 'closed', closed_on = $4, closing_reason = $5, version = n.version
     from jsonb_to_recordset($2::jsonb) as n(id uuid, version int) where p.area = $1 and p.id = n.id`,
    [tx.actor.area, JSON.stringify(plans), planEntryTable.many(entries), tx.today, reason],
    'plans-close',
  );
}

/** Stores the plan's own row and a history entry. */
export async function savePlan(tx: Transaction, plan: PlanRow, entry: PlanEntryRow): Promise<void> {
  await tx.query(
    `with entries as (${planEntryTable.insert('$1', 'one')}) ${planTable.update('$2', 'one')}`,
    [planEntryTable.one(entry), planTable.one(plan)],
    'plan-save',
  );
}

/** Stores a history entry for an event that does not change the plan. */
export async function writePlanEntry(tx: Transaction, entry: PlanEntryRow): Promise<void> {
  await tx.query(planEntryTable.insert('$1', 'one'), [planEntryTable.one(entry)], 'plan-entry-add');
}
