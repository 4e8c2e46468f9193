import type { DataOf, stepChanged } from '#libs/contracts';
import type { StepRow } from './step.table.js';

/** The state of a step in events: codes and dates, never its words. */
export function stepStateOf(step: StepRow): DataOf<typeof stepChanged> {
  return {
    planId: step.plan_id,
    stepId: step.id,
    goalId: step.goal_id,
    rule: step.rule,
    dueOn: step.due_on,
    ownerAgency: step.owner_agency,
    response: step.response,
    status: step.status,
  };
}
