import {
  ageOn,
  type CalendarDate,
  checkNhsNumber,
  checkUln,
  checkUpn,
  cleanName,
  hasHiddenCharacters,
  isName,
  PERSON_FIELDS,
  readPostcode,
  shortened,
  type Uln,
  type Upn,
} from '#libs/kernel';
import { SEXES } from './codes.js';
import type { ReturnHeader } from './return-header.js';
import type { RowValues } from './row-values.js';

/** The person of the row. `null` means that the return does not give the value, or gives an impossible one. */
export interface Sen2Person {
  /** at least one of the two names is not null */
  readonly surname: string | null;
  readonly forename: string | null;
  readonly dateOfBirth: CalendarDate | null;
  readonly sex: 'female' | 'male' | null;
  /** code of the common basic data set, `WBRI` */
  readonly ethnicity: string | null;
  /** capitals, with one space */
  readonly postcode: string | null;
  readonly upn: { readonly value: Upn; readonly temporary: boolean } | null;
  readonly uln: Uln | null;
}

/**
 * The last year of age in which a plan may be kept: until the end of the academic year in which the person turns 25.
 */
const LAST_AGE = 25;
const ULN_UNKNOWN = '9999999999';

/** The person, or null when the row is rejected. Problems are added to the row's findings. */
export function interpretPersonRow(row: RowValues, header: ReturnHeader): Sen2Person | null {
  const surname = readName(row, 'surname');
  const forename = readName(row, 'forename');
  const dateOfBirth = readDateOfBirth(row, header);
  if (surname === null && forename === null) {
    row.find('NAME_MISSING', 'surname');
    return null;
  }
  if (surname === null || forename === null) row.find('NAME_SINGLE', surname === null ? 'surname' : 'forename');
  if (dateOfBirth !== null && ageOn(dateOfBirth, header.referenceDate) > LAST_AGE)
    row.find('OVER_25', 'personbirthdate');
  return {
    surname,
    forename,
    dateOfBirth,
    sex: readSex(row),
    ethnicity: readEthnicity(row),
    postcode: readPostcodeOf(row),
    upn: readUpn(row),
    uln: readUln(row),
  };
}

function readName(row: RowValues, column: 'surname' | 'forename'): string | null {
  const text = row.text(column);
  if (text === null) return null;
  if (!isName(text)) {
    row.find('NAME_WITHOUT_LETTERS', column);
    return null;
  }
  if (hasHiddenCharacters(text)) row.find('NAME_HIDDEN_CHARACTERS', column);
  return withinLimit(row, column, cleanName(text));
}

/** A name that is too long is most likely two fields in one. It never costs the person the record. */
function withinLimit(row: RowValues, column: 'surname' | 'forename', name: string): string {
  const { maxLength } = PERSON_FIELDS[column === 'surname' ? 'familyName' : 'givenName'];
  const short = shortened(name, maxLength);
  if (short !== name) row.find('NAME_TOO_LONG', column, `It has more than ${maxLength} characters.`);
  return short;
}

function readEthnicity(row: RowValues): string | null {
  const code = row.text('ethnicity')?.toUpperCase() ?? null;
  if (code === null || PERSON_FIELDS.ethnicity.pattern.test(code)) return code;
  row.find('ETHNICITY_SHAPE', 'ethnicity');
  return null;
}

function readDateOfBirth(row: RowValues, { submittedOn }: ReturnHeader): CalendarDate | null {
  const column = 'personbirthdate';
  const text = row.text(column);
  const date = row.day(column);
  if (text === null) row.find('DATE_OF_BIRTH_MISSING', column);
  else if (date === null) row.find('DATE_OF_BIRTH_UNREADABLE', column);
  else if (date > submittedOn) row.find('DATE_OF_BIRTH_IN_FUTURE', column);
  return date !== null && date <= submittedOn ? date : null;
}

function readSex(row: RowValues): Sen2Person['sex'] {
  const code = row.code(row.text('sex') === null ? 'gendercurrent' : 'sex', SEXES);
  return code && SEXES[code];
}

function readPostcodeOf(row: RowValues): string | null {
  const text = row.text('postcode');
  if (text === null) return null;
  const postcode = readPostcode(text);
  if (postcode !== null) return postcode;
  row.find('POSTCODE_SHAPE', 'postcode');
  return null;
}

/** A wrong number never rejects the person: it is flagged and left out, and the record is kept. */
function readUpn(row: RowValues): Sen2Person['upn'] {
  const text = row.text('upn');
  if (text === null) return null;
  const upn = checkUpn(text);
  if (upn.ok) {
    const temporary = upn.temporary === true;
    if (temporary) row.find('UPN_TEMPORARY', 'upn');
    return { value: upn.value, temporary };
  }
  if (checkUln(text).ok) row.find('UPN_IS_A_ULN', 'upn');
  else if (upn.correctLetter) row.find('UPN_CHECK_LETTER', 'upn', `The other characters require ${upn.correctLetter}.`);
  else row.find('UPN_SHAPE', 'upn');
  return null;
}

function readUln(row: RowValues): Uln | null {
  const column = 'uniquelearnernumber';
  const text = row.text(column);
  if (text === null || text === ULN_UNKNOWN) return null;
  const uln = checkUln(text);
  if (uln.ok) return uln.value;
  if (checkUpn(text).ok) row.find('ULN_IS_A_UPN', column);
  else if (checkNhsNumber(text).ok) row.find('ULN_IS_AN_NHS_NUMBER', column);
  else row.find(uln.code === 'ULN_SHAPE' ? 'ULN_SHAPE' : 'ULN_CHECK_DIGIT', column);
  return null;
}
