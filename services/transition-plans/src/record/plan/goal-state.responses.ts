import type { DataOf, goalChanged } from '#libs/contracts';
import type { GoalRow } from './goal.table.js';

/** The state of a goal in events: codes and dates, never its words. */
export function goalStateOf(goal: GoalRow): DataOf<typeof goalChanged> {
  return {
    planId: goal.plan_id,
    goalId: goal.id,
    area: goal.outcome_area,
    relatedAreas: goal.related_areas,
    status: goal.status,
    endReason: goal.end_reason,
    achievement: goal.achievement,
    targetOn: goal.target_on,
    remindOn: goal.remind_on,
  };
}
