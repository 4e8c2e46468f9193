import { FACTS } from '#libs/timeline';
import type { EntryKind } from '../../record/entries/entry-kinds.values.js';
import { longDay } from '../../record/wording/dates.words.js';
import type { DutyMilestone } from '../../record/law/milestone-step.rules.js';
import type { MilestoneChanges, MilestoneStep } from './milestone-changes.rules.js';

/** One history entry of a plan about a milestone: the change, the values before and after, and the facts that caused it. */
interface MilestoneNews {
  kind: EntryKind;
  /** occurrence of the step; the caller that stores the entry finds the step's id */
  occurrence: string;
  from: string | null;
  to: string | null;
  causes: string[];
  sentence: string;
}

/**
 * The history entries for the changes.
 * @param changed names of the changed facts; empty if only time passed
 * @param newRules version of the rules, if the plan's dates came from another version
 */
export function describeChanges(
  changes: MilestoneChanges,
  changed: readonly string[],
  newRules: string | null = null,
): MilestoneNews[] {
  const because = (facts?: readonly string[]) => {
    const mine = facts ? changed.filter((c) => facts.includes(c)) : [];
    return mine.length > 0 ? mine : [...changed];
  };
  const line = (
    kind: EntryKind,
    step: Pick<MilestoneStep, 'rule' | 'occurrence' | 'title'>,
    what: string,
    causes: string[],
    [from, to]: [string | null, string | null] = [null, null],
  ): MilestoneNews => ({
    kind,
    occurrence: step.occurrence,
    from,
    to,
    causes,
    sentence: `${step.rule} “${step.title}” ${what}, ${reasonOf(causes, newRules)}.`,
  });
  return [
    ...changes.added.map(({ to, from }) =>
      line(
        'milestone-added',
        to,
        `was added${dueWords(to.due)}${goesOnFrom(from)}`,
        because(Object.keys(to.why.facts)),
        [null, to.due],
      ),
    ),
    ...changes.moved.map(({ step, to }) =>
      line(
        'milestone-moved',
        { ...step, occurrence: to.occurrence },
        `moved from ${dayOrNone(step.due_on)} to ${dayOrNone(to.due)}`,
        because(Object.keys(to.why.facts)),
        [step.due_on, to.due],
      ),
    ),
    ...changes.reworded.map(({ step, to }) =>
      line('milestone-reworded', step, `is now “${to.title}”`, because(Object.keys(to.why.facts)), [
        step.title,
        to.title,
      ]),
    ),
    ...changes.withdrawn.map(({ step, ended }) =>
      ended
        ? endedLine(step, ended)
        : line('milestone-withdrawn', step, 'no longer applies', because(), [step.status, 'withdrawn']),
    ),
    ...changes.returned.map(({ step, to }) =>
      line('milestone-returned', step, `applies again${dueWords(to.due)}`, because(Object.keys(to.why.facts)), [
        step.status,
        'not-started',
      ]),
    ),
    ...changes.settled.map(({ step, on, fact }) =>
      line(
        'milestone-settled',
        step,
        on === null ? 'is done, as the facts show' : `was done on ${longDay(on)}, as the facts show`,
        fact === null ? because() : [fact],
        [step.status, 'done'],
      ),
    ),
  ];
}

/** The law itself ended the duty: the reason is the law's, not a fact's. */
function endedLine(
  { rule, occurrence, title, status }: MilestoneStep,
  { on, because, continuesAs }: NonNullable<DutyMilestone['ended']>,
): MilestoneNews {
  const goesOn = continuesAs === undefined ? '' : ` It goes on as ${continuesAs}.`;
  return {
    kind: 'milestone-withdrawn',
    occurrence,
    from: status,
    to: 'withdrawn',
    causes: [],
    sentence: `${rule} “${title}” ended on ${longDay(on)}. ${because}${goesOn}`,
  };
}

function goesOnFrom(from: readonly MilestoneStep[]): string {
  return from.length === 0 ? '' : ` and goes on from ${from.map(({ rule }) => rule).join(', ')}`;
}

function reasonOf(causes: readonly string[], newRules: string | null): string {
  if (causes.length === 0 && newRules !== null) return `because the rules of the law are now version ${newRules}`;
  if (causes.length === 0) return 'because time has passed';
  return `because this was recorded or changed: ${causes.map(meaningOf).join('; ')}`;
}

function meaningOf(fact: string): string {
  return Object.hasOwn(FACTS, fact) ? FACTS[fact as keyof typeof FACTS].meaning : fact;
}

const dueWords = (due: string | null) => (due === null ? '' : `, due ${longDay(due)}`);
const dayOrNone = (day: string | null) => (day === null ? 'no day' : longDay(day));
