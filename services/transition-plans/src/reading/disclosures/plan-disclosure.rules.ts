import type { DataOf, planDisclosed } from '#libs/contracts';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { type PlanContent, visibleContent } from '../../voices/versions/plan-content.rules.js';

export type DisclosedPlan = NonNullable<DataOf<typeof planDisclosed>['plan']>;

/** Goals that somebody still works towards. */
const OPEN = ['agreed', 'active', 'on-hold'];

/**
 * What of a plan goes to the recipient of a referral: the goals that were agreed and the steps to them, by what they are
 * called. What a carer is not told, no recipient is told either; and own words, notes, comments, names, wishes that nobody has
 * agreed to, and the law's own steps stay.
 */
export function disclosePlan(content: PlanContent, plan: { version: number; hash: string }): DisclosedPlan {
  const { goals, steps } = visibleContent(content, withheldFrom({ role: 'carer' }).rules);
  const open = goals.filter(({ status }) => OPEN.includes(status));
  const serves = new Set(open.map(({ id }) => id));
  return {
    ...{ version: plan.version, hash: plan.hash },
    goals: open.map(({ title, area, targetOn }) => ({ title, area, targetOn })),
    steps: steps
      .filter(({ goalId }) => goalId !== null && serves.has(goalId))
      .map(({ title, ownerAgency, dueOn }) => ({ title, ownerAgency, dueOn })),
  };
}
