import type { Transaction } from '#libs/platform';
import type { PlanChange } from '../plan/plan.writes.js';
import type { StepRow } from '../plan/step.table.js';

interface Unanswered {
  plan: PlanChange;
  steps: StepRow[];
}

/**
 * Steps of open plans whose agency missed its deadline, locked with their plans. Skips rows that another process has
 * locked.
 */
export async function lockUnansweredSteps(tx: Transaction, limit: number): Promise<Unanswered[]> {
  const rows = await tx.query<{ plan: PlanChange; step: StepRow }>(
    `select json_build_object('id', p.id, 'version', p.version, 'content_version', p.content_version) as plan,
       row_to_json(s) as step
     from step s join plan p on p.area = s.area and p.id = s.plan_id
     where s.area = $1 and s.response = 'offered' and s.answer_due_on < $2
       and s.status in ('not-started', 'in-progress', 'blocked') and p.status = 'open'
     order by s.answer_due_on, s.id limit $3 for no key update of p, s skip locked`,
    [tx.actor.area, tx.today, limit],
  );
  const plans = new Map<string, Unanswered>();
  for (const { plan, step } of rows) {
    const known = plans.get(plan.id);
    if (known) known.steps.push(step);
    else plans.set(plan.id, { plan, steps: [step] });
  }
  return [...plans.values()];
}
