import type { DataOf, planDisclosed } from '#libs/contracts';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { type PlanContent, visibleContent } from '../../voices/versions/plan-content.rules.js';

export type DisclosedPlan = NonNullable<DataOf<typeof planDisclosed>['plan']>;

/** Statuses of goals in progress. */
const OPEN = ['agreed', 'active', 'on-hold'];

/**
 * The plan data that a referral discloses to its recipient: the titles of agreed goals and of their steps. Leaves out
 * anything withheld from carers, and own words, notes, comments, names, goals that nobody agreed to, and
 * statutory steps.
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
