import {
  type CalendarDate,
  checkNhsNumber,
  checkUln,
  checkUpn,
  type FieldError,
  invalid,
  PERSON_FIELDS,
  readPostcode,
} from '#libs/kernel';
import type { FactChange } from '../person/facts.rules.js';
import type { CommunicationNeedKind, Identifiers, Person, Sex } from '../person/person.rules.js';

interface RankedNeed {
  readonly code: string;
  /** 1 is the primary need */
  readonly rank: number;
}

/** The identifiers in a request, as typed: null clears an identifier, and an absent one does not change. */
interface GivenIdentifiers {
  readonly nhsNumber?: string | null;
  readonly upn?: string | null;
  readonly uln?: string | null;
}

/** The details in a request, already of the right types: null clears a value, and an absent one does not change. */
interface PersonInput extends GivenIdentifiers {
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly preferredName?: string | null;
  readonly dateOfBirth?: string | null;
  readonly sex?: Sex | null;
  readonly ethnicity?: string | null;
  readonly postcode?: string | null;
  readonly needs?: readonly RankedNeed[];
  readonly communicationNeeds?: readonly { readonly kind: CommunicationNeedKind; readonly details?: string | null }[];
  readonly deceased?: boolean;
}

/**
 * The person with the requested changes. The date of birth is a fact, so `birthChange` handles it.
 * @throws DomainError INVALID with an error for each wrong field
 */
export function changedPerson(person: Person, input: PersonInput, today: CalendarDate): Person {
  const { givenName, familyName, preferredName, sex, ethnicity, deceased, communicationNeeds } = input;
  const { identifiers, errors } = readIdentifiers(input, person);
  const needs = input.needs && readNeeds(input.needs);
  const postcode = input.postcode ? readPostcode(input.postcode) : input.postcode;
  errors.push(...(needs?.errors ?? []), ...wrongBirth(input, today));
  if (input.postcode && !postcode)
    errors.push({ field: 'postcode', code: 'POSTCODE_SHAPE', message: 'must be a United Kingdom postcode' });
  if (errors.length > 0) throw invalid(errors);
  if (
    (givenName === undefined ? person.givenName : givenName) === null &&
    (familyName === undefined ? person.familyName : familyName) === null
  )
    throw invalid(ONE_NAME);
  const given = {
    ...{ givenName, familyName, preferredName, sex, ethnicity, postcode, deceased, needs: needs?.codes },
    communicationNeeds: communicationNeeds?.map(({ kind, details }) => ({ kind, details: details ?? null })),
  };
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...person, ...identifiers, ...changes };
}

const ONE_NAME: readonly FieldError[] = (['familyName', 'givenName'] as const).map((field) => ({
  field,
  code: 'REQUIRED',
  message: 'is required if the other name is missing; a person with one name may have it in either field',
}));

/** The change of the fact `dateOfBirth`, if any. An unchanged date of birth keeps its recorded source. */
export function birthChange({ dateOfBirth }: PersonInput, person: Person): FactChange[] {
  if (dateOfBirth === undefined || dateOfBirth === person.dateOfBirth) return [];
  return [{ name: 'dateOfBirth', value: dateOfBirth, source: 'professional', note: null, sinceOn: null }];
}

function wrongBirth({ dateOfBirth }: PersonInput, today: CalendarDate): FieldError[] {
  const field = 'dateOfBirth';
  if (!dateOfBirth) return [];
  if (dateOfBirth > today)
    return [{ field, code: 'IN_THE_FUTURE', message: 'cannot be in the future; use today’s date or earlier' }];
  if (dateOfBirth < PERSON_FIELDS.dateOfBirth.earliest)
    return [{ field, code: 'DATE_OUT_OF_RANGE', message: 'must be in 1900 or later' }];
  return [];
}

const WRONG_IDENTIFIER: Readonly<Record<keyof GivenIdentifiers, string>> = {
  nhsNumber: 'must be an NHS number: ten digits, the last of which is the check digit',
  upn: 'must be a unique pupil number: a check letter and twelve characters',
  uln: 'must be a unique learner number: ten digits, the last of which is the check digit',
};

/** The identifiers in stored form, with field errors whose codes come from `#libs/kernel`: `NHS_NUMBER_CHECK_DIGIT`. */
export function readIdentifiers(
  given: GivenIdentifiers,
  current: Identifiers,
): { identifiers: Identifiers; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const read = (
    field: keyof GivenIdentifiers,
    check: (text: string) => { ok: true; value: string; temporary?: boolean } | { ok: false; code: string },
  ): { value: string | null; temporary: boolean } => {
    const text = given[field];
    if (text === undefined) return { value: current[field], temporary: current.upnTemporary };
    if (text === null) return { value: null, temporary: false };
    const checked = check(text);
    if (checked.ok) return { value: checked.value, temporary: checked.temporary === true };
    errors.push({ field, code: checked.code, message: WRONG_IDENTIFIER[field] });
    return { value: null, temporary: false };
  };
  const nhsNumber = read('nhsNumber', checkNhsNumber).value;
  const upn = read('upn', checkUpn);
  const uln = read('uln', checkUln).value;
  return { identifiers: { nhsNumber, upn: upn.value, upnTemporary: upn.temporary, uln }, errors };
}

/** Need codes in order of rank. A repeated code or rank is an error, because the primary need would be ambiguous. */
export function readNeeds(needs: readonly RankedNeed[]): { codes: string[]; errors: FieldError[] } {
  const errors = needs.flatMap(({ code, rank }, at): FieldError[] => {
    const before = needs.slice(0, at);
    if (before.some((need) => need.code === code))
      return [{ field: `needs.${at}.code`, code: 'TWICE', message: 'each need can be listed only once' }];
    if (before.some((need) => need.rank === rank))
      return [{ field: `needs.${at}.rank`, code: 'TWICE', message: 'each rank can be used only once' }];
    return [];
  });
  return { codes: [...needs].sort((a, b) => a.rank - b.rank).map(({ code }) => code), errors };
}
