import { notFound } from '#libs/kernel';
import type { RowOf, Table, Transaction } from '#libs/platform';

/**
 * Deletes the row.
 * @returns the deleted row
 * @throws DomainError NOT_FOUND
 */
export async function deleteRow<T extends Table>(
  tx: Transaction,
  table: T,
  personId: string,
  id: string,
): Promise<RowOf<T>> {
  const taken = await tx.one<{ row: RowOf<T> }>(
    `with gone as (delete from ${table.name} where area = $1 and young_person_id = $2 and id = $3 returning *)
     select row_to_json(gone) as row from gone`,
    [tx.actor.area, personId, id],
  );
  if (!taken) throw notFound(table.name.replace('_', ' '));
  return taken.row;
}

/** Deletes every version of an assessment or a representative. */
export async function deleteVersions(tx: Transaction, personId: string, id: string): Promise<void> {
  await tx.query('delete from decision_record where area = $1 and young_person_id = $2 and record_id = $3', [
    tx.actor.area,
    personId,
    id,
  ]);
}

/**
 * Deletes every recorded value and note of these facts. Rows that record only "not known" stay.
 * @returns the number of deleted rows
 */
export async function deleteFactHistory(tx: Transaction, personId: string, names: readonly string[]): Promise<number> {
  const gone = await tx.query(
    `delete from fact where area = $1 and young_person_id = $2 and name = any($3::text[])
       and (value is not null or note is not null) returning 1`,
    [tx.actor.area, personId, names],
  );
  return gone.length;
}

/** @returns whether the words changed */
export async function replaceRemovalWords(tx: Transaction, personId: string, id: string, by: string): Promise<boolean> {
  const replaced = await tx.query(
    'update removal set words = $4 where area = $1 and young_person_id = $2 and id = $3 and words <> $4 returning 1',
    [tx.actor.area, personId, id, by],
  );
  return replaced.length > 0;
}
