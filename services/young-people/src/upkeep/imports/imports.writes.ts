import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { ReturnHeader } from '#libs/sen2';
import { type ImportFindingRow, importFindingTable } from './import-finding.table.js';
import type { ImportFinding } from './import-findings.values.js';
import { type ImportJobRow, importJobTable } from './import-job.table.js';
import type { ReturnDates, ReturnedPerson } from './merge.rules.js';
import { type ReturnStatementRow, returnStatementTable } from './return-statement.table.js';

export async function insertImport(tx: Transaction, id: string, header: ReturnHeader, bytes: number): Promise<void> {
  const { actor, now } = tx;
  const job: ImportJobRow = {
    ...{ area: actor.area, id, status: 'waiting', phase: 'waiting', percent: 0 },
    ...{ started_by: actor.subject, started_by_name: actor.name, created_at: now.toISOString(), finished_at: null },
    ...{ file_bytes: bytes, return_year: header.year, reference_date: header.referenceDate },
    ...{ submitted_on: header.submittedOn, local_authority_code: header.localAuthorityCode, made_up: header.madeUp },
    ...{ row_counts: null, people_counts: null, failure: null, waits_for: null },
    ...{ undoable: true, undone_at: null, undone_by: null, undone_by_name: null },
  };
  await tx.query(
    // The area is recorded here and not by the import itself. Otherwise a registration during the import would wait until
    // it ended.
    `with here as (insert into served_area values ($1) on conflict do nothing) ${importJobTable.insert('$2', 'one')}`,
    [actor.area, importJobTable.one(job)],
  );
}

const OUTCOMES = { note: 'note', warning: 'taken-with-warning', refusal: 'refused' } as const;
/** Longest stored value, in characters: a field of a damaged file can be very long. */
const MAX_VALUE = 200;

export async function storeFindings(
  tx: Transaction,
  importId: string,
  findings: readonly ImportFinding[],
): Promise<void> {
  if (findings.length === 0) return;
  const rows = findings.map(({ file, line, column, value, code, severity, message }): ImportFindingRow => ({
    area: tx.actor.area,
    id: newId(),
    import_id: importId,
    ...{ file, line, code, message },
    column_name: column,
    value: value.slice(0, MAX_VALUE),
    outcome: OUTCOMES[severity],
  }));
  await tx.query(importFindingTable.insert('$1'), [importFindingTable.many(rows)]);
}

export async function storeStatements(
  tx: Transaction,
  importId: string,
  { referenceDate, submittedOn }: ReturnDates,
  statements: readonly { readonly after: { readonly id: string }; readonly said: ReturnedPerson }[],
): Promise<void> {
  if (statements.length === 0) return;
  const rows = statements.map(({ after, said }): ReturnStatementRow => ({
    ...{ area: tx.actor.area, young_person_id: after.id, import_id: importId },
    ...{ reference_date: referenceDate, submitted_on: submittedOn, said },
  }));
  await tx.query(
    `${returnStatementTable.put('$1')}
     where (return_statement.said, return_statement.reference_date, return_statement.submitted_on)
       is distinct from (excluded.said, excluded.reference_date, excluded.submitted_on)`,
    [returnStatementTable.many(rows)],
  );
}

/**
 * Stores the counts of an import, in the transaction of its rows. The most severe finding decides the outcome of a row and
 * of every report line about it.
 * @param finishedAt the time by the clock; the time of the transaction is that of its start
 * @returns false if the job was marked interrupted in the meantime; the transaction must not commit then
 */
export async function completeImport(
  tx: Transaction,
  importId: string,
  rowsRead: number,
  people: object,
  finishedAt: Date,
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
    [...key, finishedAt, JSON.stringify(rows), JSON.stringify(people)],
  );
  return done.length === 1;
}
