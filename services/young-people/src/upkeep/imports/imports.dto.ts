import { IsIn, IsOptional } from 'class-validator';
import { type Page, PageQuery } from '#libs/platform';

export const ROW_OUTCOMES = ['taken-with-warning', 'refused', 'note'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

export class StartedBy {
  /** account */
  subject: string;
  name: string;
}

export class ReturnResponse {
  /** year of collection */
  year: number;
  /** census day, YYYY-MM-DD */
  referenceDate: string;
  /** day on which the return was made, YYYY-MM-DD */
  submittedOn: string;
  /** DfE three-digit code, `926` is Norfolk */
  localAuthorityCode: string;
  /** true: the demonstration's made-up people; such a return never makes another one older */
  madeUp: boolean;
}

export class RowCountsResponse {
  /** data rows in all tables; each is counted in one of the other three */
  read: number;
  taken: number;
  takenWithWarning: number;
  refused: number;
}

export class PeopleCountsResponse {
  /** registered by this import */
  new: number;
  /** already registered, and changed by this import */
  changed: number;
  /** already registered, and the return contained nothing new about them */
  unchanged: number;
  /** not registered; the row report gives the reason */
  refused: number;
}

export class WaitsFor {
  /** `another-import`: this server imports one return at a time. `events`: it publishes the events of the last import first. */
  reason: 'another-import' | 'events';
  /** the import that is running; it may be of another area, and then only its id is known */
  importId: string | null;
  /** progress of that import, 0 to 100 */
  percent: number | null;
  /** number of imports that come first */
  ahead: number;
}

export class UndoneResponse {
  /** instant, ISO 8601 in UTC */
  at: string;
  by: StartedBy;
}

export class ImportFailure {
  /** stable code: one of the SEN2 reader's, IMPORT_INTERRUPTED, DATABASE_UNAVAILABLE, IDENTIFIER_IN_USE or FAULT */
  code: string;
  message: string;
  /** the file in which the failure was found */
  file: string | null;
  /** 1 is the header */
  line: number | null;
}

export class ImportResponse {
  id: string;
  /** `failed` and `interrupted` imports store nothing; an `undone` one no longer counts as a return */
  status: 'waiting' | 'running' | 'done' | 'failed' | 'interrupted' | 'undoing' | 'undone';
  phase: 'waiting' | 'reading' | 'writing' | 'finished';
  /** 0 to 100 */
  percent: number;
  startedBy: StartedBy;
  /** instant, ISO 8601 in UTC */
  createdAt: string;
  /** why a waiting import has not begun; null once it has */
  waitsFor: WaitsFor | null;
  /** instant by the clock, ISO 8601 in UTC; null until it has ended */
  finishedAt: string | null;
  fileBytes: number;
  return: ReturnResponse;
  /** null until it is done */
  rows: RowCountsResponse | null;
  /** null until it is done */
  people: PeopleCountsResponse | null;
  /** failure of the import, or of an undo, which then changed nothing */
  failure: ImportFailure | null;
  /** null until it is undone */
  undone: UndoneResponse | null;
}

export class ImportPageResponse implements Page<ImportResponse> {
  /** newest first */
  items: ImportResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}

export class RowsQuery extends PageQuery {
  /** lists only rows with this outcome; rows without findings are counted but not listed */
  @IsOptional()
  @IsIn(ROW_OUTCOMES)
  outcome?: RowOutcome;
}

/** One finding about one row of the return. */
export class ImportedRow {
  id: string;
  file: string;
  /** 1 is the header; 0: the finding concerns the whole file */
  line: number;
  /** empty: the finding concerns the row or the file */
  column: string;
  /** the value in the file; may be personal data */
  value: string;
  /** stable code, `UPN_CHECK_LETTER` */
  code: string;
  /** the result for the row; a note has no effect on it */
  outcome: RowOutcome;
  message: string;
}

export class ImportedRowPage implements Page<ImportedRow> {
  /** by file and line */
  items: ImportedRow[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
