/**
 * The three numbers that England's services give a young person, each with its official check digit. Sources: NHS Data
 * Dictionary "NHS Number"; DfE "Unique pupil numbers: guide for schools and local authorities"; Learning Records
 * Service "Unique learner number" (HESA coding manual for the check digit).
 */
type NhsNumber = string & { readonly __nhsNumber: unique symbol };
export type Upn = string & { readonly __upn: unique symbol };
export type Uln = string & { readonly __uln: unique symbol };

/** `_SHAPE`: wrong length or characters; `_CHECK_…`: right shape with a typing error. */
type IdentifierFault =
  | 'NHS_NUMBER_SHAPE'
  | 'NHS_NUMBER_REPEATED_DIGIT'
  | 'NHS_NUMBER_CHECK_DIGIT'
  | 'UPN_SHAPE'
  | 'UPN_CHECK_LETTER'
  | 'ULN_SHAPE'
  | 'ULN_CHECK_DIGIT';

interface ValidIdentifier<T extends string> {
  readonly ok: true;
  /** in capitals, without spaces or hyphens */
  readonly value: T;
  /** only for a UPN: issued until the permanent one is known, so it may change and two pupils may have the same one */
  readonly temporary?: boolean;
}

interface WrongIdentifier {
  readonly ok: false;
  readonly code: IdentifierFault;
  /** only for a UPN with a wrong check letter: the letter that fits the other twelve characters */
  readonly correctLetter?: string;
}

type IdentifierCheck<T extends string> = ValidIdentifier<T> | WrongIdentifier;

const wrong = (code: IdentifierFault): WrongIdentifier => ({ ok: false, code });

/** Sum of digit times weight; the weights count down by one from `first`. */
function weightedSum(digits: string, first: number): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += (digits.charCodeAt(i) - 48) * (first - i);
  return sum;
}

/** The tenth digit for nine, or null where no such number is ever issued. */
export function nhsCheckDigit(nine: string): number | null {
  const digit = (11 - (weightedSum(nine, 10) % 11)) % 11;
  return digit === 10 ? null : digit;
}

/**
 * Checks an NHS number, with or without spaces or hyphens. Ten equal digits pass the check digit, but people type them
 * to get past a form, so they are rejected. An NHS number changes on adoption and may change with gender: match on it,
 * and never use it as a key.
 */
export function checkNhsNumber(text: string): IdentifierCheck<NhsNumber> {
  const value = text.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(value)) return wrong('NHS_NUMBER_SHAPE');
  if (/^(\d)\1{9}$/.test(value)) return wrong('NHS_NUMBER_REPEATED_DIGIT');
  if (nhsCheckDigit(value.slice(0, 9)) !== Number(value[9])) return wrong('NHS_NUMBER_CHECK_DIGIT');
  return { ok: true, value: value as NhsNumber };
}

/** A = 0 to Z = 22; I, O and S are left out, because they are misread as digits. */
const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const UPN = /^[A-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

/** The check letter for the twelve characters that follow it (authority 3, school 4, year 2, serial 3). */
export function upnCheckLetter(twelve: string): string {
  let sum = 0;
  for (let i = 0; i < twelve.length; i++) {
    const code = twelve.charCodeAt(i);
    sum += (i + 2) * (code >= 48 && code <= 57 ? code - 48 : UPN_LETTERS.indexOf(twelve.charAt(i)));
  }
  return UPN_LETTERS.charAt(sum % 23);
}

/** Checks a unique pupil number, permanent (ends in a digit) or temporary (ends in a letter). */
export function checkUpn(text: string): IdentifierCheck<Upn> {
  const value = text.replace(/\s/g, '').toUpperCase();
  if (!UPN.test(value)) return wrong('UPN_SHAPE');
  const letter = upnCheckLetter(value.slice(1));
  if (letter !== value[0]) return { ok: false, code: 'UPN_CHECK_LETTER', correctLetter: letter };
  return { ok: true, value: value as Upn, temporary: !/\d$/.test(value) };
}

/** The tenth digit for nine, or null where no such number is ever issued. */
export function ulnCheckDigit(nine: string): number | null {
  const remainder = weightedSum(nine, 10) % 11;
  return remainder === 0 ? null : 10 - remainder;
}

/**
 * Checks a unique learner number. No number is both a valid ULN and a valid NHS number, because the same weighted sum
 * must leave 10 for one and 0 for the other. A number typed into the wrong field is therefore found.
 */
export function checkUln(text: string): IdentifierCheck<Uln> {
  const value = text.replace(/\s/g, '');
  if (!/^[1-9]\d{9}$/.test(value)) return wrong('ULN_SHAPE');
  if (ulnCheckDigit(value.slice(0, 9)) !== Number(value[9])) return wrong('ULN_CHECK_DIGIT');
  return { ok: true, value: value as Uln };
}
