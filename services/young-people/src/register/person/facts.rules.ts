import { type CalendarDate, type FieldError, parseCalendarDate } from '#libs/kernel';
import type { Role } from '#libs/platform';
import {
  capacityFactOf,
  checkFacts,
  DECISION_KINDS,
  type FactName,
  FACTS,
  schoolYearOf,
  type TimelineFacts,
  yearGroupByAge,
} from '#libs/timeline';
import type { Person } from './person.rules.js';

/** The sources that a request may give for a fact. */
export const FACT_SOURCES = [
  'sen2-return',
  'young-person',
  'parent-carer',
  'education',
  'health',
  'social-care',
  'professional',
  'calculated',
] as const;
/** Source of a fact that comes from a table of the transition plan; a request cannot set such a fact. */
const KEPT_IN_PLAN = 'transition-plan';
/** All sources, including the two that a request cannot give: a review, and a table of the plan. */
export const KNOWN_SOURCES = [...FACT_SOURCES, 'review', KEPT_IN_PLAN] as const;
type FactSource = (typeof KNOWN_SOURCES)[number];

/** A fact to record; the value `null` means "no longer known", never "no". */
export interface FactChange {
  readonly name: FactName;
  readonly value: unknown;
  readonly source: FactSource;
  readonly note: string | null;
  /** the date from which it has been true, if known */
  readonly sinceOn: CalendarDate | null;
  /** instant of the statement, ISO 8601; by default the time of recording */
  readonly recordedAt?: string;
}

/** A known fact with its source. */
export interface KnownFact extends FactChange {
  /** version of the circumstances when it was recorded */
  readonly version: number;
  /** instant, ISO 8601 */
  readonly recordedAt: string;
  readonly recordedBy: { readonly subject: string; readonly name: string };
}

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(FACTS, name);
}

export function plainFacts(known: readonly FactChange[]): TimelineFacts {
  return Object.fromEntries(known.map(({ name, value }) => [name, value]));
}

/** Facts that only capacity assessments set, because an assessment has evidence and an end date. */
export const FROM_ASSESSMENTS: readonly string[] = DECISION_KINDS.map(capacityFactOf);

const MAX_NOTE = 500;
const FIELDS = ['value', 'source', 'note', 'sinceOn'];

/** The changes in a request, with its field errors. `#libs/timeline` checks the values. */
export function readFactChanges(input: unknown, today: CalendarDate): { changes: FactChange[]; errors: FieldError[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input) || Object.keys(input).length === 0) {
    return {
      changes: [],
      errors: [{ field: 'facts', code: 'REQUIRED', message: 'must be an object with at least one fact' }],
    };
  }
  const read = Object.entries(input).map(([name, given]) => readFactChange(name, given, today));
  return { changes: read.map(({ change }) => change), errors: read.flatMap(({ errors }) => errors) };
}

function readFactChange(
  name: string,
  given: unknown,
  today: CalendarDate,
): { change: FactChange; errors: FieldError[] } {
  const path = `facts.${name}`;
  const errors: FieldError[] = [];
  const wrong = (field: string, code: string, message: string) => void errors.push({ field, code, message });
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  const { value, source, note = null, sinceOn = null } = (isObject ? given : {}) as Record<string, unknown>;
  if (!isObject) wrong(path, 'NOT_AN_OBJECT', 'must be an object with value and source');
  else {
    for (const field of Object.keys(given)) {
      if (!FIELDS.includes(field)) wrong(`${path}.${field}`, 'UNKNOWN_FIELD', 'is not a field of a fact');
    }
    if (value === undefined) wrong(`${path}.value`, 'REQUIRED', 'is required; null means "no longer known"');
    if (FROM_ASSESSMENTS.includes(name))
      wrong(
        path,
        'FROM_CAPACITY_ASSESSMENTS',
        'comes from the capacity assessments; record or end an assessment instead',
      );
    for (const { field, code, message } of checkFacts({ [name]: value })) {
      if (code === 'UNKNOWN_FACT') wrong(path, code, message);
      else wrong(`${path}.value${field.slice(name.length)}`, code, message);
    }
    if (name === 'dateOfBirth' && typeof value === 'string' && value > today)
      wrong(`${path}.value`, 'IN_THE_FUTURE', 'cannot be in the future; use today’s date or earlier');
    if (!(FACT_SOURCES as readonly unknown[]).includes(source))
      wrong(
        `${path}.source`,
        source === undefined ? 'REQUIRED' : 'NOT_IN_LIST',
        `must be one of ${FACT_SOURCES.join(', ')}`,
      );
    if (note !== null && (typeof note !== 'string' || note.length > MAX_NOTE))
      wrong(
        `${path}.note`,
        typeof note === 'string' ? 'TOO_LONG' : 'NOT_TEXT',
        `must be text of at most ${MAX_NOTE} characters`,
      );
    if (sinceOn !== null) {
      if (typeof sinceOn !== 'string' || parseCalendarDate(sinceOn) === null)
        wrong(`${path}.sinceOn`, 'NOT_A_DATE', 'must be a valid date, YYYY-MM-DD');
      else if (sinceOn > today)
        wrong(`${path}.sinceOn`, 'IN_THE_FUTURE', 'cannot be in the future; use today’s date or earlier');
    }
  }
  const change = { name, value, source, note, sinceOn } as FactChange;
  return { change, errors };
}

/**
 * A year group is true for one school year only. If the request gives no `ncYearRecordedOn`, this adds it, from `sinceOn` or
 * today, so that the year group moves up each September.
 */
export function withDayOfYearGroup(changes: readonly FactChange[], today: CalendarDate): FactChange[] {
  const year = changes.find(({ name }) => name === 'ncYearActual');
  if (!year || changes.some(({ name }) => name === 'ncYearRecordedOn')) return [...changes];
  return [
    ...changes,
    { ...year, name: 'ncYearRecordedOn', value: year.value === null ? null : (year.sinceOn ?? today) },
  ];
}

/** Equality of JSON values; the order of fields does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return (a ?? null) === (b ?? null);
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => sameValue((a as never)[name], (b as never)[name]));
}

/** The changes that add information. The same value from another source counts, because it confirms the fact. */
export function newChanges(known: readonly KnownFact[], changes: readonly FactChange[]): FactChange[] {
  return changes.filter((change) => {
    const now = known.find(({ name }) => name === change.name);
    if (!now) return change.value !== null;
    return !(
      sameValue(now.value, change.value) &&
      now.source === change.source &&
      now.note === change.note &&
      (now.sinceOn === change.sinceOn || change.sinceOn === null)
    );
  });
}

/**
 * Changes that follow from a plan's table. Where the table states nothing (null), only the value that the table itself set
 * becomes unknown; a value from another source stays.
 */
export function changesFromPlan(known: readonly KnownFact[], stated: TimelineFacts): FactChange[] {
  return (Object.entries(stated) as [FactName, unknown][])
    .filter(([name, value]) => value !== null || known.find((fact) => fact.name === name)?.source === KEPT_IN_PLAN)
    .map(([name, value]) => ({ name, value, source: KEPT_IN_PLAN, note: null, sinceOn: null }));
}

/** Names of the changed facts whose current value comes from a plan's table. */
export function keptInPlan(known: readonly KnownFact[], changes: readonly FactChange[]): FactName[] {
  const kept = new Set(known.filter(({ source }) => source === KEPT_IN_PLAN).map(({ name }) => name));
  return changes.map(({ name }) => name).filter((name) => kept.has(name));
}

/** The person with the copies of facts brought up to date: date of birth, EHC plan, school cohort. */
export function withFacts(person: Person, facts: TimelineFacts): Person {
  const dateOfBirth = (facts.dateOfBirth as CalendarDate | null | undefined) ?? null;
  return { ...person, dateOfBirth, hasEhcPlan: facts.hasEhcPlan ?? null, schoolCohort: cohortOf(facts) };
}

/** The calendar year in whose September the person is in year group 0, from the class or else from the date of birth. */
function cohortOf({ ncYearActual, ncYearRecordedOn, dateOfBirth }: TimelineFacts): number | null {
  if (ncYearActual != null && ncYearRecordedOn != null)
    return schoolYearOf(ncYearRecordedOn as CalendarDate) - ncYearActual;
  if (dateOfBirth == null) return null;
  const born = dateOfBirth as CalendarDate;
  return schoolYearOf(born) - yearGroupByAge(born, born);
}

export function yearGroupToday({ schoolCohort }: Pick<Person, 'schoolCohort'>, today: CalendarDate): number | null {
  return schoolCohort === null ? null : schoolYearOf(today) - schoolCohort;
}

/** The cohort that is in that year group today. */
export function cohortInYearGroup(yearGroup: number, today: CalendarDate): number {
  return schoolYearOf(today) - yearGroup;
}

/**
 * Withheld from carers: a person who may be harming the young person must not learn of the suspicion from the record
 * (HM Government, Working Together to Safeguard Children, on sharing information).
 */
const RISK: readonly FactName[] = ['atRiskOfAbuseOrNeglect'];

const WITHHELD: Readonly<Record<Role, readonly FactName[]>> = {
  'young-person': [],
  carer: RISK,
  coordinator: [],
  practitioner: [],
  system: [],
  provider: RISK,
  leader: RISK,
  administrator: RISK,
  'information-governance': RISK,
  anonymous: RISK,
};

export function mayReadFact(role: Role, fact: FactName): boolean {
  return !WITHHELD[role].includes(fact);
}
