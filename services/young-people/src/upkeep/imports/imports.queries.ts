import type { Reader } from '#libs/platform';
import { instant } from '../../register/person/person.queries.js';
import type { ImportResponse, ImportedRow, RowOutcome } from './imports.dto.js';
import type { ReturnDates, Statement } from './merge.rules.js';

const IMPORT = `j.id, j.status, j.phase, j.percent,
  json_build_object('subject', j.started_by, 'name', j.started_by_name) as "startedBy",
  ${instant('j.created_at')} as "createdAt", ${instant('j.finished_at')} as "finishedAt",
  case when j.status = 'waiting' then j.waits_for end as "waitsFor", j.file_bytes as "fileBytes",
  json_build_object('year', j.return_year, 'referenceDate', j.reference_date, 'submittedOn', j.submitted_on,
    'localAuthorityCode', j.local_authority_code, 'madeUp', j.made_up) as return,
  j.row_counts as rows, j.people_counts as people, j.failure,
  case when j.status = 'undone' then json_build_object('at', ${instant('j.undone_at')},
    'by', json_build_object('subject', j.undone_by, 'name', j.undone_by_name)) end as undone`;

type ImportRow = ImportResponse & Record<string, unknown>;

export function findImport(db: Reader, id: string): Promise<ImportResponse | undefined> {
  return db.one<ImportRow>(`select ${IMPORT} from import_job j where j.area = $1 and j.id = $2`, [db.actor.area, id]);
}

/** The import that waits or runs in the actor's area. */
export function unfinishedImport(db: Reader): Promise<Pick<ImportResponse, 'id' | 'percent'> | undefined> {
  return db.one<Pick<ImportRow, 'id' | 'percent'> & Record<string, unknown>>(
    `select id, percent from import_job where area = $1 and status in ('waiting', 'running', 'undoing')`,
    [db.actor.area],
  );
}

/** Newest first. */
export function importsOf(db: Reader, page: { after?: string; limit: number }): Promise<ImportResponse[]> {
  return db.query<ImportRow>(
    `select ${IMPORT} from import_job j where j.area = $1 and ($2::uuid is null or j.id < $2) order by j.id desc limit $3`,
    [db.actor.area, page.after ?? null, page.limit + 1],
  );
}

/** DfE code of the authority of the last imported return; undefined if there is none. */
export async function authorityOfLastReturn(db: Reader): Promise<string | undefined> {
  const last = await db.one<{ code: string }>(
    `select local_authority_code as code from import_job where area = $1 and status = 'done' order by id desc limit 1`,
    [db.actor.area],
  );
  return last?.code;
}

/**
 * The dates of the newest imported return, whatever the order of imports; undefined if there is none. An undone import
 * does not count, nor do a made-up area and a date in the future, which earlier releases took.
 */
export function newestReturn(db: Reader): Promise<ReturnDates | undefined> {
  return db.one<ReturnDates & Record<string, unknown>>(
    `select reference_date::text as "referenceDate", submitted_on::text as "submittedOn" from import_job
     where area = $1 and status = 'done' and not made_up and reference_date <= $2 and submitted_on <= $2
     order by reference_date desc, submitted_on desc limit 1`,
    [db.actor.area, db.today],
  );
}

/** Lines of the row report, starting after the line `after`. */
export function importedRows(
  db: Reader,
  importId: string,
  outcome: RowOutcome | null,
  page: { after?: string; limit: number },
): Promise<ImportedRow[]> {
  return db.query<ImportedRow & Record<string, unknown>>(
    `select f.id, f.file, f.line, f.column_name as "column", f.value, f.code, f.outcome, f.message
     from import_finding f
     where f.area = $1 and f.import_id = $2 and ($3::text is null or f.outcome = $3)
       and ($4::uuid is null or (f.file, f.line, f.id) >
         (select a.file, a.line, a.id from import_finding a where a.area = $1 and a.id = $4))
     order by f.file, f.line, f.id limit $5`,
    [db.actor.area, importId, outcome, page.after ?? null, page.limit + 1],
  );
}

/**
 * The content of the last return about each person. A made-up one is the oldest, and so is one that an
 * earlier release took with a date in the future.
 */
export async function lastStatements(
  db: Reader,
  personIds: readonly string[],
): Promise<Map<string, Statement & { importId: string }>> {
  const rows = await db.query<{ personId: string; importId: string } & Statement & Record<string, unknown>>(
    `select young_person_id as "personId", import_id as "importId", said,
       case when submitted_on > $3 or exists (
         select from import_job j where j.area = s.area and j.id = s.import_id and j.made_up) then '0001-01-01' else reference_date::text end as "referenceDate",
       submitted_on::text as "submittedOn"
     from return_statement s where s.area = $1 and s.young_person_id = any($2::uuid[])`,
    [db.actor.area, personIds, db.today],
  );
  return new Map(rows.map(({ personId, ...statement }) => [personId, statement]));
}
