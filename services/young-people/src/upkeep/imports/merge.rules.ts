import { type CalendarDate, londonDay } from '#libs/kernel';
import type { FactName, TimelineFacts } from '#libs/timeline';
import { type FactChange, type KnownFact, sameValue } from '../../register/person/facts.rules.js';
import type { Person, Sex } from '../../register/person/person.rules.js';

/** What a return says of one person: null, or an empty list, is "it does not say". */
export interface Said {
  readonly givenName: string;
  readonly familyName: string;
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

/** By which returns are newer or older. */
export interface ReturnDates {
  /** census day */
  readonly referenceDate: CalendarDate;
  readonly submittedOn: CalendarDate;
}

/** What the newest return that tells of a person said of them. */
export interface Statement extends ReturnDates {
  readonly said: Said;
}

interface ReturnDay {
  /** the last day that the return can know of */
  readonly submittedOn: CalendarDate;
  /** the return has a table of placements, so that a person without one has none */
  readonly tellsPlacements: boolean;
}

interface Merged {
  readonly wanted: Person;
  readonly changes: readonly FactChange[];
  /** facts that stay as people recorded them after the day of the return */
  readonly kept: readonly FactName[];
}

/**
 * What a return changes of a person.
 *
 * - What it says as the last return did is nothing new, whatever people have put right since: so the same return twice
 *   changes nothing, and a correction is not undone.
 * - Anything else that it says is taken, but a fact that somebody recorded after the day of the return is the later
 *   knowledge, and stays.
 * - What it does not say stays, but for facts of a process: no review meeting any more is an end of that review.
 */
export function mergeReturn(
  person: Person,
  known: readonly KnownFact[],
  last: Said | null,
  said: Said,
  of: ReturnDay,
): Merged {
  const told = factsTold(known, last, said, of);
  return {
    wanted: withSaid(person, last, said),
    changes: [...told.changes, ...factsEnded(known, last, said, of)],
    kept: told.kept,
  };
}

/** The census day counts; of two returns for the same one, the day of submission. */
export function isOlder(a: ReturnDates, b: ReturnDates): boolean {
  return a.referenceDate === b.referenceDate ? a.submittedOn < b.submittedOn : a.referenceDate < b.referenceDate;
}

/**
 * What a return adds to a person of whom a newer one told: only what neither that one said nor anybody knows. A
 * placement, a death and the facts of a process are as of a day, and the newer return has the later one.
 */
export function fillGaps(
  person: Person,
  known: readonly KnownFact[],
  newer: Said,
  { givenName: _given, familyName: _family, placement: _placement, deceased: _deceased, facts, ...fields }: Said,
  of: ReturnDay,
): Merged {
  const unknown = (field: keyof typeof fields) => isGap(person[field]) && isGap(newer[field]);
  const gaps = Object.entries(fields).filter(([field]) => unknown(field as keyof typeof fields));
  const told = (Object.entries(facts) as [FactName, unknown][]).filter(
    ([name]) =>
      ![...OF_A_PROCESS, ...OF_A_PLACEMENT].includes(name) &&
      newer.facts[name] == null &&
      !known.some((fact) => fact.name === name),
  );
  return {
    wanted: withSaid(person, null, Object.fromEntries(gaps)),
    changes: told.map(([name, value]) => fromReturn(name, value, of)),
    kept: [],
  };
}

const isGap = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

function withSaid(person: Person, last: Said | null, said: Partial<Said>): Person {
  const news = Object.entries(said).filter(
    ([field, value]) => value !== null && !(last && sameValue(last[field as keyof Said], value)),
  );
  const { upn, needs, facts: _, ...rest } = Object.fromEntries(news) as Partial<Said>;
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

function factsTold(
  known: readonly KnownFact[],
  last: Said | null,
  said: Said,
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

/** Facts of a process: while it runs each return tells them, and where one no longer does, it has ended. */
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

function factsEnded(known: readonly KnownFact[], last: Said | null, said: Said, of: ReturnDay): FactChange[] {
  const ends = of.tellsPlacements ? [...OF_A_PROCESS, ...OF_A_PLACEMENT] : OF_A_PROCESS;
  return known
    .filter(({ name, source }) => source === 'sen2-return' && ends.includes(name))
    .filter(({ name }) => last?.facts[name] != null && said.facts[name] == null)
    .map(({ name }) => fromReturn(name, null, of));
}
