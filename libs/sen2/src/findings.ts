/**
 * What may be said of a row of a return, by stable code. A `refusal` leaves the row out, a `warning` takes it without
 * the value that is in doubt, a `note` is about a file and changes no row's outcome.
 */
const FINDINGS = {
  // A file as a whole: the reader
  FILES_IGNORED: ['note', 'Files that are no part of a Blade export were left alone.'],
  TABLE_ABSENT: ['note', 'The table is not in the return: what it would say stays unknown.'],
  COLUMN_UNKNOWN: ['note', 'The column is in no known release and is ignored.'],
  // A row as such: the reader
  ROW_FIELD_COUNT: ['refusal', 'The row has another number of fields than the header.'],
  ROW_UNREADABLE: ['refusal', 'The row has characters that no text has: the file was damaged.'],
  ROW_ID_MISSING: ['refusal', 'The row has no id of its own.'],
  PARENT_ID_MISSING: ['refusal', 'The row does not say which row it belongs to.'],
  TEXT_UNREADABLE: ['warning', 'Some characters are not UTF-8 and could not be read.'],
  // A row among the others: whoever holds them all, the importer
  ROW_ID_TWICE: ['refusal', 'Another row of the table has the same id.'],
  ORPHAN_ROW: ['refusal', 'The row that it belongs to is not in the return.'],
  SAME_PERSON_TWICE: ['warning', 'The same person is in the return twice; this row was joined to the first.'],
  MATCH_PROBABLE: ['warning', 'The person was probably known already; somebody should look.'],
  // A person
  PERSON_REFUSED: ['refusal', 'The person whom the row is about was refused.'],
  NAME_MISSING: ['refusal', 'A person without surname or forename cannot be registered.'],
  DATE_OF_BIRTH_MISSING: ['refusal', 'A person without date of birth cannot be registered.'],
  DATE_OF_BIRTH_UNREADABLE: ['refusal', 'The date of birth is no date.'],
  DATE_OF_BIRTH_IN_FUTURE: ['refusal', 'The date of birth lies after the day of the return.'],
  OVER_25: ['warning', 'The person was over 25 on the reference date.'],
  PERSON_DIED: ['warning', 'The plan ceased because the person died.'],
  PERSON_WITHOUT_REQUEST: ['warning', 'The return says nothing about the person but who they are.'],
  UPN_TEMPORARY: ['warning', 'The UPN is a temporary one: it will change, and may be given twice.'],
  UPN_SHAPE: ['warning', 'That is no UPN; it was not stored.'],
  UPN_CHECK_LETTER: ['warning', 'The check letter of the UPN is wrong; it was not stored.'],
  UPN_IS_A_ULN: ['warning', 'The number in the place of the UPN is a ULN; it was not stored.'],
  ULN_SHAPE: ['warning', 'That is no ULN; it was not stored.'],
  ULN_CHECK_DIGIT: ['warning', 'The check digit of the ULN is wrong; it was not stored.'],
  ULN_IS_A_UPN: ['warning', 'The number in the place of the ULN is a UPN; it was not stored.'],
  ULN_IS_AN_NHS_NUMBER: ['warning', 'The number in the place of the ULN could be an NHS number; it was not stored.'],
  POSTCODE_SHAPE: ['warning', 'That is no postcode; it was not stored.'],
  // A value
  DATE_UNREADABLE: ['warning', 'That is no date; it counts as not known.'],
  DATE_IN_FUTURE: ['warning', 'The date lies after the day of the return; it counts as not known.'],
  CODE_UNKNOWN: ['warning', 'The code is not in the list; it counts as not known.'],
  FLAG_UNREADABLE: ['warning', 'That is neither yes nor no; it counts as not known.'],
  NUMBER_SHAPE: ['warning', 'The number has the wrong form; it counts as not known.'],
  // A plan and its review
  EXTRA_ROW: ['warning', 'A second row where a return has one; the first was used.'],
  PLAN_CEASED_BEFORE_START: ['warning', 'The plan ceased before it started; neither date was used.'],
  PLAN_CEASED_BUT_ACTIVE: ['warning', 'The plan had ceased and is among the active ones: not known whether in force.'],
  PLAN_WITHOUT_ACTIVE_ROW: ['warning', 'The plan has not ceased and is not among the active ones.'],
  ACTIVE_PLAN_WITHOUT_NAMED_PLAN: ['warning', 'The active plan has no named plan, so its start is not known.'],
  SEVERAL_PLANS_IN_FORCE: ['warning', 'A later plan of the same person is in force; this one was not used.'],
  HISTORIC_REQUEST_WITHOUT_PLAN: ['warning', 'A historic request without the plan that it led to.'],
  OPEN_REQUEST_BESIDE_PLAN: ['warning', 'A request for assessment is open while a plan is in force; not used.'],
  REVIEW_DECIDED_BEFORE_MEETING: [
    'warning',
    'The review has an outcome, but its decision is dated before its meeting.',
  ],
} as const satisfies Record<string, readonly [FindingSeverity, string]>;

type FindingSeverity = 'note' | 'warning' | 'refusal';
export type FindingCode = keyof typeof FINDINGS;

/**
 * One line of the row report. `value` is what the file says and may identify a person: it is for the report's readers
 * and goes into no log, metric or error.
 */
export interface Finding {
  readonly file: string;
  readonly line: number;
  /** empty where the finding is about the row or the file */
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

/** How the given number of rows divides: every row is exactly one of the three, by the gravest finding about it. */
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
