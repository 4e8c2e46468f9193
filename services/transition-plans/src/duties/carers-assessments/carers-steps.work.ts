import { stepChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { entryOf } from '../../record/entries/entry.work.js';
import { type PlanChange, nextVersion, saveSteps } from '../../record/plan/plan.writes.js';
import { stepStateOf } from '../../record/plan/step-state.responses.js';
import type { StepRow } from '../../record/plan/step.table.js';
import { CARERS_RULES, type CarerOnRecord, shownByRecord } from './carers-steps.rules.js';

/**
 * Schedules an early update of the plan by the system. A carer's transaction reads only that carer's assessment, so it
 * cannot work out the law's step from all assessments.
 */
export async function lookAgain(tx: Transaction, planId: string): Promise<void> {
  await tx.query(`update plan set recalculated_on = '-infinity' where area = $1 and id = $2`, [tx.actor.area, planId]);
}

/** Settles the law's steps "an assessment for the carer" from the record of assessments, because no fact shows them done. */
export async function settleCarersSteps(tx: Transaction, plans: readonly PlanChange[]): Promise<void> {
  const ids = plans.map(({ id }) => id);
  if (ids.length === 0) return;
  const steps = await tx.query<{ step: StepRow; carers: CarerOnRecord[] | null }>(
    `select row_to_json(s) as step, c.carers
     from step s
     left join lateral (select json_agg(c) as carers from carers_assessment c
       where c.area = s.area and c.plan_id = s.plan_id) c on true
     where s.area = $1 and s.plan_id = any($2::uuid[]) and s.rule = any($3::text[])
       and (c.carers is not null or s.evidence @> '[{"kind": "assessment-record"}]') order by s.id`,
    [tx.actor.area, ids, CARERS_RULES],
    'carers-steps',
  );
  const changed = steps.flatMap(({ step, carers }) => {
    const change = shownByRecord(step, carers ?? [], tx.today);
    return change
      ? [{ before: step, after: { ...step, ...change, blocked_by_referral: null, version: step.version + 1 } }]
      : [];
  });
  saveSteps(tx, {
    plans: plans.filter((p) => changed.some(({ after }) => after.plan_id === p.id)).map((p) => nextVersion(p)),
    changed: changed.map(({ after }) => after),
    entries: changed.map(({ before, after }) =>
      entryOf(
        tx,
        { id: after.plan_id, young_person_id: after.young_person_id },
        'step-changed',
        `The step “${after.title}” is ${after.status}, as the record of carers’ assessments shows.`,
        { step_id: after.id, from_value: before.status, to_value: after.status },
      ),
    ),
  });
  for (const { after } of changed) {
    const about = { youngPersonId: after.young_person_id, recordId: after.id, recordVersion: after.version };
    tx.emit(stepChanged, about, stepStateOf(after));
  }
}
