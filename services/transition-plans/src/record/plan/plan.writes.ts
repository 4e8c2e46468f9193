import type { Transaction } from '#libs/platform';
import type { GoalRow } from './goal.table.js';
import type { PlanEntryRow } from '../entries/plan-entry.table.js';
import type { StepRow } from './step.table.js';
import type { PlanRow } from './plan.table.js';

/*
 * The statements that write plans: one for one plan or for two hundred, rows as JSON, so that a request needs one round
 * trip and an import writes sets. A plan's row is locked before (`no key update`) by whoever changes it, and every change
 * gives it the next version.
 */

export interface NewPlan {
  plan: PlanRow;
  goals: GoalRow[];
  steps: StepRow[];
  entry: PlanEntryRow;
}

/**
 * Stores the plans, except those whose person has an open one already, or whose reference is taken.
 * @returns ids of those that were stored
 */
export async function insertPlans(tx: Transaction, plans: readonly NewPlan[]): Promise<Set<string>> {
  if (plans.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>(
    `with opened as (
       insert into plan select * from jsonb_populate_recordset(null::plan, $1::jsonb)
       on conflict do nothing returning id),
     goals as (
       insert into goal select n.* from jsonb_populate_recordset(null::goal, $2::jsonb) n join opened o on o.id = n.plan_id),
     steps as (
       insert into step select n.* from jsonb_populate_recordset(null::step, $3::jsonb) n join opened o on o.id = n.plan_id),
     told as (
       insert into plan_entry select n.* from jsonb_populate_recordset(null::plan_entry, $4::jsonb) n
       join opened o on o.id = n.plan_id)
     select id from opened`,
    [
      JSON.stringify(plans.map((p) => p.plan)),
      JSON.stringify(plans.flatMap((p) => p.goals)),
      JSON.stringify(plans.flatMap((p) => p.steps)),
      JSON.stringify(plans.map((p) => p.entry)),
    ],
    'plans-open',
  );
  return new Set(rows.map((r) => r.id));
}

/** What a change makes of a plan's own row. */
export type PlanChange = Pick<PlanRow, 'id' | 'version' | 'content_version'>;

/** The next version of the plan; `content` where the change touches what people agree to. */
export function nextVersion(plan: PlanChange, content: boolean): PlanChange {
  const version = plan.version + 1;
  return { id: plan.id, version, content_version: content ? version : plan.content_version };
}

const PLAN_COLUMNS = [
  'status',
  'closed_on',
  'closing_reason',
  'closing_words',
  'closing_overriding',
  'notes',
  'areas_not_needed',
  'goal_order',
  'accountable_subject',
  'accountable_name',
  'accountable_since',
  'proposed_subject',
  'proposed_name',
  'proposed_on',
  'proposed_by',
  'declined',
  'proposed_due_on',
  'proposed_chased_on',
  'proposed_chased_times',
  'version',
  'content_version',
] as const satisfies readonly (keyof PlanRow)[];

const GOAL_COLUMNS = [
  'outcome_area',
  'related_areas',
  'title',
  'own_words',
  'own_words_by',
  'own_words_typed_by',
  'success_criterion',
  'target_on',
  'first_target_on',
  'remind_on',
  'status',
  'status_reason',
  'end_reason',
  'achievement',
  'version',
] as const satisfies readonly (keyof GoalRow)[];

const assign = (columns: readonly string[]) => columns.map((c) => `${c} = n.${c}`).join(', ');

/** Writes a goal that was changed (or, `added`, a new one), its plan's version and the line of history. */
export function saveGoal(tx: Transaction, plan: PlanChange, goal: GoalRow, entry: PlanEntryRow, added = false): void {
  const write = added
    ? `insert into goal select * from jsonb_populate_record(null::goal, $3::jsonb)`
    : `update goal g set ${assign(GOAL_COLUMNS)} from jsonb_populate_record(null::goal, $3::jsonb) n
       where g.area = $1 and g.id = ($3::jsonb->>'id')::uuid`;
  tx.write(
    `with written as (${write}),
     told as (insert into plan_entry select * from jsonb_populate_record(null::plan_entry, $4::jsonb))
     update plan set version = ($5::jsonb->>'version')::int, content_version = ($5::jsonb->>'content_version')::int
     where area = $1 and id = $2`,
    [tx.actor.area, plan.id, JSON.stringify(goal), JSON.stringify(entry), JSON.stringify(plan)],
    added ? 'goal-add' : 'goal-save',
  );
}

const STEP_COLUMNS = [
  'goal_id',
  'title',
  'occurrence',
  'nominal_deadline',
  'opens_on',
  'why',
  'standing',
  'settled_by_facts',
  'due_on',
  'first_due_on',
  'target_on',
  'owner_agency',
  'delivery_team',
  'person_subject',
  'person_name',
  'action_lead',
  'sponsoring_director',
  'status',
  'status_reason',
  'blocked_by_referral',
  'response',
  'offered_on',
  'answer_due_on',
  'chased_on',
  'chased_times',
  'hand_back_reason',
  'hand_back_words',
  'handed_back_by',
  'evidence',
  'version',
] as const satisfies readonly (keyof StepRow)[];

export interface StepWrites {
  plans: readonly PlanChange[];
  added?: readonly StepRow[];
  changed?: readonly StepRow[];
  entries: readonly PlanEntryRow[];
}

/** Writes steps of one plan or of many, with the plans' versions, their place in the caseload and their history. */
export function saveSteps(tx: Transaction, writes: StepWrites): void {
  const { plans, added = [], changed = [], entries } = writes;
  if (plans.length === 0) return;
  tx.write(
    `with new as materialized (select * from jsonb_populate_recordset(null::step, $3::jsonb)),
     changed as materialized (select * from jsonb_populate_recordset(null::step, $4::jsonb)),
     inserted as (insert into step select * from new),
     updated as (update step s set ${assign(STEP_COLUMNS)} from changed n
       where s.area = $1 and s.id = n.id and s.id = any (array(select id from changed))),
     told as (insert into plan_entry select * from jsonb_populate_recordset(null::plan_entry, $5::jsonb))
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
    [tx.actor.area, JSON.stringify(plans), JSON.stringify(added), JSON.stringify(changed), JSON.stringify(entries)],
    'steps-save',
  );
}

/** Open, somebody's to do, and late after its day: what decides a plan's place in the caseload. */
export const COUNTS_AS_DUE = `s.status in ('not-started', 'in-progress', 'blocked') and s.duty_of <> 'nobody'
  and s.standing = 'dated'`;

/** The same for steps at hand. */
export function nextDueOf(steps: readonly Pick<StepRow, 'status' | 'duty_of' | 'standing' | 'due_on'>[]): string {
  let next = 'infinity';
  for (const { status, duty_of, standing, due_on } of steps) {
    const open = status === 'not-started' || status === 'in-progress' || status === 'blocked';
    const counts = open && duty_of !== 'nobody' && standing === 'dated';
    if (counts && due_on !== null && due_on < next) next = due_on;
  }
  return next;
}

/** Closes plans, each with a line of history. @param plans their next versions */
export async function closePlans(
  tx: Transaction,
  plans: readonly PlanChange[],
  reason: string,
  entries: readonly PlanEntryRow[],
): Promise<void> {
  await tx.query(
    `with told as (insert into plan_entry select * from jsonb_populate_recordset(null::plan_entry, $3::jsonb))
     update plan p set status = 'closed', closed_on = $4, closing_reason = $5, version = n.version
     from jsonb_to_recordset($2::jsonb) as n(id uuid, version int) where p.area = $1 and p.id = n.id`,
    [tx.actor.area, JSON.stringify(plans), JSON.stringify(entries), tx.today, reason],
    'plans-close',
  );
}

/** Writes the plan's own row and a line of history. */
export async function savePlan(tx: Transaction, plan: PlanRow, entry: PlanEntryRow): Promise<void> {
  await tx.query(
    `with told as (insert into plan_entry select * from jsonb_populate_record(null::plan_entry, $3::jsonb))
     update plan p set ${assign(PLAN_COLUMNS)} from jsonb_populate_record(null::plan, $4::jsonb) n
     where p.area = $1 and p.id = $2`,
    [tx.actor.area, plan.id, JSON.stringify(entry), JSON.stringify(plan)],
    'plan-save',
  );
}

/** Writes a line of history for what changes nothing in the plan. */
export async function writePlanEntry(tx: Transaction, entry: PlanEntryRow): Promise<void> {
  await tx.query(
    'insert into plan_entry select * from jsonb_populate_record(null::plan_entry, $1::jsonb)',
    [JSON.stringify(entry)],
    'plan-entry-add',
  );
}
