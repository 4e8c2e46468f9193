import { newId } from '#libs/kernel';
import type { Reader, Transaction } from '#libs/platform';
import type { ReturnHeader } from '#libs/sen2';
import { instant } from '../../register/person/person.queries.js';
import type { ImportFinding } from './import-findings.values.js';
import type { ImportAnswer, ImportedRow, RowOutcome } from './imports.dto.js';
import type { ReturnDates, Said, Statement } from './merge.rules.js';

const IMPORT = `j.id, j.status, j.phase, j.percent,
  json_build_object('subject', j.started_by, 'name', j.started_by_name) as "startedBy",
  ${instant('j.created_at')} as "createdAt", ${instant('j.finished_at')} as "finishedAt",
  j.file_bytes as "fileBytes",
  json_build_object('year', j.return_year, 'referenceDate', j.reference_date, 'submittedOn', j.submitted_on,
    'localAuthorityCode', j.local_authority_code) as return,
  j.row_counts as rows, j.people_counts as people, j.failure`;

type ImportRow = ImportAnswer & Record<string, unknown>;

export function findImport(db: Reader, id: string): Promise<ImportAnswer | undefined> {
  return db.one<ImportRow>(`select ${IMPORT} from import_job j where j.area = $1 and j.id = $2`, [db.actor.area, id]);
}

/** Newest first. */
export function importsOf(db: Reader, page: { after?: string; limit: number }): Promise<ImportAnswer[]> {
  return db.query<ImportRow>(
    `select ${IMPORT} from import_job j where j.area = $1 and ($2::uuid is null or j.id < $2) order by j.id desc limit $3`,
    [db.actor.area, page.after ?? null, page.limit + 1],
  );
}

/** DfE code of the authority whose return was taken last, or undefined where none was. */
export async function authorityOfLastReturn(db: Reader): Promise<string | undefined> {
  const last = await db.one<{ code: string }>(
    `select local_authority_code as code from import_job where area = $1 and status = 'done' order by id desc limit 1`,
    [db.actor.area],
  );
  return last?.code;
}

/** Of the newest return that was taken, in whatever order they came; undefined where none was. */
export function newestReturn(db: Reader): Promise<ReturnDates | undefined> {
  return db.one<ReturnDates & Record<string, unknown>>(
    `select reference_date::text as "referenceDate", submitted_on::text as "submittedOn" from import_job
     where area = $1 and status = 'done' order by reference_date desc, submitted_on desc limit 1`,
    [db.actor.area],
  );
}

export async function insertImport(tx: Transaction, id: string, header: ReturnHeader, bytes: number): Promise<void> {
  const { actor, now } = tx;
  await tx.query(
    // The area is served from now on, and not only once the import has committed: whoever registers somebody meanwhile
    // would wait for its end.
    `with here as (insert into served_area values ($1) on conflict do nothing)
     insert into import_job (area, id, status, phase, percent, started_by, started_by_name, created_at, file_bytes,
       return_year, reference_date, submitted_on, local_authority_code)
     values ($1, $2, 'waiting', 'waiting', 0, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[actor.area, id, actor.subject, actor.name, now, bytes],
      ...[header.year, header.referenceDate, header.submittedOn, header.localAuthorityCode],
    ],
  );
}

/** Lines of the row report, from behind the one named in `after`. */
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

const OUTCOMES = { note: 'note', warning: 'taken-with-warning', refusal: 'refused' } as const;
/** What a field of a damaged file may be long; more of it helps nobody. */
const MAX_VALUE = 200;

export async function keepFindings(
  tx: Transaction,
  importId: string,
  findings: readonly ImportFinding[],
): Promise<void> {
  if (findings.length === 0) return;
  const rows = findings.map(({ file, line, column, value, code, severity, message }) => ({
    area: tx.actor.area,
    id: newId(),
    import_id: importId,
    ...{ file, line, code, message },
    column_name: column,
    value: value.slice(0, MAX_VALUE),
    outcome: OUTCOMES[severity],
  }));
  await tx.query('insert into import_finding select * from json_populate_recordset(null::import_finding, $1::json)', [
    JSON.stringify(rows),
  ]);
}

/** What the last return said of each of the people. */
export async function lastStatements(db: Reader, personIds: readonly string[]): Promise<Map<string, Statement>> {
  const rows = await db.query<{ personId: string } & Statement & Record<string, unknown>>(
    `select young_person_id as "personId", said, reference_date::text as "referenceDate",
       submitted_on::text as "submittedOn"
     from return_statement where area = $1 and young_person_id = any($2::uuid[])`,
    [db.actor.area, personIds],
  );
  return new Map(rows.map(({ personId, ...statement }) => [personId, statement]));
}

export async function keepStatements(
  tx: Transaction,
  importId: string,
  { referenceDate, submittedOn }: ReturnDates,
  statements: readonly { readonly after: { readonly id: string }; readonly said: Said }[],
): Promise<void> {
  if (statements.length === 0) return;
  const rows = statements.map(({ after, said }) => ({ id: after.id, said }));
  await tx.query(
    `insert into return_statement as kept (area, young_person_id, import_id, reference_date, submitted_on, said)
     select $1, s.id, $2, $4::date, $5::date, s.said from json_to_recordset($3::json) s (id uuid, said jsonb)
     on conflict (area, young_person_id) do update set import_id = excluded.import_id, said = excluded.said,
       reference_date = excluded.reference_date, submitted_on = excluded.submitted_on
     where (kept.said, kept.reference_date, kept.submitted_on)
       is distinct from (excluded.said, excluded.reference_date, excluded.submitted_on)`,
    [tx.actor.area, importId, JSON.stringify(rows), referenceDate, submittedOn],
  );
}

/**
 * The last of an import: its counts, in the transaction of its rows. A row of the return counts by the gravest thing
 * found about it, and so does each line about it in the report.
 * @returns false where the job was given up meanwhile; then nothing of it may be committed
 */
export async function completeImport(
  tx: Transaction,
  importId: string,
  rowsRead: number,
  people: object,
): Promise<boolean> {
  const key = [tx.actor.area, importId];
  await tx.query(
    `update import_finding f set outcome = 'refused'
     where f.area = $1 and f.import_id = $2 and f.outcome = 'taken-with-warning' and exists (
       select from import_finding r where r.area = $1 and r.import_id = $2 and r.file = f.file and r.line = f.line
         and r.outcome = 'refused')`,
    key,
  );
  const counted = await tx.one<{ refused: number; takenWithWarning: number }>(
    `select count(*) filter (where outcome = 'refused')::integer as refused,
       count(*) filter (where outcome <> 'refused')::integer as "takenWithWarning"
     from (select distinct file, line, outcome from import_finding
           where area = $1 and import_id = $2 and outcome <> 'note') reported`,
    key,
  );
  const { refused, takenWithWarning } = counted!;
  const rows = { read: rowsRead, taken: rowsRead - refused - takenWithWarning, takenWithWarning, refused };
  const done = await tx.query(
    `update import_job set status = 'done', phase = 'finished', percent = 100, finished_at = $3, row_counts = $4,
       people_counts = $5
     where area = $1 and id = $2 and status = 'running' returning id`,
    [...key, tx.now, JSON.stringify(rows), JSON.stringify(people)],
  );
  return done.length === 1;
}
