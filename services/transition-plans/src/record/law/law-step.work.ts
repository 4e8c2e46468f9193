import { PlanKey, blankStep } from '../plan/blank-step.work.js';
import type { StepRow } from '../plan/step.table.js';
import { answerDeadline } from '../response-deadlines/response-deadline.rules.js';
import { type DutyMilestone, lawOf, ownershipOf } from './milestone-step.rules.js';

/** A new step from a legal milestone, with the current explanation of its date. */
export function stepFromMilestone(plan: PlanKey, milestone: DutyMilestone, today: string): StepRow {
  const step = {
    ...blankStep(plan, milestone.title),
    ...lawOf(milestone),
    ...ownershipOf(milestone),
  };
  return { ...step, ...answerDeadline(step, today) };
}
