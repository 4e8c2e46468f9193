import { longDay } from '../../record/wording/dates.words.js';
import type { ContentGoal, ContentStep, PlanContent } from './plan-content.rules.js';

export type ChangeKind = 'added' | 'removed' | 'changed';

/** One difference between two contents of a plan. */
export interface ContentChange {
  kind: ChangeKind;
  about: 'goal' | 'step' | 'area' | 'notes';
  /** id of the goal or step, or the outcome area; null for the notes */
  id: string | null;
  /** its current title, or its last one */
  title: string | null;
  /** the changed field, for `changed` */
  field: string | null;
  before: string | null;
  after: string | null;
  /** the change in words */
  sentence: string;
}

interface Field<T> {
  readonly name: string;
  readonly words: string;
  of(thing: T): string | null;
  /** formats a value; in quotation marks by default */
  format?(value: string): string;
}

const GOAL_FIELDS: readonly Field<ContentGoal>[] = [
  { name: 'title', words: 'the title', of: (g) => g.title },
  { name: 'area', words: 'the area', of: (g) => g.area },
  { name: 'relatedAreas', words: 'the related areas', of: (g) => g.relatedAreas.join(', ') || null },
  { name: 'ownWords', words: 'the own words', of: (g) => g.ownWords },
  { name: 'ownWordsBy', words: 'the speaker of the own words', of: (g) => g.ownWordsBy },
  { name: 'successCriterion', words: 'how we know that the goal is reached', of: (g) => g.successCriterion },
  { name: 'targetOn', words: 'the target date', of: (g) => g.targetOn, format: longDay },
  { name: 'status', words: 'the status', of: (g) => g.status },
  { name: 'endReason', words: 'the reason for its end', of: (g) => g.endReason },
];

const STEP_FIELDS: readonly Field<ContentStep>[] = [
  { name: 'title', words: 'the title', of: (s) => s.title },
  { name: 'goalId', words: 'the goal', of: (s) => s.goalId },
  { name: 'dueOn', words: 'the last day', of: (s) => s.dueOn, format: longDay },
  { name: 'ownerAgency', words: 'the agency', of: (s) => s.ownerAgency },
];

/** All differences from an earlier content, in words for the person who agreed to it. */
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
  const was = kind === 'added' ? 'is new' : 'was removed';
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
  { name, words, of, format = (value) => `“${value}”` }: Field<T>,
): ContentChange[] {
  const [before, after] = [of(then), of(now)];
  if (before === after) return [];
  const formatted = (value: string | null) => (value === null ? 'nothing' : format(value));
  // The id of another goal means nothing to a reader.
  const fromTo = name === 'goalId' ? 'changed' : `changed from ${formatted(before)} to ${formatted(after)}`;
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
        ? `The note that the area ${area} needs no goal was removed.`
        : `The area ${area} needs no goal. The reason is now: “${is}”.`;
    return [{ kind, about: 'area', id: area, title: area, field: 'words', before: was, after: is, sentence }];
  });
}

function notesChange(before: string | null, after: string | null): ContentChange[] {
  if (before === after) return [];
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  const sentence = after === null ? 'The notes were removed.' : `The notes are now: “${after}”.`;
  return [{ kind, about: 'notes', id: null, title: null, field: null, before, after, sentence }];
}
