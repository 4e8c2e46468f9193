import type { StepStatus } from '#libs/contracts';
import { type CalendarDate, daysBetween } from '#libs/kernel';
import type { TimelineFacts } from '#libs/timeline';
import { type DutyMilestone, type LawOfStep, applies, isMet, lawOf } from '../../record/law/milestone-step.rules.js';

/** A stored step that the law set, as far as these rules look at it. */
export interface MilestoneStep extends Omit<LawOfStep, 'lead_agency' | 'leads' | 'citation' | 'confidence' | 'force'> {
  readonly id: string;
  readonly status: StepStatus;
  /** the sentence that explained the day when it was set */
  readonly why: string | null;
  /** done because the facts show it, and not because a person said so */
  readonly settled_by_facts: boolean;
}

export interface MilestoneChanges<S extends MilestoneStep = MilestoneStep> {
  /** a duty that was not there */
  readonly added: DutyMilestone[];
  /** another last day */
  readonly moved: { step: S; to: DutyMilestone }[];
  /** other words: what was to be found out is known */
  readonly reworded: { step: S; to: DutyMilestone }[];
  /** what opens it, how it is counted, or the reasons for the same day; nothing that people were told */
  readonly restated: { step: S; to: DutyMilestone }[];
  /** the law sets it no longer */
  readonly withdrawn: S[];
  /** withdrawn, or done by a fact that was since corrected: there again */
  readonly returned: { step: S; to: DutyMilestone }[];
  /** the facts show that it was done, on that day where they say */
  readonly settled: { step: S; on: string | null; fact: string | null }[];
}

export interface News {
  /** the facts as they are now, and the names of those that changed; none where only time passed */
  readonly facts: TimelineFacts;
  readonly changed: readonly string[];
  readonly today: CalendarDate;
}

const OPEN: readonly StepStatus[] = ['not-started', 'in-progress', 'blocked'];

/** Same duty at another date, or the next one of its kind? Yearly duties lie a year apart; half of that divides them. */
const ANOTHER_TIME_DAYS = 183;

/**
 * What must change in the stored steps so that they follow the milestones. A step is matched with its milestone by the
 * occurrence, which begins with the rule. What a person called done or no longer needed is left as it is, whatever the
 * facts say.
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
  changes.added.push(...fresh);
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
      else if (milestone.status === 'moot') changes.withdrawn.push(step);
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
    step.why !== to.why.sentence
  )
    changes.restated.push({ step, to });
}

/**
 * A stored step whose occurrence is no more. Where another occurrence of its rule came in its place because a fact
 * changed, it is either the same duty with a corrected date (it keeps its owner and its history), or the next one: then
 * the fact that began the next one shows that this one was done. A question that is still open was not answered by it, and
 * goes on with its owner and its history.
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
  else changes.withdrawn.push(step);
}

/** Told apart by year or month, `EDU-04:2025-02`; not by service or part, which are other duties altogether. */
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

/** A changed fact, a day that has come, from which the next occurrence is counted. */
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
