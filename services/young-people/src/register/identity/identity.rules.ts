import type { CalendarDate } from '#libs/kernel';
import { isMisspelling, nameForm } from '#libs/names';
import type { Identifiers, Person, Sex } from '../person/person.rules.js';

/** The details that identify a person; null means not known. One of the names is always known. */
export interface Identity extends Identifiers {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly dateOfBirth: CalendarDate | null;
  readonly sex: Sex | null;
  readonly postcode: string | null;
}

export const EVIDENCE_FIELDS = ['nhsNumber', 'upn', 'uln', 'name', 'dateOfBirth', 'sex', 'postcode'] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

export const EVIDENCE_FINDINGS = ['same', 'similar', 'different'] as const;
/** `similar`: a typing error or an exchange can explain the difference. */
export type EvidenceFinding = (typeof EVIDENCE_FINDINGS)[number];

/** What one detail shows; a detail that one of the records lacks shows nothing and is not listed. */
export interface Evidence {
  readonly field: EvidenceField;
  readonly finding: EvidenceFinding;
}

/** `same`: one person. `possible`: a person must decide. */
type IdentityOutcome = 'same' | 'possible' | 'different';

export interface IdentityMatch {
  readonly outcome: IdentityOutcome;
  /** for `same`: whether a number and the date of birth show it, so that nobody needs to check */
  readonly certain: boolean;
  readonly evidence: readonly Evidence[];
}

const WORDS: Readonly<Record<EvidenceField, Readonly<Record<EvidenceFinding, string>>>> = {
  nhsNumber: numberWords('NHS number'),
  upn: { ...numberWords('UPN'), similar: 'They have the same temporary UPN, which two people may have.' },
  uln: numberWords('ULN'),
  name: {
    same: 'The names are the same, apart from spelling marks or their order.',
    similar: 'The names differ by a typing error, or only one of the two names is the same.',
    different: 'The names are different.',
  },
  dateOfBirth: {
    same: 'The dates of birth are the same.',
    similar: 'The dates of birth differ by a typing error.',
    different: 'The dates of birth are different.',
  },
  sex: { same: 'The sex is the same.', similar: 'The sex is the same.', different: 'The sex is different.' },
  postcode: {
    same: 'The postcodes are the same.',
    similar: 'The postcodes are the same.',
    different: 'The postcodes are different.',
  },
};

/** The evidence in plain words, without the values. */
export function evidenceWords({ field, finding }: Evidence): string {
  return WORDS[field][finding];
}

function numberWords(name: string): Record<EvidenceFinding, string> {
  return {
    same: `They have the same ${name}.`,
    similar: `They have the same ${name}.`,
    different: `They have different ${name}s.`,
  };
}

/**
 * Decides on evidence whether two records describe one person. The order of the two makes no difference.
 *
 * - A common number with the same name, or with the same date of birth and a similar name: the same person. Otherwise a
 *   common number is possible: twins share a date of birth and a family name, and one often has the other's number.
 * - Without a common number, the name and the date of birth are not enough, because two people have them in any large
 *   area. With the same postcode or temporary UPN, and nothing against it: the same person. Otherwise possible.
 * - Different permanent numbers: two people, unless name, date of birth and postcode are all the same. Then possible.
 * - A typing error in the name or the date of birth is possible if the rest and the postcode are the same.
 */
export function compareIdentity(a: Identity, b: Identity): IdentityMatch {
  const found: Record<EvidenceField, EvidenceFinding | null> = {
    nhsNumber: equal(a.nhsNumber, b.nhsNumber),
    upn: compareUpns(a, b),
    uln: equal(a.uln, b.uln),
    name: compareNames(a, b),
    dateOfBirth: compareBirths(a.dateOfBirth, b.dateOfBirth),
    sex: equal(a.sex, b.sex),
    postcode: equal(a.postcode, b.postcode),
  };
  const evidence = EVIDENCE_FIELDS.flatMap((field) => {
    const finding = found[field];
    return finding ? [{ field, finding }] : [];
  });
  return { ...decide(found), evidence };
}

function decide(found: Readonly<Record<EvidenceField, EvidenceFinding | null>>): Omit<IdentityMatch, 'evidence'> {
  const numbers = [found.nhsNumber, found.upn, found.uln];
  const common = numbers.includes('same');
  const against = numbers.includes('different');
  const name = found.name === 'same';
  const birth = found.dateOfBirth === 'same';
  if (common) {
    if (against) return name && birth ? SAME : POSSIBLE;
    if (name && birth) return CERTAIN;
    if (birth) return found.name === 'similar' && found.sex !== 'different' ? CERTAIN : POSSIBLE;
    return name ? SAME : POSSIBLE;
  }
  if (name && birth) {
    if (against) return found.postcode === 'same' ? POSSIBLE : DIFFERENT;
    const supported = found.postcode === 'same' || found.upn === 'similar';
    return supported && found.sex !== 'different' && found.postcode !== 'different' ? SAME : POSSIBLE;
  }
  if (against || found.sex === 'different') return DIFFERENT;
  if (found.upn === 'similar' && (name || (birth && found.name === 'similar'))) return name ? SAME : POSSIBLE;
  if (name && found.dateOfBirth === null) return POSSIBLE;
  const likely = (name || found.name === 'similar') && (birth || found.dateOfBirth === 'similar');
  return likely && found.postcode === 'same' ? POSSIBLE : DIFFERENT;
}

const CERTAIN = { outcome: 'same', certain: true } as const;
const SAME = { outcome: 'same', certain: false } as const;
const POSSIBLE = { outcome: 'possible', certain: false } as const;
const DIFFERENT = { outcome: 'different', certain: false } as const;

function equal(a: string | null, b: string | null): EvidenceFinding | null {
  if (a === null || b === null) return null;
  return a === b ? 'same' : 'different';
}

/** A temporary UPN will change, and two people may have the same one, so it is never evidence against. */
function compareUpns(a: Identifiers, b: Identifiers): EvidenceFinding | null {
  if (a.upn === null || b.upn === null) return null;
  if (a.upn === b.upn) return a.upnTemporary || b.upnTemporary ? 'similar' : 'same';
  return a.upnTemporary || b.upnTemporary ? null : 'different';
}

type Named = Pick<Identity, 'givenName' | 'familyName'>;

/** The normal forms of the given name and the family name. A single name is the same in either place. */
function formsOf({ givenName, familyName }: Named): string[] {
  return [familyName, givenName].flatMap((name) => (name === null ? [] : [nameForm(name)])).sort();
}

/** `similar`: a typing error, a missing name, or another family name. Another given name can be a twin's. */
function compareNames(a: Named, b: Named): EvidenceFinding {
  const [x, y] = [formsOf(a), formsOf(b)];
  if (x.join('|') === y.join('|')) return 'same';
  if (a.givenName !== null && b.givenName !== null && nameForm(a.givenName) === nameForm(b.givenName)) return 'similar';
  const unmatched = x.filter((form) => !y.includes(form));
  const others = y.filter((form) => !x.includes(form));
  if (x.length !== y.length) return unmatched.length === 0 || others.length === 0 ? 'similar' : 'different';
  const misspelt = (forms: string[], of: string[]) =>
    forms.every((form) => of.some((other) => isMisspelling(form, other)));
  return misspelt(unmatched, others) && misspelt(others, unmatched) ? 'similar' : 'different';
}

/** `similar`: one digit is different, or day and month are exchanged. */
function compareBirths(a: CalendarDate | null, b: CalendarDate | null): EvidenceFinding | null {
  if (a === null || b === null) return null;
  if (a === b) return 'same';
  const wrongDigits = [...a].filter((digit, at) => digit !== b[at]).length;
  const exchanged = a === `${b.slice(0, 4)}-${b.slice(8)}-${b.slice(5, 7)}`;
  return wrongDigits === 1 || exchanged ? 'similar' : 'different';
}

/** `name|name|date of birth`: equal for the people who have the same names and date of birth. */
export function matchKey(person: Named & Pick<Identity, 'dateOfBirth'>): string {
  return [...formsOf(person), person.dateOfBirth ?? ''].join('|');
}

export function identityOf(person: Person): Identity {
  const { nhsNumber, upn, upnTemporary, uln, givenName, familyName, dateOfBirth, sex, postcode } = person;
  return { nhsNumber, upn, upnTemporary, uln, givenName, familyName, dateOfBirth, sex, postcode };
}
