import { goalAdded, planOpened } from '#libs/contracts';
import { newId, newReference } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { RULES_VERSION } from '#libs/timeline';
import { entryOf } from '../../record/entries/entry.work.js';
import { stepFromMilestone } from '../../record/law/law-step.work.js';
import { applyingDutiesOf } from '../../record/law/timeline-on-file.rules.js';
import { type PersonOnFile, factsOf } from '../../record/people/people.queries.js';
import { goalStateOf } from '../../record/plan/goal-state.responses.js';
import type { GoalRow } from '../../record/plan/goal.table.js';
import type { PlanRow } from '../../record/plan/plan.table.js';
import { type NewPlan, insertPlans, nextDueOf } from '../../record/plan/plan.writes.js';
import { stepStateOf } from '../../record/plan/step-state.responses.js';
import type { StepRow } from '../../record/plan/step.table.js';

/** A new plan with the steps that the law sets today. `openPlans` stores it. */
export function draftPlan(
  tx: Transaction,
  person: PersonOnFile,
  trigger: PlanRow['trigger'],
  sentence: (duties: number) => string,
  own: (plan: PlanRow) => { goals: GoalRow[]; steps: StepRow[] } = () => ({ goals: [], steps: [] }),
): NewPlan {
  const plan: PlanRow = {
    area: tx.actor.area,
    id: newId(),
    young_person_id: person.id,
    reference: newReference('PLN'),
    status: 'open',
    trigger,
    opened_on: tx.today,
    closed_on: null,
    closing_reason: null,
    closing_words: null,
    closing_overriding: null,
    notes: null,
    areas_not_needed: [],
    goal_order: [],
    version: 1,
    content_version: 1,
    named_worker: person.named_worker_subject,
    named_worker_name: person.named_worker_name,
    accountable_subject: null,
    accountable_name: null,
    accountable_since: null,
    proposed_subject: null,
    proposed_name: null,
    proposed_on: null,
    proposed_by: null,
    declined: null,
    proposed_due_on: null,
    proposed_chased_on: null,
    proposed_chased_times: 0,
    next_due: 'infinity',
    recalculated_on: tx.today,
    rules_version: RULES_VERSION,
  };
  const duties = applyingDutiesOf(factsOf(person), plan.area, tx.today).map((m) =>
    stepFromMilestone(plan, m, tx.today),
  );
  const { goals, steps } = own(plan);
  const all = [...duties, ...steps];
  plan.next_due = nextDueOf(all);
  return { plan, goals, steps: all, entry: entryOf(tx, plan, 'plan-opened', sentence(duties.length)) };
}

/**
 * Stores and publishes the plans, except for people who already have an open plan.
 * @param before runs before a plan is published, so that an event handler can state the cause
 * @returns the opened plans
 */
export async function openPlans(
  tx: Transaction,
  drafts: readonly NewPlan[],
  before: (plan: PlanRow) => void = () => undefined,
): Promise<NewPlan[]> {
  const opened = new Set<string>();
  let left = drafts;
  while (left.length > 0) {
    for (const id of await insertPlans(tx, left)) opened.add(id);
    left = left.filter(({ plan }) => !opened.has(plan.id));
    if (left.length > 0) left = await withAnotherReference(tx, left);
  }
  const stored = drafts.filter(({ plan }) => opened.has(plan.id));
  for (const { plan, goals, steps } of stored) {
    before(plan);
    const about = { youngPersonId: plan.young_person_id, recordVersion: 1 };
    tx.emit(
      planOpened,
      { ...about, recordId: plan.id },
      { planId: plan.id, reference: plan.reference, trigger: plan.trigger, steps: steps.map(stepStateOf) },
    );
    for (const goal of goals) tx.emit(goalAdded, { ...about, recordId: goal.id }, goalStateOf(goal));
  }
  return stored;
}

/** A large area sometimes repeats one of the 2^30 references. Leaves out people who already have an open plan. */
async function withAnotherReference(tx: Transaction, drafts: readonly NewPlan[]): Promise<NewPlan[]> {
  const taken = await tx.query<{ young_person_id: string }>(
    `select young_person_id from plan where area = $1 and young_person_id = any($2::uuid[]) and status = 'open'`,
    [tx.actor.area, drafts.map(({ plan }) => plan.young_person_id)],
  );
  const people = new Set(taken.map((t) => t.young_person_id));
  return drafts
    .filter(({ plan }) => !people.has(plan.young_person_id))
    .map((draft) => ({ ...draft, plan: { ...draft.plan, reference: newReference('PLN') } }));
}
