import type { PlanGap } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { type Actor, type Permission, audienceOf, isFamily } from '#libs/platform';
import { accountableOf } from '../../record/accountability/accountability.rules.js';
import { commentResponse } from '../../record/comments/comment.responses.js';
import { goalResponse, ratingResponse } from '../../record/goals/goal.responses.js';
import { inOrder } from '../../record/plan/goal-order.rules.js';
import { PARTY_OF } from '../../record/plan/goal-party.rules.js';
import { countsForItsArea } from '../../record/plan/goal.rules.js';
import { ageOf, pfaBalance, takesChanges } from '../../record/plan/plan.rules.js';
import type { ClosingOverriding } from '../../record/plan/plan.table.js';
import type { StepRow } from '../../record/plan/step.table.js';
import { yearGroupOn } from '../../record/plan/year-group.rules.js';
import { actionsOn, stepResponse } from '../../record/steps/step.responses.js';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { answerResponse } from '../../voices/answers/answer.responses.js';
import { hashOf } from '../../voices/versions/content-hash.rules.js';
import { type PlanContent, contentOf, visibleContent } from '../../voices/versions/plan-content.rules.js';
import type { PlanVersionRow } from '../../voices/versions/plan-version.table.js';
import type { VisibleVersions } from '../../voices/versions/visible-versions.rules.js';
import type {
  GoalInPlanResponse,
  PlanOverridingResponse,
  PlanPersonResponse,
  PlanResponse,
  StepInPlanResponse,
  StepReferralResponse,
} from './plans.dto.js';
import type { PersonRow, WholePlan } from './whole-plan.queries.js';

/**
 * The plan in the form that one account may read.
 * @param allowed the account's permissions on this plan
 * @param visible its versions, for an account that may not read all of it
 */
export function planResponse(
  whole: WholePlan,
  actor: Actor,
  today: CalendarDate,
  allowed: readonly Permission[],
  visible?: VisibleVersions<PlanVersionRow>,
): PlanResponse {
  const { plan, person } = whole;
  const open = takesChanges(plan.status);
  const may = {
    party: PARTY_OF[audienceOf(actor.role)],
    change: open && allowed.includes('goal:change'),
    rate: open && allowed.includes('goal:rate'),
  };
  const referrals = referralsByStep(whole);
  const inPlan = (step: StepRow): StepInPlanResponse => ({
    ...stepResponse(step, today, open ? actionsOn(step, actor, plan.young_person_id) : [], plan, actor),
    referrals: referrals.get(step.id) ?? [],
  });
  const goals = new Map<string, GoalInPlanResponse>(
    inOrder(whole.goals, plan.goal_order).map((goal) => [
      goal.id,
      { ...goalResponse(goal, may), ratings: [], steps: [] },
    ]),
  );
  for (const rating of whole.ratings) goals.get(rating.goal_id)?.ratings.push(ratingResponse(rating));
  const milestones: StepInPlanResponse[] = [];
  const steps: StepInPlanResponse[] = [];
  const withheld = withheldFrom(actor).rules;
  for (const step of whole.steps) {
    if (step.rule !== null && withheld.includes(step.rule)) continue;
    const goal = step.goal_id === null ? undefined : goals.get(step.goal_id);
    (step.rule !== null ? milestones : (goal?.steps ?? steps)).push(inPlan(step));
  }
  return {
    id: plan.id,
    reference: plan.reference,
    status: plan.status,
    trigger: plan.trigger,
    version: plan.version,
    openedOn: plan.opened_on,
    closing:
      plan.closed_on === null
        ? null
        : {
            on: plan.closed_on,
            reason: plan.closing_reason as NonNullable<PlanResponse['closing']>['reason'],
            words: plan.closing_words,
            overriding: plan.closing_overriding && overridingResponse(plan.closing_overriding, actor),
          },
    notes: plan.notes,
    accountable: accountableOf(plan),
    youngPerson: personResponse(person, whole.facts, today),
    areas: pfaBalance(
      whole.goals.map((g) => ({ area: g.outcome_area, counts: countsForItsArea(g) })),
      plan.areas_not_needed,
    ),
    goals: [...goals.values()],
    milestones,
    steps,
    comments: whole.comments.map(commentResponse),
    ...agreement(whole, visible),
    allowedActions: open ? [...allowed] : [],
  };
}

/** People's answers, each with whether the content has changed since; compared only when there are answers. */
function agreement(
  { plan, goals, steps, answers, version }: WholePlan,
  visible?: VisibleVersions<PlanVersionRow>,
): Pick<PlanResponse, 'answers' | 'published'> {
  if (answers.length === 0 && version === null) return { answers: [], published: null };
  const now = contentOf(plan, goals, steps);
  return {
    answers: answers.map((answer) => answerResponse(answer, now, visible)),
    published: visible
      ? publishedOf(visible.versions.at(-1), visibleContent(now, visible.rules))
      : publishedOf(version, now),
  };
}

function publishedOf(version: WholePlan['version'] | undefined, now: PlanContent): PlanResponse['published'] {
  if (!version) return null;
  const { number, content_hash, at } = version;
  return { number, contentHash: content_hash, at: new Date(at).toISOString(), current: content_hash === hashOf(now) };
}

function overridingResponse({ reason, accountable, gaps }: ClosingOverriding, actor: Actor): PlanOverridingResponse {
  const ofCarers: readonly PlanGap[] = ['CARERS_ASSESSMENT_OPEN', 'CARER_NOT_LISTED'];
  return { reason, accountable, gaps: isFamily(actor) ? gaps.filter((gap) => !ofCarers.includes(gap)) : gaps };
}

function personResponse(person: PersonRow, known: WholePlan['facts'], today: CalendarDate): PlanPersonResponse {
  const facts = { ...known, dateOfBirth: known?.dateOfBirth ?? person.date_of_birth };
  return {
    id: person.id,
    reference: person.reference,
    givenName: person.given_name || null,
    familyName: person.family_name || null,
    preferredName: person.preferred_name,
    dateOfBirth: facts.dateOfBirth,
    age: ageOf(facts, today),
    yearGroup: yearGroupOn(facts, today),
    needs: person.needs,
    namedWorker:
      person.named_worker_subject === null
        ? null
        : {
            subject: person.named_worker_subject,
            name: person.named_worker_name ?? '',
            team: person.named_worker_team,
          },
  };
}

function referralsByStep({ referrals }: WholePlan): Map<string, StepReferralResponse[]> {
  const byStep = new Map<string, StepReferralResponse[]>();
  for (const { id, step_id, reference, status, reason, started_on } of referrals) {
    const shown = { id, reference, status, reason, startedOn: started_on };
    const list = byStep.get(step_id!);
    if (list) list.push(shown);
    else byStep.set(step_id!, [shown]);
  }
  return byStep;
}
