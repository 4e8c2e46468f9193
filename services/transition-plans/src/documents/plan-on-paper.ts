import type { Actor } from '#libs/platform';
import { type AboutPlan, type StepProgress } from '../easy-read/easy-plan.rules.js';
import { withheldFrom } from '../milestones/withheld.rules.js';
import type { WholePlan } from '../plans/plans.queries.js';
import { hashOf } from '../versions/content-hash.js';
import { type PlanContent, contentOf, toldOf } from '../versions/plan-content.rules.js';

/** A version of the plan's content that was kept. */
export interface KeptContent {
  readonly number: number;
  readonly content: PlanContent;
  readonly content_hash: string;
}

/** A plan's content as one account is told of it, with the mark by which any two forms of it can be compared. */
export interface PlanOnPaper {
  /** without what is withheld from the account */
  readonly content: PlanContent;
  /** of the whole content, for everybody the same */
  readonly checksum: string;
  /** number of the version that has this content; null where none was kept of it */
  readonly number: number | null;
  readonly about: AboutPlan;
}

/** @param kept the version asked for; what the plan says now, where left out */
export function planOnPaper(whole: WholePlan, actor: Actor, today: string, kept?: KeptContent): PlanOnPaper {
  const content = kept?.content ?? contentOf(whole.plan, whole.goals, whole.steps);
  const checksum = kept?.content_hash ?? hashOf(content);
  const latest = whole.version?.contentHash === checksum ? whole.version.number : null;
  return {
    content: toldOf(content, withheldFrom(actor).rules),
    checksum,
    number: kept?.number ?? latest,
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
