import { longDay } from '../../record/wording/dates.words.js';
import type { ContentGoal, ContentStep, PlanContent } from './plan-content.rules.js';

export type ChangeKind = 'added' | 'removed' | 'changed';

/** One difference between two contents of a plan. */
export interface ContentChange {
  kind: ChangeKind;
  about: 'goal' | 'step' | 'area' | 'notes';
  /** of the goal or step, or the outcome area; null for the notes */
  id: string | null;
  /** what it is called now, or was called last */
  title: string | null;
  /** which part of it, for `changed` */
  field: string | null;
  before: string | null;
  after: string | null;
  /** the same for people */
  sentence: string;
}

interface Field<T> {
  readonly name: string;
  readonly words: string;
  of(thing: T): string | null;
  /** how a value is told; as it stands unless said */
  tell?(value: string): string;
}

const GOAL_FIELDS: readonly Field<ContentGoal>[] = [
  { name: 'title', words: 'what it is called', of: (g) => g.title },
  { name: 'area', words: 'the area', of: (g) => g.area },
  { name: 'relatedAreas', words: 'the areas that it serves as well', of: (g) => g.relatedAreas.join(', ') || null },
  { name: 'ownWords', words: 'the own words', of: (g) => g.ownWords },
  { name: 'ownWordsBy', words: 'whose words they are', of: (g) => g.ownWordsBy },
  { name: 'successCriterion', words: 'how we know that it is reached', of: (g) => g.successCriterion },
  { name: 'targetOn', words: 'the day by which it is to be reached', of: (g) => g.targetOn, tell: longDay },
  { name: 'status', words: 'where it stands', of: (g) => g.status },
  { name: 'endReason', words: 'why it ended', of: (g) => g.endReason },
];

const STEP_FIELDS: readonly Field<ContentStep>[] = [
  { name: 'title', words: 'what is to be done', of: (s) => s.title },
  { name: 'goalId', words: 'the goal that it serves', of: (s) => s.goalId },
  { name: 'dueOn', words: 'the last day', of: (s) => s.dueOn, tell: longDay },
  { name: 'ownerAgency', words: 'who does it', of: (s) => s.ownerAgency },
];

/** Everything in which a content differs from an earlier one, in words that the person who agreed can read. */
export function changesBetween(before: PlanContent, after: PlanContent): ContentChange[] {
  return [
    ...changesIn('goal', before.goals, after.goals, GOAL_FIELDS),
    ...changesIn('step', before.steps, after.steps, STEP_FIELDS),
    ...areaChanges(before, after),
    ...notesChange(before.notes, after.notes),
  ];
}

function changesIn<T extends ContentGoal | ContentStep>(
  about: 'goal' | 'step',
  before: readonly T[],
  after: readonly T[],
  fields: readonly Field<T>[],
): ContentChange[] {
  const earlier = new Map(before.map((thing) => [thing.id, thing]));
  const changes: ContentChange[] = [];
  for (const now of after) {
    const then = earlier.get(now.id);
    earlier.delete(now.id);
    if (then) changes.push(...fields.flatMap((field) => fieldChange(about, then, now, field)));
    else changes.push(whole('added', about, now));
  }
  for (const gone of earlier.values()) changes.push(whole('removed', about, gone));
  return changes;
}

function whole(
  kind: 'added' | 'removed',
  about: 'goal' | 'step',
  { id, title }: ContentGoal | ContentStep,
): ContentChange {
  const was = kind === 'added' ? 'is new' : 'is no longer there';
  return {
    kind,
    about,
    id,
    title,
    field: null,
    before: null,
    after: null,
    sentence: `The ${about} “${title}” ${was}.`,
  };
}

function fieldChange<T extends ContentGoal | ContentStep>(
  about: 'goal' | 'step',
  then: T,
  now: T,
  { name, words, of, tell = (value) => `“${value}”` }: Field<T>,
): ContentChange[] {
  const [before, after] = [of(then), of(now)];
  if (before === after) return [];
  const told = (value: string | null) => (value === null ? 'nothing' : tell(value));
  // Another goal is told as such: its id says nothing to anybody.
  const fromTo = name === 'goalId' ? 'changed' : `was ${told(before)} and is now ${told(after)}`;
  const sentence = `The ${about} “${now.title}”: ${words} ${fromTo}.`;
  return [{ kind: 'changed', about, id: now.id, title: now.title, field: name, before, after, sentence }];
}

function areaChanges(before: PlanContent, after: PlanContent): ContentChange[] {
  const notes = (content: PlanContent) => new Map(content.areasNotNeeded.map(({ area, words }) => [area, words]));
  const [then, now] = [notes(before), notes(after)];
  return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((area): ContentChange[] => {
    const [was, is] = [then.get(area) ?? null, now.get(area) ?? null];
    if (was === is) return [];
    const kind = was === null ? 'added' : is === null ? 'removed' : 'changed';
    const sentence =
      is === null
        ? `It no longer says that the area ${area} needs no goal.`
        : `The area ${area} needs no goal, it says now: “${is}”.`;
    return [{ kind, about: 'area', id: area, title: area, field: 'words', before: was, after: is, sentence }];
  });
}

function notesChange(before: string | null, after: string | null): ContentChange[] {
  if (before === after) return [];
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  const sentence = after === null ? 'The notes were taken out.' : `The notes say now: “${after}”.`;
  return [{ kind, about: 'notes', id: null, title: null, field: null, before, after, sentence }];
}
