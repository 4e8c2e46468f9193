import type { Sen2Person } from '#libs/sen2';
import { sameValue } from '../../register/person/facts.rules.js';
import {
  compareIdentity,
  type Identity,
  type IdentityMatch,
  matchKey,
} from '../../register/identity/identity.rules.js';
import type { RecognitionKeys } from '../../register/person/person.queries.js';
import type { ReturnedPerson } from './merge.rules.js';

/** A record that a row may describe. */
interface Candidate<T> {
  readonly who: T;
  readonly identity: Identity;
}

/** The most records that are compared with one row. */
const MOST_CANDIDATES = 50;

/** Candidates by key, oldest first. */
export class Candidates<T> {
  private readonly byKey = new Map<string, Candidate<T>[]>();

  add(candidate: Candidate<T>): void {
    for (const key of keyTexts(candidate.identity)) {
      const others = this.byKey.get(key);
      if (others) others.push(candidate);
      else this.byKey.set(key, [candidate]);
    }
  }

  /** In order of the keys: UPN, ULN, names with date of birth. Each candidate once. */
  of(person: Identity): Candidate<T>[] {
    const keys = [...keyTexts(person), `name:${namesOnly(person)}`];
    const found = new Map<T, Candidate<T>>();
    for (const candidate of keys.flatMap((key) => this.byKey.get(key) ?? []))
      if (!found.has(candidate.who)) found.set(candidate.who, candidate);
    return [...found.values()].slice(0, MOST_CANDIDATES);
  }
}

/** The match key of a record with these names and without a date of birth. */
const namesOnly = (person: Identity) => matchKey({ ...person, dateOfBirth: null });

function keyTexts(person: Identity): string[] {
  const { upn, uln } = person;
  return [...(upn ? [`upn:${upn}`] : []), ...(uln ? [`uln:${uln}`] : []), `name:${matchKey(person)}`];
}

export function identityInReturn({ upn, uln, forename, surname, dateOfBirth, sex, postcode }: Sen2Person): Identity {
  return {
    ...{ nhsNumber: null, upn: upn?.value ?? null, upnTemporary: upn?.temporary ?? false, uln },
    ...{ givenName: forename, familyName: surname, dateOfBirth, sex, postcode },
  };
}

/** The keys to look up in the register for these people. */
export function lookUpKeys(people: readonly Identity[]): RecognitionKeys {
  const known = (values: (string | null)[]) => values.filter((value) => value !== null);
  return {
    upns: known(people.map(({ upn }) => upn)),
    ulns: known(people.map(({ uln }) => uln)),
    matchKeys: [...new Set(people.flatMap((person) => [matchKey(person), namesOnly(person)]))],
  };
}

/** A key that two rows of a return have in common if they describe one person. */
export interface JoinKey {
  readonly key: string;
  /** a number with the names; otherwise other details */
  readonly number: boolean;
}

/**
 * Rows with a common key describe one person, unless other rows contradict that. The names belong to every key, because a
 * number with two names means two people: usually twins, one of whom has the other's number.
 */
export function joinKeys(person: Identity): JoinKey[] {
  const { upn, upnTemporary, uln, dateOfBirth, postcode } = person;
  const names = namesOnly(person);
  return [
    ...(upn && !upnTemporary ? [{ key: `upn:${upn}|${names}`, number: true }] : []),
    ...(uln ? [{ key: `uln:${uln}|${names}`, number: true }] : []),
    ...(upn && upnTemporary ? [{ key: `temporary:${upn}|${names}`, number: false }] : []),
    ...(dateOfBirth && postcode ? [{ key: `at:${postcode}|${matchKey(person)}`, number: false }] : []),
  ];
}

export interface Recognised<T> {
  readonly who: T;
  readonly match: IdentityMatch;
}

/** All candidates who are or may be the person, in their order. */
export function lookalikesIn<T>(person: Identity, candidates: readonly Candidate<T>[]): Recognised<T>[] {
  return candidates
    .map(({ who, identity }) => ({ who, match: compareIdentity(person, identity) }))
    .filter(({ match }) => match.outcome !== 'different');
}

/** The record of the person: a certain match before a probable one. If several match, the first (oldest) is used. */
export function recognise<T>(lookalikes: readonly Recognised<T>[]): Recognised<T> | null {
  const same = lookalikes.filter(({ match }) => match.outcome === 'same');
  return same.find(({ match }) => match.certain) ?? same[0] ?? null;
}

/**
 * As `recognise`, among records that were merged. A person has already decided about them, so thin evidence is enough if
 * nothing is against it.
 */
export function recogniseMerged<T>(lookalikes: readonly Recognised<T>[]): Recognised<T> | null {
  const nothingAgainst = ({ match: { evidence } }: Recognised<T>) =>
    evidence.every(({ finding }) => finding === 'same');
  return recognise(lookalikes) ?? lookalikes.find(nothingAgainst) ?? null;
}

/**
 * Whether a return repeats what an earlier return stated about a record: every detail that identifies the person is the
 * same. A number that was not stored, because another person has it, does not count.
 */
export function isRepeated(now: ReturnedPerson, earlier: ReturnedPerson): boolean {
  const same = (field: 'givenName' | 'familyName' | 'sex' | 'ethnicity' | 'postcode') =>
    sameValue(now[field] ?? null, earlier[field] ?? null);
  const number = (field: 'upn' | 'uln') => earlier[field] == null || sameValue(now[field], earlier[field]);
  return (
    (['givenName', 'familyName', 'sex', 'ethnicity', 'postcode'] as const).every(same) &&
    (['upn', 'uln'] as const).every(number) &&
    sameValue(now.facts.dateOfBirth ?? null, earlier.facts.dateOfBirth ?? null)
  );
}
