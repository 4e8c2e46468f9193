import type { Transaction } from '#libs/platform';
import { decisionRecordTable } from './decision-record.table.js';

interface VersionedRow {
  readonly id: string;
  readonly version: number;
  readonly young_person_id: string;
}

/** Stores this version of the record beside all earlier ones. */
export async function storeVersion(tx: Transaction, row: VersionedRow): Promise<void> {
  await tx.query(
    decisionRecordTable.insert('$1', 'one'),
    [
      decisionRecordTable.one({
        ...{ area: tx.actor.area, record_id: row.id, version: row.version, young_person_id: row.young_person_id },
        record: withFieldNames(row),
        ...{ recorded_at: tx.now.toISOString(), recorded_by: tx.actor.subject, recorded_by_name: tx.actor.name },
      }),
    ],
    'decision-record-insert',
  );
}

/** A row under the names that its columns have in the API. */
function withFieldNames(row: object): Record<string, unknown> {
  const fieldName = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [fieldName(column), value]));
}
