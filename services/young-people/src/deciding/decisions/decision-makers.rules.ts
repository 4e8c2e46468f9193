import type { DecisionMakerKind } from '#libs/contracts';
import { addDays, type CalendarDate } from '#libs/kernel';
import { type DecisionKind, rightsPassOn } from '#libs/timeline';
import { type Assessment, capacityOn, lastDayOf } from './capacity.rules.js';
import { type Representative, representativesOn } from './representative.rules.js';

/** All that decides who decides. */
export interface DecisionRecords {
  readonly dateOfBirth: CalendarDate | null;
  readonly assessments: readonly Assessment[];
  readonly representatives: readonly Representative[];
}

export interface Decision {
  readonly decider: DecisionMakerKind;
  /** who they are, where a representative decides; empty where nobody is on record */
  readonly representatives: readonly Representative[];
}

/** From one day to another, both included, the same people decide. */
export interface Period extends Decision {
  /** null: from birth */
  readonly from: CalendarDate | null;
  /** null: as far as is known */
  readonly until: CalendarDate | null;
}

/**
 * Who decides on decisions of this kind on that day. Until the rights pass it is a parent, whatever else is on record; from
 * then on the young person, and a representative only while an assessment counts that finds a lack of capacity for decisions
 * of this kind. null: the date of birth is not known.
 */
export function decisionOn(kind: DecisionKind, on: CalendarDate, records: DecisionRecords): Decision | null {
  const { dateOfBirth, assessments, representatives } = records;
  if (dateOfBirth === null) return null;
  if (on < rightsPassOn(kind, dateOfBirth)) return { decider: 'parent', representatives: [] };
  if (capacityOn(kind, on, assessments) !== 'lacks-capacity') return { decider: 'young-person', representatives: [] };
  return { decider: 'representative', representatives: representativesOn(kind, on, representatives) };
}

/** The whole of it, in order, without gap or overlap, as far as is known; empty where the date of birth is not known. */
export function periodsOf(kind: DecisionKind, records: DecisionRecords): Period[] {
  const { dateOfBirth } = records;
  if (dateOfBirth === null) return [];
  const periods: Period[] = [{ from: null, until: null, decider: 'parent', representatives: [] }];
  for (const day of turningDays(kind, dateOfBirth, records)) {
    const decision = decisionOn(kind, day, records)!;
    const last = periods.at(-1)!;
    if (sameDecision(last, decision)) continue;
    periods[periods.length - 1] = { ...last, until: addDays(day, -1) };
    periods.push({ from: day, until: null, ...decision });
  }
  return periods;
}

export function periodOn(on: CalendarDate, periods: readonly Period[]): Period | null {
  return periods.find(({ until }) => until === null || on <= until) ?? null;
}

/** Somebody else decides from `on`. */
export interface Switch {
  readonly on: CalendarDate;
  readonly from: DecisionMakerKind;
  readonly to: DecisionMakerKind;
}

/** Each day on which another one decides: parent, young person or representative; in order. */
export function switchesIn(periods: readonly Period[]): Switch[] {
  return periods.flatMap(({ from, decider }, i) => {
    const before = periods[i - 1];
    return from !== null && before && before.decider !== decider
      ? [{ on: from, from: before.decider, to: decider }]
      : [];
  });
}

/** Does this account act for the young person in what the record is about: the EHC plan, or health and care? */
export function actsForTheYoungPerson(subject: string, on: CalendarDate, records: DecisionRecords): boolean {
  return (['ehc', 'health-and-care'] as const).some((kind) =>
    decisionOn(kind, on, records)?.representatives.some((r) => r.subject === subject),
  );
}

/** Days on which something about decisions of this kind may change, in order. */
function turningDays(kind: DecisionKind, dateOfBirth: CalendarDate, records: DecisionRecords): CalendarDate[] {
  const days = new Set([rightsPassOn(kind, dateOfBirth)]);
  const dayAfter = (last: CalendarDate | null) => {
    if (last !== null) days.add(addDays(last, 1));
  };
  for (const assessment of records.assessments) {
    if (assessment.kind !== kind) continue;
    days.add(assessment.assessed_on);
    dayAfter(lastDayOf(assessment));
  }
  for (const { kinds, from_on, until_on } of records.representatives) {
    if (!kinds.includes(kind)) continue;
    days.add(from_on);
    dayAfter(until_on);
  }
  return [...days].sort();
}

function sameDecision(a: Decision, b: Decision): boolean {
  const ids = ({ representatives }: Decision) => representatives.map(({ id }) => id).join();
  return a.decider === b.decider && ids(a) === ids(b);
}
