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

/** A plan's content as an audience is told of it, with the mark by which any two forms of it can be compared. */
export interface PlanOnPaper {
  /** without what is withheld from the audience */
  readonly content: PlanContent;
  /** of this content: the same in every form for the same audience */
  readonly checksum: string;
  /** the audience's number of the version that has this content; null where none was kept of it */
  readonly number: number | null;
  readonly about: AboutPlan;
  /** what people say to the plan, as the audience is told of it */
  readonly views: readonly AnswerResponse[];
}

/** A family's papers lie on the table where carers read them. */
const READS_AS: Readonly<Record<Audience, Role>> = { family: 'carer', practitioners: 'practitioner' };

/** Rules whose steps stand on no paper for the audience. */
export function withheldFromAudience(audience: Audience): readonly string[] {
  return withheldFrom({ role: READS_AS[audience] }).rules;
}

/**
 * @param told the plan's versions, as the audience is told of them
 * @param number the audience's, of the version asked for; what the plan says now, where left out
 */
export function planOnPaper(whole: WholePlan, told: VisibleVersions, today: string, number?: number): PlanOnPaper {
  const now = contentOf(whole.plan, whole.goals, whole.steps);
  const kept = told.versions.find((v) => v.number === number);
  const content = kept?.content ?? visibleContent(now, told.rules);
  const checksum = kept?.content_hash ?? hashOf(content);
  const latest = told.versions.at(-1);
  return {
    content,
    checksum,
    number: kept?.number ?? (latest?.content_hash === checksum ? latest.number : null),
    about: aboutPlan(whole, today),
    views: whole.answers.map((answer) => answerResponse(answer, now, told)),
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
