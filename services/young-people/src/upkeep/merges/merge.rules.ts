import { conflict, type FieldError, unprocessable } from '#libs/kernel';
import { type KnownFact, sameValue } from '../../register/person/facts.rules.js';
import type { Identifiers, Person } from '../../register/person/person.rules.js';
import type { Relationship } from '../../register/relationships/relationship.rules.js';

export const MERGE_REASONS = ['duplicate-import', 'duplicate-entry', 'changed-name', 'other'] as const;
export type MergeReason = (typeof MERGE_REASONS)[number];

/** A field in which the two records differ; null means not known. */
export interface Difference {
  /** `nhsNumber`, `familyName`, `facts.hasEhcPlan` */
  readonly field: string;
  readonly kept: unknown;
  readonly merged: unknown;
}

/** An account of the merged record, and whether it gains access to the kept one. */
export interface MergedAccount {
  readonly relationshipId: string;
  readonly subject: string;
  readonly relation: Relationship['relation'];
  readonly carriedOver: boolean;
}

type Who = Pick<Person, 'id' | 'dateOfBirth' | 'deceased'>;

/** @throws DomainError SAME_RECORD, DECEASED_DIFFERS, DATE_OF_BIRTH_DIFFERS (422) */
export function requireMergeable(kept: Who, merged: Who, confirmed: boolean): void {
  if (kept.id === merged.id) throw sameRecord();
  if (kept.deceased !== merged.deceased)
    throw unprocessable(
      'DECEASED_DIFFERS',
      'Only one of the two records shows that the person has died. Correct the wrong record first.',
    );
  const differs = kept.dateOfBirth !== null && merged.dateOfBirth !== null && kept.dateOfBirth !== merged.dateOfBirth;
  if (differs && !confirmed)
    throw unprocessable(
      'DATE_OF_BIRTH_DIFFERS',
      'The dates of birth differ. If both records describe the same person, send confirmDifferentDateOfBirth.',
    );
}

export const sameRecord = () =>
  unprocessable('SAME_RECORD', 'A record cannot be merged with itself. Choose a different record.');

export const identifiersOf = ({ nhsNumber, upn, upnTemporary, uln }: Identifiers): Identifiers => ({
  ...{ nhsNumber, upn, upnTemporary, uln },
});

/** The kept record's identifiers, completed with those that only the merged record has. */
export function takenOver(kept: Identifiers, merged: Identifiers): Identifiers {
  const upn = kept.upn === null ? merged : kept;
  return {
    nhsNumber: kept.nhsNumber ?? merged.nhsNumber,
    upn: upn.upn,
    upnTemporary: upn.upnTemporary,
    uln: kept.uln ?? merged.uln,
  };
}

/** The kept record's identifiers after an undo: those of the merged record go back, and the earlier ones return. */
export function givenBack(now: Identifiers, kept: Identifiers, merged: Identifiers): Identifiers {
  const back = (field: 'nhsNumber' | 'upn' | 'uln') => merged[field] !== null && now[field] === merged[field];
  const upn = back('upn') ? kept : now;
  return {
    nhsNumber: back('nhsNumber') ? kept.nhsNumber : now.nhsNumber,
    upn: upn.upn,
    upnTemporary: upn.upnTemporary,
    uln: back('uln') ? kept.uln : now.uln,
  };
}

/** Identifiers that both records have and that differ; staff must decide which is right. */
export function conflictsOf(kept: Identifiers, merged: Identifiers): Difference[] {
  return (['nhsNumber', 'upn', 'uln'] as const)
    .filter((field) => kept[field] !== null && merged[field] !== null && kept[field] !== merged[field])
    .map((field) => ({ field, kept: kept[field], merged: merged[field] }));
}

const DETAILS = [
  'givenName',
  'familyName',
  'preferredName',
  'sex',
  'ethnicity',
  'postcode',
  'needs',
  'communicationNeeds',
] as const satisfies readonly (keyof Person)[];

/** Details and facts in which the records differ; the kept record prevails. Facts only in the merged record move over. */
export function differencesOf(
  kept: { person: Person; facts: readonly KnownFact[] },
  merged: { person: Person; facts: readonly KnownFact[] },
): Difference[] {
  const details = DETAILS.map((field) => ({ field, kept: kept.person[field], merged: merged.person[field] }));
  const facts = merged.facts.flatMap(({ name, value }) => {
    const own = kept.facts.find((fact) => fact.name === name);
    return own ? [{ field: `facts.${name}`, kept: own.value, merged: value }] : [];
  });
  const empty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  return [...details, ...facts].filter((d) => !empty(d.merged) && !sameValue(d.kept, d.merged));
}

/**
 * A merge gives an account access only if the request names it, because a reader of one record may have been excluded from
 * the other on purpose. If the kept record already has a relationship with the account, that relationship stands.
 * @throws DomainError INVALID_ACCOUNTS (422)
 */
export function accountsOf(
  kept: readonly Relationship[],
  merged: readonly Relationship[],
  carryOver: readonly string[],
): MergedAccount[] {
  const errors = carryOver.flatMap((id, at): FieldError[] => {
    const field = `accounts.${at}`;
    const relationship = merged.find((r) => r.id === id);
    if (!relationship)
      return [{ field, code: 'NOT_AN_ACCOUNT_OF_MERGED', message: 'must be a relationship of the merged record' }];
    if (kept.some(({ subject }) => subject === relationship.subject))
      return [
        { field, code: 'ACCOUNT_KNOWN_TO_KEPT', message: 'the kept record already has this account; change it there' },
      ];
    if (relationship.relation === 'self' && kept.some(({ relation }) => relation === 'self'))
      return [
        {
          field,
          code: 'OTHER_ACCOUNT_EXISTS',
          message: 'the kept record already has the young person’s own account',
        },
      ];
    return [];
  });
  if (errors.length > 0)
    throw unprocessable('INVALID_ACCOUNTS', 'Some of the accounts cannot be carried over; see `errors`.', errors);
  return merged.map(({ id, subject, relation }) => ({
    ...{ relationshipId: id, subject, relation, carriedOver: carryOver.includes(id) },
  }));
}

/** @throws DomainError MERGE_UNDONE (409) */
export function requireInForce({ version }: { readonly version: number }): void {
  if (version !== 1) throw conflict('MERGE_UNDONE', 'This merge has already been undone.');
}
