import { Injectable } from '@nestjs/common';
import { type Event, milestonesRecalculated, planClosed, stepChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { FACTS, RULES_VERSION } from '#libs/timeline';
import { entryOf } from '../../record/entries/entry.work.js';
import type { PlanEntryRow } from '../../record/entries/plan-entry.table.js';
import { stepFromMilestone } from '../../record/law/law-step.work.js';
import { type DutyMilestone, lawOf } from '../../record/law/milestone-step.rules.js';
import { dutiesOf } from '../../record/law/timeline-on-file.rules.js';
import { type PersonOnFile, type PersonWithPlan, factsOf, findPeople } from '../../record/people/people.queries.js';
import { openingSentence, shouldOpen } from '../../record/plan/plan.rules.js';
import { type PlanChange, closePlans, nextVersion, saveSteps } from '../../record/plan/plan.writes.js';
import { stepStateOf } from '../../record/plan/step-state.responses.js';
import type { StepRow } from '../../record/plan/step.table.js';
import {
  NOBODY_ASKED,
  deadlineAfterMove,
  answerDeadline,
} from '../../record/response-deadlines/response-deadline.rules.js';
import { settleCarersSteps } from '../carers-assessments/carers-steps.work.js';
import { hasHandovers, seedHandovers } from '../health-handovers/seed-handovers.work.js';
import { draftPlan, openPlans } from '../opening/open-plans.work.js';
import { ReviewJob, currentPlans } from '../review-following/review.job.js';
import { type MilestoneChanges, type MilestoneStep, changesTo, isNothing } from './milestone-changes.rules.js';
import { describeChanges } from './milestone.words.js';
import { type LockedPlan, lockPlansOf, milestoneStepsOf } from './milestones.queries.js';

/** The changed facts of a young person, and the event that reported them. Both are empty if only time passed. */
export interface News {
  /** names of the facts that changed */
  readonly changed: readonly string[];
  readonly event?: Event;
}

type LawStep = StepRow & MilestoneStep;

/** Opens plans when they are due, and updates their milestones when facts change or time passes. */
@Injectable()
export class MilestonesService {
  constructor(private readonly reviews: ReviewJob) {}

  /**
   * Opens a plan for each person who is due one, and updates the milestones of open plans. Closes the plan of a person
   * who has died.
   */
  async follow(tx: Transaction, news: ReadonlyMap<string, News>): Promise<void> {
    const ids = [...news.keys()];
    if (ids.length === 0) return;
    const locked = await lockPlansOf(tx, ids);
    const people = await findPeople(tx, ids);
    const withPlan = people.filter((p) => locked.has(p.id) && !p.deceased);
    const without = people.filter((p) => !locked.has(p.id) && p.facts !== null);
    await this.closeOfDeceased(
      tx,
      people.filter((p) => p.deceased).flatMap((p) => locked.get(p.id) ?? []),
      news,
    );
    const missed = await this.openWhereDue(tx, without, news);
    await this.recalculate(tx, withPlan, locked, news);
    await this.reviews.follow(tx, withPlan, locked, (id) => because(tx, news.get(id)));
    await settleCarersSteps(tx, await currentPlans(tx, [...locked.values()]));
    // Another process has just opened these plans with older facts.
    if (missed.length > 0)
      await this.recalculate(
        tx,
        missed,
        await lockPlansOf(
          tx,
          missed.map((p) => p.id),
        ),
        news,
      );
    await seed(tx, [...withPlan, ...missed], news);
  }

  /**
   * Opens a plan for each person who should have one and never had one. A plan that a person closed is not reopened
   * automatically.
   * @returns the people who already had an open plan
   */
  async openWhereDue(
    tx: Transaction,
    people: readonly PersonWithPlan[],
    news: ReadonlyMap<string, News> = new Map(),
  ): Promise<PersonOnFile[]> {
    const due = people.filter((p) => !p.deceased && !p.had_plan && shouldOpen(factsOf(p), p.needs, tx.today));
    const drafts = due.map((person) =>
      draftPlan(tx, person, 'automatic', (duties) => openingSentence(factsOf(person), tx.today, duties)),
    );
    const opened = await openPlans(tx, drafts, (plan) => because(tx, news.get(plan.young_person_id)));
    for (const { plan } of opened) logHandled(tx, plan);
    await seed(tx, due, news);
    const done = new Set(opened.map(({ plan }) => plan.young_person_id));
    return due.filter((p) => !done.has(p.id));
  }

  /** Closes the plans with all their open steps. */
  private async closeOfDeceased(
    tx: Transaction,
    plans: readonly LockedPlan[],
    news: ReadonlyMap<string, News>,
  ): Promise<void> {
    if (plans.length === 0) return;
    const reason = 'died';
    const sentence = 'The plan was closed: the young person has died.';
    const after = plans.map((plan) => nextVersion(plan));
    const entries = plans.map((plan) => entryOf(tx, plan, 'plan-closed', sentence, { to_value: reason }));
    await closePlans(tx, after, reason, entries);
    plans.forEach((plan, i) => {
      because(tx, news.get(plan.young_person_id));
      const about = { youngPersonId: plan.young_person_id, recordId: plan.id, recordVersion: after[i]!.version };
      tx.emit(planClosed, about, { planId: plan.id, reason, overridden: [], accountable: null });
      logHandled(tx, plan);
    });
  }

  /** Updates the milestones of locked plans in one write. */
  async recalculate(
    tx: Transaction,
    people: readonly PersonOnFile[],
    locked: ReadonlyMap<string, LockedPlan>,
    news: ReadonlyMap<string, News> = new Map(),
  ): Promise<void> {
    const plans = people.flatMap((person) => locked.get(person.id) ?? []);
    const steps = await milestoneStepsOf(
      tx,
      plans.map((plan) => plan.id),
    );
    const writes: Write[] = [];
    for (const person of people) {
      const plan = locked.get(person.id);
      if (!plan) continue;
      const facts = factsOf(person);
      const { changed = [] } = news.get(person.id) ?? {};
      const duties = dutiesOf(facts, plan.area, tx.today);
      const changes = changesTo(steps.get(plan.id) ?? [], duties, { facts, changed, today: tx.today });
      if (!isNothing(changes)) writes.push(this.write(tx, plan, changes, changed));
    }
    saveSteps(tx, {
      plans: writes.map((w) => w.plan),
      added: writes.flatMap((w) => w.added),
      changed: writes.flatMap((w) => w.changed),
      entries: writes.flatMap((w) => w.entries),
    });
    for (const write of writes) {
      because(tx, news.get(write.person));
      write.emit();
    }
  }

  private write(
    tx: Transaction,
    plan: LockedPlan,
    changes: MilestoneChanges<LawStep>,
    changed: readonly string[],
  ): Write {
    const added = changes.added.map(({ to, from }) => inheriting(stepFromMilestone(plan, to, tx.today), from));
    const moved = changes.moved.map(({ step, to }) => restated(step, to));
    const reworded = [...changes.reworded, ...changes.restated].map(({ step, to }) => restated(step, to));
    const withdrawn = changes.withdrawn.map(({ step }) => next(step, { status: 'withdrawn', ...NO_REASON }));
    const returned = changes.returned.map(({ step, to }) => returnedStep(step, to, tx.today));
    const settled = changes.settled.map(({ step, on, fact }) => settledStep(step, on ?? tx.today, fact));
    const saved = [...moved, ...reworded, ...withdrawn, ...returned, ...settled];
    const lines = describeChanges(changes, changed, newRulesOf(plan));
    const after = nextVersion(plan, { content: lines.length > 0 });
    const idOf = new Map([...added, ...saved].map((s) => [s.occurrence, s.id]));
    return {
      person: plan.young_person_id,
      plan: after,
      added,
      changed: saved,
      entries: lines.map(({ kind, occurrence, from, to, causes, sentence }) =>
        entryOf(tx, plan, kind, sentence, {
          step_id: idOf.get(occurrence) ?? null,
          from_value: from,
          to_value: to,
          causes,
        }),
      ),
      emit: () => {
        if (lines.length === 0) return;
        const about = { youngPersonId: plan.young_person_id };
        logHandled(tx, plan);
        if (added.length + returned.length + moved.length + withdrawn.length > 0) {
          tx.emit(
            milestonesRecalculated,
            { ...about, recordId: plan.id, recordVersion: after.version },
            {
              planId: plan.id,
              causes: [...changed],
              added: [...added, ...returned].map(stepStateOf),
              moved: moved.map(stepStateOf),
              withdrawn: withdrawn.map(stepStateOf),
            },
          );
        }
        for (const step of settled) {
          tx.emit(stepChanged, { ...about, recordId: step.id, recordVersion: step.version }, stepStateOf(step));
        }
      },
    };
  }
}

interface Write {
  person: string;
  plan: PlanChange;
  added: StepRow[];
  changed: StepRow[];
  entries: PlanEntryRow[];
  emit: () => void;
}

function because(tx: Transaction, news: News | undefined): void {
  if (news?.event) tx.causedBy(news.event);
}

function logHandled(tx: Transaction, plan: { id: string; young_person_id: string }): void {
  tx.audit({
    permission: 'event:handle',
    outcome: 'allowed',
    recordType: 'plan',
    recordId: plan.id,
    youngPersonId: plan.young_person_id,
  });
}

function seed(
  tx: Transaction,
  people: readonly Pick<PersonOnFile, 'id' | 'facts'>[],
  news: ReadonlyMap<string, News>,
): Promise<unknown> {
  const ids = people.filter(hasHandovers).map((p) => p.id);
  return seedHandovers(tx, ids, (id) => because(tx, news.get(id)));
}

const NO_REASON = { status_reason: null, blocked_by_referral: null } as const;

function next(step: StepRow, change: Partial<StepRow>): StepRow {
  return { ...step, ...change, version: step.version + 1 };
}

function restated(step: LawStep, to: DutyMilestone): StepRow {
  const law = lawOf(to);
  const targetTooLate = step.target_on !== null && law.due_on !== null && step.target_on > law.due_on;
  const after = { ...law, target_on: targetTooLate ? null : step.target_on };
  return next(step, { ...after, ...deadlineAfterMove({ ...step, ...law }) });
}

/** The version of the rules, where the plan's dates come from another one; null where it is the same or not known. */
const newRulesOf = ({ rules_version: before }: LockedPlan) =>
  before === null || before === RULES_VERSION ? null : RULES_VERSION;

/** The line of accountability goes on with the duty, as long as the same agency owns it. */
function inheriting(step: StepRow, from: readonly StepRow[]): StepRow {
  const before = from.find(({ owner_agency: owner }) => owner !== null && owner === step.owner_agency);
  if (!before) return step;
  const { delivery_team, person_subject, person_name, action_lead, sponsoring_director, goal_id } = before;
  const line = { delivery_team, person_subject, person_name, action_lead, sponsoring_director, goal_id };
  return before.response === 'accepted'
    ? { ...step, ...line, response: 'accepted', ...NOBODY_ASKED }
    : { ...step, ...line };
}

function returnedStep(step: LawStep, to: DutyMilestone, today: string): StepRow {
  const again = restated(step, to);
  return {
    ...again,
    ...answerDeadline(again, today),
    status: 'not-started',
    ...NO_REASON,
    settled_by_facts: false,
    evidence: step.evidence.filter((e) => e.kind !== 'recorded-fact'),
  };
}

function settledStep(step: LawStep, on: string, fact: string | null): StepRow {
  const words =
    fact !== null && Object.hasOwn(FACTS, fact)
      ? `Recorded: ${FACTS[fact as keyof typeof FACTS].meaning}.`
      : 'The facts on file show that this step is done.';
  return next(step, {
    status: 'done',
    ...NO_REASON,
    settled_by_facts: true,
    evidence: [...step.evidence, { kind: 'recorded-fact', words, on, by: 'Onward' }],
  });
}
