import type { DecisionMaker } from '#libs/timeline';
import type { Entry } from './entries.picture.js';
import type { PersonTimelineResponse } from '../timeline/timeline.dto.js';
import { longDay } from '../timeline/timeline.words.js';

export const FOOTNOTE =
  'A working picture of the records, not legal advice. It changes when the records change. ' +
  'The timeline itself has the words of the law and the calculation of each date.';

const DECIDES: Readonly<Record<DecisionMaker, string>> = {
  parent: 'The parent decides about the plan.',
  'young-person': 'The young person decides about the plan.',
  representative: 'A representative decides about the plan.',
};

/** Age, class and decision-maker on the requested day. */
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

/** The counts of each kind, as one sentence for the picture. */
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
  const counted = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return counted.length === 0 ? 'No known fact sets a date.' : `${counted.join(', ')}.`;
}
