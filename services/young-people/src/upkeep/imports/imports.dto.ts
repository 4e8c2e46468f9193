import { IsIn, IsOptional } from 'class-validator';
import { type Page, PageQuery } from '#libs/platform';

export const ROW_OUTCOMES = ['taken-with-warning', 'refused', 'note'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

export class StartedBy {
  /** account */
  subject: string;
  name: string;
}

export class ReturnAnswer {
  /** year of collection */
  year: number;
  /** census day, YYYY-MM-DD */
  referenceDate: string;
  /** day on which the return was made, YYYY-MM-DD */
  submittedOn: string;
  /** DfE three-digit code, `926` is Norfolk */
  localAuthorityCode: string;
}

export class RowCountsAnswer {
  /** rows of data in all tables; each is one of the other three */
  read: number;
  taken: number;
  takenWithWarning: number;
  refused: number;
}

export class PeopleCountsAnswer {
  /** registered by this import */
  new: number;
  /** known already, and something of them changed */
  changed: number;
  /** known already, and the return said nothing new of them */
  unchanged: number;
  /** not registered; the row report says why */
  refused: number;
}

export class ImportFailure {
  /** stable code: of the SEN2 reader, IMPORT_INTERRUPTED, DATABASE_UNAVAILABLE, IDENTIFIER_IN_USE or FAULT */
  code: string;
  message: string;
  /** table where it showed */
  file: string | null;
  /** 1 is the header */
  line: number | null;
}

export class ImportAnswer {
  id: string;
  /** of `failed` and `interrupted` nothing at all was taken */
  status: 'waiting' | 'running' | 'done' | 'failed' | 'interrupted';
  phase: 'waiting' | 'reading' | 'writing' | 'finished';
  /** 0 to 100 */
  percent: number;
  startedBy: StartedBy;
  /** instant, ISO 8601 in UTC */
  createdAt: string;
  /** instant, ISO 8601 in UTC; null until it has ended */
  finishedAt: string | null;
  fileBytes: number;
  return: ReturnAnswer;
  /** null until it is done */
  rows: RowCountsAnswer | null;
  /** null until it is done */
  people: PeopleCountsAnswer | null;
  failure: ImportFailure | null;
}

export class ImportPage implements Page<ImportAnswer> {
  /** newest first */
  items: ImportAnswer[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}

export class RowsQuery extends PageQuery {
  /** only rows with this outcome; rows that were taken without a remark are counted and not listed */
  @IsOptional()
  @IsIn(ROW_OUTCOMES)
  outcome?: RowOutcome;
}

/** One thing that was found about one row of the return. */
export class ImportedRow {
  id: string;
  file: string;
  /** 1 is the header; 0 where it is about the file */
  line: number;
  /** empty where it is about the row or the file */
  column: string;
  /** what the file says; may be personal data */
  value: string;
  /** stable code, `UPN_CHECK_LETTER` */
  code: string;
  /** what became of the row; a note changes nothing */
  outcome: RowOutcome;
  message: string;
}

export class ImportedRowPage implements Page<ImportedRow> {
  /** by file and line */
  items: ImportedRow[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
