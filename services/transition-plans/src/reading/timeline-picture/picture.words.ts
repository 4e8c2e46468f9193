import type { DecisionMaker } from '#libs/timeline';
import type { Entry } from './entries.picture.js';
import type { PersonTimelineResponse } from '../timeline/timeline.dto.js';
import { longDay } from '../timeline/timeline.words.js';

export const FOOTNOTE =
  'A working picture of what is recorded, not legal advice: it changes when what is known changes. ' +
  'The words of the law and the calculation behind each day stand in the timeline itself.';

const DECIDES: Readonly<Record<DecisionMaker, string>> = {
  parent: 'The parent decides about the plan.',
  'young-person': 'The young person decides about the plan.',
  representative: 'A representative decides about the plan.',
};

/** Age, class and who decides, as of the day asked about. */
export function whoOf({ asOf, derived, milestones }: PersonTimelineResponse): string {
  const { age, ncYearEffective: year, ehcDecisionMaker } = derived;
  const now = [
    `As of ${longDay(asOf)}`,
    age === undefined ? 'the age is not known' : `age ${age}`,
    ...(year !== undefined && year >= 1 && year <= 14 ? [`year ${year}`] : []),
  ];
  const plan = milestones.some(({ rule }) => rule === 'EDU-04' || rule === 'EDU-25') && ehcDecisionMaker;
  return `${now.join(', ')}.${plan ? ` ${DECIDES[plan]}` : ''}`;
}

/** How much there is of what: the picture in a sentence. */
export function summaryOf(entries: readonly Entry[], { guards }: PersonTimelineResponse): string {
  const count = (kind: Entry['kind']) => entries.filter((entry) => entry.kind === kind).length;
  const parts = [
    [count('overdue'), 'late'],
    [count('due-soon'), 'due soon'],
    [count('now'), 'to do now'],
    [count('question'), 'to find out'],
    [count('upcoming'), 'to come'],
    [count('done'), 'done'],
    [guards.length, guards.length === 1 ? 'thing that may not be done' : 'things that may not be done'],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return told.length === 0 ? 'Nothing that is known gives a date.' : `${told.join(', ')}.`;
}
