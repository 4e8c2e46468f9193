import { type CalendarDate } from '#libs/kernel';
import { type Milestone } from '../engine/milestone.js';
import { type Status } from '../engine/status.js';
import { type FactName } from '../facts.js';
import { type Timeline } from '../timeline.js';

interface Side {
  readonly due: CalendarDate | null;
  readonly status: Status;
  /** how the date follows, and on what authority */
  readonly why: string;
}

/** One milestone that differs between two answers. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'date-moved' | 'status-changed';
  readonly rule: string;
  readonly occurrence: string;
  readonly title: string;
  readonly before: Side | null;
  readonly after: Side | null;
  /** the facts of this milestone that the two answers know differently */
  readonly facts: readonly FactName[];
}

/** What differs between two answers, in the order of the first. Nothing where they agree on every date and status. */
export function compareTimelines(before: Timeline, after: Timeline): Difference[] {
  const was = new Map(before.milestones.map((m) => [m.occurrence, m]));
  const is = new Map(after.milestones.map((m) => [m.occurrence, m]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap(
    (occurrence) => difference(was.get(occurrence), is.get(occurrence)) ?? [],
  );
}

function difference(was: Milestone | undefined, is: Milestone | undefined): Difference | null {
  const kind = kindOf(was, is);
  const known = is ?? was;
  if (kind === null || !known) return null;
  const { rule, occurrence, title } = known;
  return { kind, rule, occurrence, title, before: sideOf(was), after: sideOf(is), facts: changedFacts(was, is) };
}

function kindOf(was: Milestone | undefined, is: Milestone | undefined): Difference['kind'] | null {
  if (!was) return 'added';
  if (!is) return 'removed';
  if (was.due !== is.due) return 'date-moved';
  return was.status === is.status ? null : 'status-changed';
}

function sideOf(milestone: Milestone | undefined): Side | null {
  return milestone ? { due: milestone.due, status: milestone.status, why: milestone.why.sentence } : null;
}

function changedFacts(was: Milestone | undefined, is: Milestone | undefined): FactName[] {
  const [a, b] = [was?.why.facts ?? {}, is?.why.facts ?? {}];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])] as FactName[];
  return names.filter((name) => JSON.stringify(a[name] ?? null) !== JSON.stringify(b[name] ?? null));
}
