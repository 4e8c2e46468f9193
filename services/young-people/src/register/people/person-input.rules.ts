import { type CalendarDate, checkNhsNumber, checkUln, checkUpn, type FieldError, invalid } from '#libs/kernel';
import type { FactChange } from '../person/facts.rules.js';
import type { CommunicationNeedKind, Identifiers, Person, Sex } from '../person/person.rules.js';

interface RankedNeed {
  readonly code: string;
  /** 1 is the primary need */
  readonly rank: number;
}

/** What a request says of the identifiers: text as typed, null to take one away, absent to leave it. */
interface GivenIdentifiers {
  readonly nhsNumber?: string | null;
  readonly upn?: string | null;
  readonly uln?: string | null;
}

/** What a request says of a person, each of the right shape: null takes a value away, what is absent stays. */
interface PersonInput extends GivenIdentifiers {
  readonly givenName?: string;
  readonly familyName?: string;
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
 * The person as the request wants them; the date of birth is a fact and comes with the facts (`birthChange`).
 * @throws DomainError INVALID naming each wrong field
 */
export function changedPerson(person: Person, input: PersonInput, today: CalendarDate): Person {
  const { givenName, familyName, preferredName, sex, ethnicity, deceased, communicationNeeds } = input;
  const { identifiers, errors } = readIdentifiers(input, person);
  const needs = input.needs && readNeeds(input.needs);
  const postcode = input.postcode ? readPostcode(input.postcode) : input.postcode;
  errors.push(...(needs?.errors ?? []), ...wrongBirth(input, today));
  if (input.postcode && !postcode)
    errors.push({ field: 'postcode', code: 'POSTCODE_SHAPE', message: 'must be a postcode of the United Kingdom' });
  if (errors.length > 0) throw invalid(errors);
  const given = {
    ...{ givenName, familyName, preferredName, sex, ethnicity, postcode, deceased, needs: needs?.codes },
    communicationNeeds: communicationNeeds?.map(({ kind, details }) => ({ kind, details: details ?? null })),
  };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...person, ...identifiers, ...said };
}

/** The date of birth is a fact: that is where its history is kept. Sent back unchanged, it keeps its source. */
export function birthChange({ dateOfBirth }: PersonInput, person: Person): FactChange[] {
  if (dateOfBirth === undefined || dateOfBirth === person.dateOfBirth) return [];
  return [{ name: 'dateOfBirth', value: dateOfBirth, source: 'professional', note: null, sinceOn: null }];
}

function wrongBirth({ dateOfBirth }: PersonInput, today: CalendarDate): FieldError[] {
  const field = 'dateOfBirth';
  if (!dateOfBirth) return [];
  if (dateOfBirth > today) return [{ field, code: 'IN_THE_FUTURE', message: 'must not lie in the future' }];
  if (dateOfBirth < '1900-01-01') return [{ field, code: 'DATE_OUT_OF_RANGE', message: 'must not lie before 1900' }];
  return [];
}

const WRONG_IDENTIFIER: Readonly<Record<keyof GivenIdentifiers, string>> = {
  nhsNumber: 'must be an NHS number: ten digits, the last of which checks the others',
  upn: 'must be a unique pupil number: a check letter and twelve characters',
  uln: 'must be a unique learner number: ten digits, the last of which checks the others',
};

/** The identifiers as they are stored, and what is wrong with them: codes of `#libs/kernel`, `NHS_NUMBER_CHECK_DIGIT`. */
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

/** Codes by rank. A code or a rank that is there twice is an error: then nobody can say which need is the primary one. */
export function readNeeds(needs: readonly RankedNeed[]): { codes: string[]; errors: FieldError[] } {
  const errors = needs.flatMap(({ code, rank }, at): FieldError[] => {
    const before = needs.slice(0, at);
    if (before.some((need) => need.code === code))
      return [{ field: `needs.${at}.code`, code: 'TWICE', message: 'the need is there twice' }];
    if (before.some((need) => need.rank === rank))
      return [{ field: `needs.${at}.rank`, code: 'TWICE', message: 'the rank is there twice' }];
    return [];
  });
  return { codes: [...needs].sort((a, b) => a.rank - b.rank).map(({ code }) => code), errors };
}

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;

/** In capitals with one space, or null where it is no postcode. */
export function readPostcode(text: string): string | null {
  const postcode = text
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/(.{3})$/, ' $1');
  return POSTCODE.test(postcode) ? postcode : null;
}
