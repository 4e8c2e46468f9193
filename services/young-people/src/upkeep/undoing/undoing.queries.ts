import type { Reader } from '#libs/platform';
import type { ImportChangeRow } from '../import-changes/import-changes.queries.js';

/** Whether what the import changed is stored. */
export async function isUndoable(db: Reader, id: string): Promise<boolean> {
  const job = await db.one<{ undoable: boolean }>('select undoable from import_job where area = $1 and id = $2', [
    ...[db.actor.area, id],
  ]);
  return job?.undoable === true;
}

/** Id of the last import that was made after this one and is not undone. */
export async function laterImport(db: Reader, id: string): Promise<string | undefined> {
  const job = await db.one<{ id: string }>(
    `select id from import_job where area = $1 and id > $2 and status = 'done' order by id desc limit 1`,
    [db.actor.area, id],
  );
  return job?.id;
}

/** The changes of these people whose removal waits for an answer. */
export async function lockAskedChanges(
  db: Reader,
  importId: string,
  personIds: readonly string[],
): Promise<ImportChangeRow[]> {
  const rows = await db.query<{ row: ImportChangeRow }>(
    `select to_jsonb(c) as row from import_change c where c.area = $1 and c.import_id = $2
       and c.young_person_id = any($3::uuid[]) and c.undone = 'asked' order by c.young_person_id for update`,
    [db.actor.area, importId, personIds],
  );
  return rows.map(({ row }) => row);
}
