import type { Role } from '#libs/platform';
import { answerResponse } from '../../voices/answers/answer.responses.js';
import type { AnswerResponse } from '../../voices/answers/answers.dto.js';
import { type AboutPlan, type StepProgress } from '../easy-read/easy-plan.rules.js';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import type { WholePlan } from '../plans/whole-plan.queries.js';
import { hashOf } from '../../voices/versions/content-hash.rules.js';
import { type PlanContent, contentOf, visibleContent } from '../../voices/versions/plan-content.rules.js';
import type { VisibleVersions } from '../../voices/versions/visible-versions.rules.js';
import type { Audience } from './documents.dto.js';

/** The content of a plan that an audience may read, with a checksum by which any two papers can be compared. */
export interface PlanOnPaper {
  /** excludes everything withheld from the audience */
  readonly content: PlanContent;
  /** SHA-256 of this content; equal in all papers for the same audience */
  readonly checksum: string;
  /** the audience's number of the version with this content; null when no version has it */
  readonly number: number | null;
  readonly about: AboutPlan;
  /** the answers to the plan that the audience may read */
  readonly views: readonly AnswerResponse[];
}

/** The family reads papers as a carer does, because carers see them at home. */
const READS_AS: Readonly<Record<Audience, Role>> = { family: 'carer', practitioners: 'practitioner' };

/** Rules whose steps are left out of papers for the audience. */
export function withheldFromAudience(audience: Audience): readonly string[] {
  return withheldFrom({ role: READS_AS[audience] }).rules;
}

/**
 * @param visible the versions of the plan that the audience may read
 * @param number the audience's number of a version; the current content by default
 */
export function planOnPaper(whole: WholePlan, visible: VisibleVersions, today: string, number?: number): PlanOnPaper {
  const now = contentOf(whole.plan, whole.goals, whole.steps);
  const stored = visible.versions.find((v) => v.number === number);
  const content = stored?.content ?? visibleContent(now, visible.rules);
  const checksum = stored?.content_hash ?? hashOf(content);
  const latest = visible.versions.at(-1);
  return {
    content,
    checksum,
    number: stored?.number ?? (latest?.content_hash === checksum ? latest.number : null),
    about: aboutPlan(whole, today),
    views: whole.answers.map((answer) => answerResponse(answer, now, visible)),
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

/** The young person's usual name. */
export function calledName({ preferred_name, given_name, family_name }: WholePlan['person']): string {
  return preferred_name ?? (given_name || family_name);
}

function progressOf({ status, standing, begins }: WholePlan['steps'][number]): StepProgress {
  return { done: status === 'done', standing, begins };
}
