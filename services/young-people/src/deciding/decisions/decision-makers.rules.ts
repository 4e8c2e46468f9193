import type { DecisionMakerKind } from '#libs/contracts';
import { addDays, type CalendarDate } from '#libs/kernel';
import { type DecisionKind, rightsPassOn } from '#libs/timeline';
import { type Assessment, capacityOn, lastDayOf } from './capacity.rules.js';
import { type Representative, representativesOn } from './representative.rules.js';

/** The records that determine the decision-maker. */
export interface DecisionRecords {
  readonly dateOfBirth: CalendarDate | null;
  readonly assessments: readonly Assessment[];
  readonly representatives: readonly Representative[];
}

export interface Decision {
  readonly decisionMaker: DecisionMakerKind;
  /** the representatives who decide; empty if none is recorded, or if someone else decides */
  readonly representatives: readonly Representative[];
}

/** A period, both days included, in which the same people decide. */
export interface Period extends Decision {
  /** null: from birth */
  readonly from: CalendarDate | null;
  /** null: no end is known */
  readonly until: CalendarDate | null;
}

/**
 * Who decides on this kind of decision on that day. Until the rights pass, a parent decides. From then on the young person
 * decides, unless an assessment finds that they lack capacity for this kind of decision: then a representative decides.
 * null: the date of birth is not known.
 */
export function decisionOn(kind: DecisionKind, on: CalendarDate, records: DecisionRecords): Decision | null {
  const { dateOfBirth, assessments, representatives } = records;
  if (dateOfBirth === null) return null;
  if (on < rightsPassOn(kind, dateOfBirth)) return { decisionMaker: 'parent', representatives: [] };
  if (capacityOn(kind, on, assessments) !== 'lacks-capacity')
    return { decisionMaker: 'young-person', representatives: [] };
  return { decisionMaker: 'representative', representatives: representativesOn(kind, on, representatives) };
}

/** All known periods, in order, without gap or overlap; empty if the date of birth is not known. */
export function periodsOf(kind: DecisionKind, records: DecisionRecords): Period[] {
  const { dateOfBirth } = records;
  if (dateOfBirth === null) return [];
  const periods: Period[] = [{ from: null, until: null, decisionMaker: 'parent', representatives: [] }];
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

/** A change of decision-maker, from the day `on`. */
export interface Switch {
  readonly on: CalendarDate;
  readonly from: DecisionMakerKind;
  readonly to: DecisionMakerKind;
}

/** The changes between parent, young person and representative, in order. */
export function switchesIn(periods: readonly Period[]): Switch[] {
  return periods.flatMap(({ from, decisionMaker }, i) => {
    const before = periods[i - 1];
    return from !== null && before && before.decisionMaker !== decisionMaker
      ? [{ on: from, from: before.decisionMaker, to: decisionMaker }]
      : [];
  });
}

/** Does this account represent the young person about the EHC plan, or about health and care? */
export function actsForTheYoungPerson(subject: string, on: CalendarDate, records: DecisionRecords): boolean {
  return (['ehc', 'health-and-care'] as const).some((kind) =>
    decisionOn(kind, on, records)?.representatives.some((r) => r.subject === subject),
  );
}

/** Days on which the decision-maker for this kind may change, in order. */
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
  return a.decisionMaker === b.decisionMaker && ids(a) === ids(b);
}
