import { type Certainty, matchKeys, type PersonKeys, samePerson } from '#libs/sen2';
import type { CalendarDate } from '#libs/kernel';
import type { Person } from '../../register/person/person.rules.js';
import type { RecognitionKeys } from '../../register/person/person.queries.js';

/** A person whom a row may describe. */
interface Candidate<T> {
  readonly who: T;
  readonly keys: PersonKeys;
}

/** Candidates by key, oldest first. */
export class Candidates<T> {
  private readonly byKey = new Map<string, Candidate<T>[]>();

  add(candidate: Candidate<T>): void {
    for (const key of keyTexts(candidate.keys)) {
      const others = this.byKey.get(key);
      if (others) others.push(candidate);
      else this.byKey.set(key, [candidate]);
    }
  }

  /** In order of priority of the keys: UPN, ULN, name with date of birth. */
  of(person: PersonKeys): Candidate<T>[] {
    return keyTexts(person).flatMap((key) => this.byKey.get(key) ?? []);
  }
}

/** `by:value` for each key of the person. */
export function keyTexts(person: PersonKeys): string[] {
  return matchKeys(person).map(({ by, value }) => `${by}:${value}`);
}

export interface Recognised<T> {
  readonly who: T;
  readonly certainty: Certainty;
}

/** The keys of a registered person. Without a date of birth, only the numbers can match. */
export function keysOf({
  upn,
  upnTemporary,
  uln,
  familyName,
  givenName,
  dateOfBirth,
}: Pick<Person, 'upn' | 'upnTemporary' | 'uln' | 'familyName' | 'givenName' | 'dateOfBirth'>): PersonKeys {
  return {
    upn: upn === null ? null : { value: upn, temporary: upnTemporary },
    uln,
    surname: familyName,
    forename: givenName,
    dateOfBirth: dateOfBirth ?? ('' as CalendarDate),
  };
}

/** The keys to look up in the register for these people. */
export function lookUpKeys(people: readonly PersonKeys[]): RecognitionKeys {
  const by = (wanted: string) =>
    people.flatMap(matchKeys).flatMap(({ by: kind, value }) => (kind === wanted ? [value] : []));
  return { upns: by('upn'), ulns: by('uln'), matchKeys: by('name-and-date-of-birth') };
}

/**
 * Finds the person among the candidates. A temporary number, or one with a different date of birth, matches only together
 * with the name, because a duplicate record does less harm than two people in one record. If several match, the first
 * (oldest) record is used, so that the next return finds the same one.
 */
export function recognise<T>(person: PersonKeys, candidates: readonly Candidate<T>[]): Recognised<T> | null {
  for (const { who, keys } of candidates) {
    const same = samePerson(person, keys);
    if (same && (same.certainty === 'certain' || sameName(person, keys))) return { who, certainty: same.certainty };
  }
  return null;
}

/**
 * As `recognise`, among the rows of one return. Two rows with the same number and different names are two people, usually
 * twins, one of whom has the other's number.
 */
export function recogniseInReturn<T>(person: PersonKeys, earlier: readonly Candidate<T>[]): Recognised<T> | null {
  return recognise(
    person,
    earlier.filter(({ keys }) => sameName(person, keys)),
  );
}

function sameName(a: PersonKeys, b: PersonKeys): boolean {
  return matchKeys(a).at(-1)?.value === matchKeys({ ...b, dateOfBirth: a.dateOfBirth }).at(-1)?.value;
}
