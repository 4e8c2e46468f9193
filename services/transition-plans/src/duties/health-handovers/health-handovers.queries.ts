import type { StepStatus } from '#libs/contracts';
import type { Reader } from '#libs/platform';
import type { HealthHandoverRow } from './health-handover.table.js';

/** All rows of the plan's table, including ended ones, oldest first. */
export function handoversOf(db: Reader, planId: string): Promise<HealthHandoverRow[]> {
  return db.query<HealthHandoverRow & Record<string, unknown>>(
    'select * from health_handover where area = $1 and plan_id = $2 order by id',
    [db.actor.area, planId],
    'health-handovers-of-plan',
  );
}

export interface HandoverStepRow {
  id: string;
  rule: string;
  occurrence: string;
  title: string;
  due_on: string | null;
  status: StepStatus;
}

/** The plan's law steps for all services in the table. */
export function handoverSteps(db: Reader, planId: string): Promise<HandoverStepRow[]> {
  return db.query<HandoverStepRow & Record<string, unknown>>(
    `select id, rule, occurrence, title, due_on, status from step
     where area = $1 and plan_id = $2 and rule in ('HLT-12', 'HLT-13', 'HLT-14') order by rule, occurrence`,
    [db.actor.area, planId],
    'health-handover-steps',
  );
}
