import type { Reader, Transaction } from '#libs/platform';
import type { GoalRow } from '../../record/plan/goal.table.js';
import type { PlanRow } from '../../record/plan/plan.table.js';
import type { StepRow } from '../../record/plan/step.table.js';
import { type PlanContent, contentOf } from './plan-content.rules.js';
import { type PlanVersionRow, planVersionTable } from './plan-version.table.js';
import { type VisibleVersions, visibleVersions } from './visible-versions.rules.js';

interface Rows {
  plan: Pick<PlanRow, 'areas_not_needed' | 'notes'>;
  goals: GoalRow[];
  steps: StepRow[];
}

/** The plan's current content. */
export async function readContent(db: Reader, planId: string): Promise<PlanContent> {
  const rows = await db.one<Rows & Record<string, unknown>>(
    `select json_build_object('areas_not_needed', p.areas_not_needed, 'notes', p.notes) as plan,
       (select coalesce(json_agg(g), '[]') from goal g where g.area = p.area and g.plan_id = p.id) as goals,
       (select coalesce(json_agg(s), '[]') from (
         select id, goal_id, title, rule, due_on, owner_agency, status from step s
         where s.area = p.area and s.plan_id = p.id) s) as steps
     from plan p where p.area = $1 and p.id = $2`,
    [db.actor.area, planId],
    'plan-content',
  );
  const { plan, goals, steps } = rows!;
  return contentOf(plan, goals, steps);
}

export function findVersion(db: Reader, planId: string, number: number): Promise<PlanVersionRow | undefined> {
  return oneVersion(db, 'plan_id = $2 and number = $3', [planId, number], 'plan-version');
}

export function findLatestVersion(db: Reader, planId: string): Promise<PlanVersionRow | undefined> {
  return oneVersion(db, 'plan_id = $2 order by number desc limit 1', [planId], 'plan-version-latest');
}

async function oneVersion(db: Reader, where: string, values: unknown[], name: string) {
  const row = await db.one<{ version: PlanVersionRow }>(
    `select row_to_json(v) as version from (select * from plan_version where area = $1 and ${where}) v`,
    [db.actor.area, ...values],
    name,
  );
  return row?.version;
}

/**
 * All stored versions of the plan, as an audience can read them.
 * @param rules whose steps are withheld
 */
export async function readVisibleVersions(
  db: Reader,
  planId: string,
  rules: readonly string[],
): Promise<VisibleVersions<PlanVersionRow>> {
  const rows = await db.query<{ version: PlanVersionRow }>(
    'select row_to_json(v) as version from plan_version v where area = $1 and plan_id = $2 order by number',
    [db.actor.area, planId],
    'plan-versions',
  );
  return visibleVersions(
    rows.map((row) => row.version),
    rules,
  );
}

/** Newest first, without their content. */
export function listVersions(db: Reader, planId: string): Promise<Omit<PlanVersionRow, 'content'>[]> {
  return db.query(
    `select area, plan_id, number, young_person_id, content_hash, made_by, by_name, at, redacted_on from plan_version
     where area = $1 and plan_id = $2 order by number desc`,
    [db.actor.area, planId],
  ) as Promise<(Omit<PlanVersionRow, 'content'> & Record<string, unknown>)[]>;
}

export async function insertVersion(tx: Transaction, version: PlanVersionRow): Promise<void> {
  await tx.query(planVersionTable.insert('$1', 'one'), [planVersionTable.one(version)], 'plan-version-add');
}

/** The content of these versions, by number. */
export async function contentsOf(
  db: Reader,
  planId: string,
  numbers: readonly number[],
): Promise<Map<number, PlanContent>> {
  if (numbers.length === 0) return new Map();
  const rows = await db.query<{ number: number; content: PlanContent }>(
    'select number, content from plan_version where area = $1 and plan_id = $2 and number = any($3::int[])',
    [db.actor.area, planId, numbers],
  );
  return new Map(rows.map((row) => [row.number, row.content]));
}

/** The family's comments were read for this version, so they wait no longer. */
export async function settleComments(tx: Transaction, planId: string): Promise<void> {
  await tx.query('update comment set settled_at = $3 where area = $1 and plan_id = $2 and waiting', [
    tx.actor.area,
    planId,
    tx.now,
  ]);
}
