import { NAME_LENGTH } from './name-text.js';

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;

/**
 * The one definition of each field of a person. The form's validators and the import read it, so that neither stores a
 * value that the other rejects. `column` names the field's column in a return; null means that a return does not have it.
 */
export const PERSON_FIELDS = {
  givenName: { column: 'forename', maxLength: NAME_LENGTH },
  familyName: { column: 'surname', maxLength: NAME_LENGTH },
  preferredName: { column: null, maxLength: NAME_LENGTH },
  dateOfBirth: { column: 'personbirthdate', earliest: '1900-01-01' },
  sex: { column: 'sex', list: ['female', 'male'] },
  ethnicity: { column: 'ethnicity', pattern: /^[A-Z]{4}$/ },
  postcode: { column: 'postcode', maxLength: 10 },
  nhsNumber: { column: null, maxLength: 20 },
  upn: { column: 'upn', maxLength: 20 },
  uln: { column: 'uniquelearnernumber', maxLength: 20 },
  /** codes of `#libs/sen2` */
  needs: { column: 'sentype' },
  communicationNeeds: { column: null },
} as const;

/** The postcode in capitals with one space; null if the text is not a postcode. */
export function readPostcode(text: string): string | null {
  const postcode = text
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/(.{3})$/, ' $1');
  return POSTCODE.test(postcode) ? postcode : null;
}

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text, or as many whole characters of its start as the field may have, in code points. */
export function shortened(text: string, maxLength: number): string {
  if ([...text].length <= maxLength) return text;
  let short = '';
  let length = 0;
  for (const { segment } of CHARACTERS.segment(text)) {
    length += [...segment].length;
    if (length > maxLength) break;
    short += segment;
  }
  return (short || [...text].slice(0, maxLength).join('')).trim();
}
