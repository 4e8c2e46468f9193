/**
 * Findings about a row of a return, by stable code. A `refusal` leaves the row out, a `warning` takes the row without
 * the doubtful value, and a `note` is about a file and changes no row.
 */
const FINDINGS = {
  // About a file, found by the reader
  FILES_IGNORED: ['note', 'Files that are not part of a Blade export were ignored.'],
  TABLE_ABSENT: ['note', 'The table is not in the return. Its values stay unknown.'],
  ENCODING: ['note', 'The table is not in UTF-8. It was read in its own encoding.'],
  COLUMN_UNKNOWN: ['note', 'The column is in no known release and is ignored.'],
  // About the form of a row, found by the reader
  ROW_FIELD_COUNT: ['refusal', 'The row has a different number of fields from the header.'],
  ROW_UNREADABLE: ['refusal', 'The row has characters that no text contains. The file was damaged.'],
  ROW_ID_MISSING: ['refusal', 'The row has no id.'],
  PARENT_ID_MISSING: ['refusal', 'The row has no id of its parent row.'],
  TEXT_UNREADABLE: ['warning', 'Some characters were lost before this file was made.'],
  TEXT_GUESSED: ['warning', 'The table is most likely in windows-1252 and was read so. Check the accents.'],
  LINE_END_MISSING: ['warning', 'The last row has no line end, unlike other tables. Check that nothing is cut off.'],
  // About a row among the others, found by the importer, which holds them all
  ROW_ID_TWICE: ['refusal', 'Another row of the table has the same id.'],
  ORPHAN_ROW: ['refusal', 'The row’s parent row is not in the return.'],
  SAME_PERSON_TWICE: ['warning', 'The same person is in the return twice. This row was joined to the first.'],
  MATCH_PROBABLE: [
    'warning',
    'Names and other details show that this is one person, but no number does. One record was kept. Check it.',
  ],
  POSSIBLE_DUPLICATE: [
    'warning',
    'Another record may describe this person. Both were kept. Decide in the list of possible duplicates.',
  ],
  // About a person
  PERSON_REFUSED: ['refusal', 'The row of its person was rejected.'],
  NAME_MISSING: ['refusal', 'A person without any name cannot be registered.'],
  NAME_SINGLE: ['warning', 'The return has only one name of the person.'],
  NAME_HIDDEN_CHARACTERS: ['warning', 'The name has hidden characters. They were removed.'],
  NAME_WITHOUT_LETTERS: ['warning', 'The name has no letters. It was not stored.'],
  NAME_TOO_LONG: ['warning', 'The name has more than 100 characters. The first 100 were stored.'],
  DATE_OF_BIRTH_MISSING: ['warning', 'The date of birth is missing. It counts as not known.'],
  DATE_OF_BIRTH_UNREADABLE: ['warning', 'The date of birth is not a valid date. It counts as not known.'],
  DATE_OF_BIRTH_IN_FUTURE: ['warning', 'The date of birth is after the day of the return. It counts as not known.'],
  OVER_25: ['warning', 'The person was over 25 on the reference date.'],
  PERSON_DIED: ['warning', 'The plan ceased because the person died.'],
  PERSON_WITHOUT_REQUEST: ['warning', 'The return only identifies the person and gives no other data.'],
  UPN_TEMPORARY: ['warning', 'The UPN is temporary: it will change, and two people may have the same one.'],
  UPN_SHAPE: ['warning', 'This is not a UPN. It was not stored.'],
  UPN_CHECK_LETTER: ['warning', 'The check letter of the UPN is wrong. It was not stored.'],
  UPN_IS_A_ULN: ['warning', 'The UPN field contains a ULN. It was not stored.'],
  ULN_SHAPE: ['warning', 'This is not a ULN. It was not stored.'],
  ULN_CHECK_DIGIT: ['warning', 'The check digit of the ULN is wrong. It was not stored.'],
  ULN_IS_A_UPN: ['warning', 'The ULN field contains a UPN. It was not stored.'],
  ULN_IS_AN_NHS_NUMBER: ['warning', 'The ULN field may contain an NHS number. It was not stored.'],
  POSTCODE_SHAPE: ['warning', 'This is not a postcode. It was not stored.'],
  ETHNICITY_SHAPE: ['warning', 'This is not a code of four letters. It was not stored.'],
  // About a value
  DATE_UNREADABLE: ['warning', 'This is not a valid date. It counts as not known.'],
  DATE_FROM_INSTANT: ['warning', 'This is a moment and not a date. Its day in London was used. Check the date.'],
  DATE_WITH_TIME: ['warning', 'The date has a time without a time zone. The day as written was used. Check the date.'],
  DATE_IN_FUTURE: ['warning', 'The date is after the day of the return. It counts as not known.'],
  CODE_UNKNOWN: ['warning', 'The code is not in the list. It counts as not known.'],
  FLAG_UNREADABLE: ['warning', 'The value is neither yes nor no. It counts as not known.'],
  NUMBER_SHAPE: ['warning', 'The number has the wrong form. It counts as not known.'],
  // About a plan and its review
  EXTRA_ROW: ['warning', 'A return has one row of this kind. The first was used, and this one was not.'],
  PLAN_CEASED_BEFORE_START: ['warning', 'The plan ceased before it started. Neither date was used.'],
  PLAN_CEASED_BUT_ACTIVE: [
    'warning',
    'The plan ceased but is among the active plans. It is not known whether it is in force.',
  ],
  PLAN_WITHOUT_ACTIVE_ROW: ['warning', 'The plan has not ceased but is not among the active plans.'],
  ACTIVE_PLAN_WITHOUT_NAMED_PLAN: ['warning', 'The active plan has no named plan, so its start is not known.'],
  SEVERAL_PLANS_IN_FORCE: ['warning', 'A later plan of the same person is in force. This one was not used.'],
  HISTORIC_REQUEST_WITHOUT_PLAN: ['warning', 'A historic request lacks the plan that it led to.'],
  OPEN_REQUEST_BESIDE_PLAN: ['warning', 'A request for assessment is open while a plan is in force. It was not used.'],
  REVIEW_DECIDED_BEFORE_MEETING: [
    'warning',
    'The review has an outcome, but its decision is dated before its meeting.',
  ],
} as const satisfies Record<string, readonly [FindingSeverity, string]>;

type FindingSeverity = 'note' | 'warning' | 'refusal';
export type FindingCode = keyof typeof FINDINGS;

/**
 * One line of the row report. `value` is the value in the file and may identify a person: only the report's readers see
 * it. Keep it out of logs, metrics and errors.
 */
export interface Finding {
  readonly file: string;
  readonly line: number;
  /** empty when the finding is about the row or the file */
  readonly column: string;
  readonly value: string;
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly message: string;
}

export interface FindingPlace {
  readonly file: string;
  readonly line: number;
}

export function finding(code: FindingCode, { file, line }: FindingPlace, column = '', value = '', more = ''): Finding {
  const [severity, words] = FINDINGS[code];
  return { file, line, column, value, code, severity, message: more ? `${words} ${more}` : words };
}

interface RowCounts {
  readonly taken: number;
  readonly takenWithWarning: number;
  readonly refused: number;
}

/** Counts the rows in three classes. Every row is in exactly one, by the most serious finding about it. */
export function countRows(rows: number, findings: Iterable<Finding>): RowCounts {
  const gravest = new Map<string, FindingSeverity>();
  for (const { file, line, severity } of findings) {
    const row = `${file}:${line}`;
    if (severity !== 'note' && gravest.get(row) !== 'refusal') gravest.set(row, severity);
  }
  const refused = [...gravest.values()].filter((severity) => severity === 'refusal').length;
  const takenWithWarning = gravest.size - refused;
  return { taken: rows - refused - takenWithWarning, takenWithWarning, refused };
}
