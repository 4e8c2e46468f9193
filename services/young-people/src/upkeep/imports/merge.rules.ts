import { type CalendarDate, londonDay } from '#libs/kernel';
import type { FactName, TimelineFacts } from '#libs/timeline';
import { type FactChange, type KnownFact, sameValue } from '../../register/person/facts.rules.js';
import type { Person, Sex } from '../../register/person/person.rules.js';

/** The content of a return about one person; null or an empty list means that the return does not state it. */
export interface ReturnedPerson {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly sex: Sex | null;
  readonly ethnicity: string | null;
  readonly postcode: string | null;
  readonly upn: { readonly value: string; readonly temporary: boolean } | null;
  readonly uln: string | null;
  readonly needs: readonly string[];
  readonly placement: object | null;
  readonly deceased: true | null;
  readonly facts: TimelineFacts;
}

/** The dates that decide which of two returns is newer. */
export interface ReturnDates {
  /** census day */
  readonly referenceDate: CalendarDate;
  readonly submittedOn: CalendarDate;
}

/** The content of the newest return about a person. */
export interface Statement extends ReturnDates {
  readonly said: ReturnedPerson;
}

interface ReturnDay {
  /** the last day that the return can describe */
  readonly submittedOn: CalendarDate;
  /** the return has a table of placements, so a person without a row has no placement */
  readonly hasPlacements: boolean;
}

interface Merged {
  readonly wanted: Person;
  readonly changes: readonly FactChange[];
  /** facts that keep a value recorded after the date of the return */
  readonly kept: readonly FactName[];
}

/**
 * The changes that a return makes to a person.
 *
 * - A value that the last return already had is not new. So a repeated return changes nothing, and a manual correction
 *   stays.
 * - Every other value is stored, unless the fact was recorded after the date of the return.
 * - A value that the return leaves out stays, except for facts of a process: a review without a meeting date has ended.
 */
export function mergeReturn(
  person: Person,
  known: readonly KnownFact[],
  last: ReturnedPerson | null,
  said: ReturnedPerson,
  of: ReturnDay,
): Merged {
  const stated = factsStated(known, last, said, of);
  return {
    wanted: withReturned(person, last, said),
    changes: [...stated.changes, ...factsEnded(known, last, said, of)],
    kept: stated.kept,
  };
}

/** Compares census days; for the same census day, the days of submission. */
export function isOlder(a: ReturnDates, b: ReturnDates): boolean {
  return a.referenceDate === b.referenceDate ? a.submittedOn < b.submittedOn : a.referenceDate < b.referenceDate;
}

/**
 * The values that an older return adds: only those that neither the newer return nor the register has. A placement, a death
 * and the facts of a process describe one day, so the newer return prevails.
 */
export function fillGaps(
  person: Person,
  known: readonly KnownFact[],
  newer: ReturnedPerson,
  {
    givenName: _given,
    familyName: _family,
    placement: _placement,
    deceased: _deceased,
    facts,
    ...fields
  }: ReturnedPerson,
  of: ReturnDay,
): Merged {
  const unknown = (field: keyof typeof fields) => isGap(person[field]) && isGap(newer[field]);
  const gaps = Object.entries(fields).filter(([field]) => unknown(field as keyof typeof fields));
  const stated = (Object.entries(facts) as [FactName, unknown][]).filter(
    ([name]) =>
      ![...OF_A_PROCESS, ...OF_A_PLACEMENT].includes(name) &&
      newer.facts[name] == null &&
      !known.some((fact) => fact.name === name),
  );
  return {
    wanted: withReturned(person, null, Object.fromEntries(gaps)),
    changes: stated.map(([name, value]) => fromReturn(name, value, of)),
    kept: [],
  };
}

const isGap = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

function withReturned(person: Person, last: ReturnedPerson | null, said: Partial<ReturnedPerson>): Person {
  const news = Object.entries(said).filter(
    ([field, value]) => value !== null && !(last && sameValue(last[field as keyof ReturnedPerson], value)),
  );
  const { upn, needs, facts: _, ...rest } = Object.fromEntries(news) as Partial<ReturnedPerson>;
  return {
    ...person,
    ...(rest as Partial<Person>),
    ...(upn && { upn: upn.value, upnTemporary: upn.temporary }),
    ...(needs && needs.length > 0 && { needs }),
  };
}

const fromReturn = (name: FactName, value: unknown, { submittedOn }: ReturnDay): FactChange => ({
  ...{ name, value },
  source: 'sen2-return',
  note: `return of ${submittedOn}`,
  sinceOn: null,
});

function factsStated(
  known: readonly KnownFact[],
  last: ReturnedPerson | null,
  said: ReturnedPerson,
  of: ReturnDay,
): { changes: FactChange[]; kept: FactName[] } {
  const changes: FactChange[] = [];
  const kept: FactName[] = [];
  for (const [name, value] of Object.entries(said.facts) as [FactName, unknown][]) {
    if (last && sameValue(last.facts[name], value)) continue;
    const now = known.find((fact) => fact.name === name);
    if (now && sameValue(now.value, value)) continue;
    const newer = now && now.source !== 'sen2-return' && londonDay(new Date(now.recordedAt)) > of.submittedOn;
    if (newer) kept.push(name);
    else changes.push(fromReturn(name, value, of));
  }
  return { changes, kept };
}

/** Facts of a process: each return states them while the process runs. If a return omits them, the process has ended. */
const OF_A_PROCESS: readonly FactName[] = [
  'ehcNeedsAssessmentRequestedOn',
  'reviewMeetingOn',
  'reviewDecision',
  'reviewDecisionOn',
  'ceaseDecisionOn',
  'amendmentNoticeServedOn',
  'finalAmendedPlanOn',
];
const OF_A_PLACEMENT: readonly FactName[] = ['settingType', 'workBasedLearning', 'inEducationOrTraining'];

function factsEnded(
  known: readonly KnownFact[],
  last: ReturnedPerson | null,
  said: ReturnedPerson,
  of: ReturnDay,
): FactChange[] {
  const ends = of.hasPlacements ? [...OF_A_PROCESS, ...OF_A_PLACEMENT] : OF_A_PROCESS;
  return known
    .filter(({ name, source }) => source === 'sen2-return' && ends.includes(name))
    .filter(({ name }) => last?.facts[name] != null && said.facts[name] == null)
    .map(({ name }) => fromReturn(name, null, of));
}
