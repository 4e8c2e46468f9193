import type { Actor } from '#libs/platform';
import { type AboutPlan, type StepProgress } from '../easy-read/easy-plan.rules.js';
import { withheldFrom } from '../milestones/withheld.rules.js';
import type { WholePlan } from '../plans/plans.queries.js';
import { hashOf } from '../versions/content-hash.js';
import { type PlanContent, contentOf, toldOf } from '../versions/plan-content.rules.js';

/** A plan's content as one account is told of it, with the mark by which any two forms of it can be compared. */
export interface PlanOnPaper {
  /** without what is withheld from the account */
  readonly content: PlanContent;
  /** of the whole content, for everybody the same */
  readonly checksum: string;
  readonly about: AboutPlan;
}

export function planOnPaper(whole: WholePlan, actor: Actor, today: string): PlanOnPaper {
  const content = contentOf(whole.plan, whole.goals, whole.steps);
  return {
    content: toldOf(content, withheldFrom(actor).rules),
    checksum: hashOf(content),
    about: aboutPlan(whole, today),
  };
}

export function aboutPlan({ plan, person, steps }: WholePlan, today: string): AboutPlan {
  return {
    name: calledName(person),
    worker: person.named_worker_name,
    goalOrder: plan.goal_order,
    progress: new Map(steps.map((step) => [step.id, progressOf(step)])),
    today,
  };
}

/** What the young person is called. */
export function calledName({ preferred_name, given_name }: WholePlan['person']): string {
  return preferred_name ?? given_name;
}

function progressOf({ status, standing, why }: WholePlan['steps'][number]): StepProgress {
  return { done: status === 'done', standing, begins: why?.startsWith('It begins on ') ?? false };
}
