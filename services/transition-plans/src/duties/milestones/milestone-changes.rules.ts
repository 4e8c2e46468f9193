import type { StepStatus } from '#libs/contracts';
import { type CalendarDate, daysBetween } from '#libs/kernel';
import type { TimelineFacts } from '#libs/timeline';
import { type DutyMilestone, type LawOfStep, applies, isMet, lawOf } from '../../record/law/milestone-step.rules.js';

/** Columns that are empty in steps that were stored before the law had them. */
type TextOfLaw = 'citation' | 'confidence' | 'force' | 'why' | 'family_words';
type Nullable<K extends keyof LawOfStep> = { readonly [F in K]: string | null };

/** The fields of a stored law step that these rules use. */
export interface MilestoneStep extends Omit<LawOfStep, 'lead_agency' | 'leads' | TextOfLaw>, Nullable<TextOfLaw> {
  readonly id: string;
  readonly status: StepStatus;
  /** the facts showed that it is done; no person marked it */
  readonly settled_by_facts: boolean;
}

export interface MilestoneChanges<S extends MilestoneStep = MilestoneStep> {
  /** new duties; `from` are the open steps that go on as this one */
  readonly added: { to: DutyMilestone; from: S[] }[];
  /** the last day changed */
  readonly moved: { step: S; to: DutyMilestone }[];
  /** the title changed, because an open question now has its answer */
  readonly reworded: { step: S; to: DutyMilestone }[];
  /** the first day, the calculation or the reasons changed; the history has no entry for this */
  readonly restated: { step: S; to: DutyMilestone }[];
  /** the law no longer sets the step; `ended` says why, where the law itself ended the duty */
  readonly withdrawn: { step: S; ended: DutyMilestone['ended'] }[];
  /** the step applies again after a withdrawal, or after a correction of the fact that settled it */
  readonly returned: { step: S; to: DutyMilestone }[];
  /** the facts show that the step is done, and on which day if known */
  readonly settled: { step: S; on: string | null; fact: string | null }[];
}

export interface News {
  /** the current facts */
  readonly facts: TimelineFacts;
  /** names of the changed facts; empty if only time passed */
  readonly changed: readonly string[];
  readonly today: CalendarDate;
}

const OPEN: readonly StepStatus[] = ['not-started', 'in-progress', 'blocked'];

/** Half a year: a yearly duty that moves by less is the same duty, and otherwise it is the next one. */
const ANOTHER_TIME_DAYS = 183;

/**
 * The changes that make the stored steps match the milestones. The occurrence, which begins with the rule, links a step to
 * its milestone. Steps that a person marked as done or not needed stay unchanged.
 */
export function changesTo<S extends MilestoneStep>(
  steps: readonly S[],
  milestones: readonly DutyMilestone[],
  news: News,
): MilestoneChanges<S> {
  const changes: MilestoneChanges<S> = {
    added: [],
    moved: [],
    reworded: [],
    restated: [],
    withdrawn: [],
    returned: [],
    settled: [],
  };
  const stored = new Map(steps.map((s) => [s.occurrence, s]));
  const fresh: DutyMilestone[] = [];
  for (const milestone of milestones) {
    const step = stored.get(milestone.occurrence);
    if (!step) {
      if (applies(milestone)) fresh.push(milestone);
      continue;
    }
    stored.delete(milestone.occurrence);
    follow(step, milestone, changes);
  }
  for (const gone of stored.values()) {
    if (OPEN.includes(gone.status)) replaceOrWithdraw(gone, fresh, news, changes);
  }
  for (const to of fresh) {
    const from = steps.filter(({ occurrence, status }) => to.follows?.includes(occurrence) && OPEN.includes(status));
    changes.added.push({ to, from });
  }
  return changes;
}

function follow<S extends MilestoneStep>(step: S, milestone: DutyMilestone, changes: MilestoneChanges<S>): void {
  switch (step.status) {
    case 'no-longer-needed':
      return;
    case 'done':
      if (step.settled_by_facts && applies(milestone)) changes.returned.push({ step, to: milestone });
      return;
    case 'withdrawn':
      if (applies(milestone)) changes.returned.push({ step, to: milestone });
      return;
    case 'not-started':
    case 'in-progress':
    case 'blocked':
      if (isMet(milestone)) changes.settled.push({ step, on: milestone.metOn ?? null, fact: null });
      else if (!applies(milestone)) changes.withdrawn.push({ step, ended: milestone.ended });
      else restate(step, milestone, changes);
  }
}

function restate<S extends MilestoneStep>(step: S, to: DutyMilestone, changes: MilestoneChanges<S>): void {
  const law = lawOf(to);
  if (step.due_on !== law.due_on || step.occurrence !== law.occurrence) changes.moved.push({ step, to });
  else if (step.title !== law.title) changes.reworded.push({ step, to });
  else if (
    step.standing !== law.standing ||
    step.opens_on !== law.opens_on ||
    step.nominal_deadline !== law.nominal_deadline ||
    step.why !== law.why ||
    step.family_words !== law.family_words ||
    step.begins !== law.begins ||
    step.citation !== law.citation ||
    step.confidence !== law.confidence ||
    step.force !== law.force
  )
    changes.restated.push({ step, to });
}

/**
 * Handles a stored step whose occurrence has gone. If a changed fact produced another occurrence of the rule, there are
 * three cases. With a corrected date, the duty is the same: the step moves and keeps its owner and history. With the next
 * duty, the fact that started it shows that this step is done. A question that is still open also moves with its step.
 */
function replaceOrWithdraw<S extends MilestoneStep>(
  step: S,
  fresh: DutyMilestone[],
  { facts, changed, today }: News,
  changes: MilestoneChanges<S>,
): void {
  const next = changed.length > 0 ? nearest(step, fresh) : undefined;
  const goesOn = next && (Math.abs(daysApart(step, next)) <= ANOTHER_TIME_DAYS || stillAsked(next));
  if (next && goesOn) {
    fresh.splice(fresh.indexOf(next), 1);
    changes.moved.push({ step, to: next });
    return;
  }
  const shown = next && daysApart(step, next) > 0 ? factThatBegan(next, facts, changed, today) : undefined;
  if (shown) changes.settled.push({ step, ...shown });
  else changes.withdrawn.push({ step, ended: undefined });
}

/** An occurrence keyed by year or month, `EDU-04:2025-02`. Keys by service or part name separate duties. */
const TIME_KEY = /^[^:]+:\d{4}(-\d{2})?$/;

function nearest(step: MilestoneStep, fresh: readonly DutyMilestone[]): DutyMilestone | undefined {
  if (step.due_on === null || !TIME_KEY.test(step.occurrence)) return undefined;
  return fresh
    .filter((m) => m.rule === step.rule && m.due !== null && TIME_KEY.test(m.occurrence))
    .sort((a, b) => Math.abs(daysApart(step, a)) - Math.abs(daysApart(step, b)))[0];
}

const stillAsked = ({ findOut }: DutyMilestone) => findOut !== undefined && findOut.length > 0;

function daysApart(step: MilestoneStep, milestone: DutyMilestone): number {
  return daysBetween(step.due_on as CalendarDate, milestone.due!);
}

/** The changed fact, today or earlier, from which the next occurrence is counted. */
function factThatBegan(
  next: DutyMilestone,
  facts: TimelineFacts,
  changed: readonly string[],
  today: CalendarDate,
): { on: string; fact: string } | undefined {
  for (const fact of Object.keys(next.why.facts)) {
    const value = facts[fact as keyof TimelineFacts];
    if (changed.includes(fact) && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value <= today) {
      return { on: value, fact };
    }
  }
  return undefined;
}

export function isNothing(changes: MilestoneChanges): boolean {
  return Object.values(changes).every((list: readonly unknown[]) => list.length === 0);
}
