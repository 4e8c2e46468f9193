import type { Erasure, Reader } from '#libs/platform';
import { instant } from '../../register/person/person.queries.js';
import type { PersonRemovalResponse } from './removals.dto.js';

/** Newest first. */
export function removalsOf(db: Reader, personId: string): Promise<PersonRemovalResponse[]> {
  return db.query<PersonRemovalResponse & Record<string, unknown>>(
    `select id, kind, removed_id as "removedId", fact, reason, words, by_name as by, ${instant('at')} as at
     from removal where area = $1 and young_person_id = $2 order by id desc`,
    [db.actor.area, personId],
  );
}

/** Removals and undone imports, without their words. */
export function erasuresMade(db: Reader, since: Date): Promise<Erasure[]> {
  return db.query<Erasure & Record<string, unknown>>(
    `select id, area, kind, young_person_id as "from", removed_id as "removedId", fact as part, reason, ${instant('at')} as at
     from removal where area = $1 and at >= $2
     union all
     select id, area, 'import', id, null, null, 'import-undone', ${instant('undone_at')}
     from import_job where area = $1 and status = 'undone' and undone_at >= $2`,
    [db.actor.area, since],
  );
}

/** Status of an import; undefined if there is none. */
export async function importStatus(db: Reader, id: string): Promise<string | undefined> {
  const job = await db.one<{ status: string }>('select status from import_job where area = $1 and id = $2', [
    ...[db.actor.area, id],
  ]);
  return job?.status;
}
