import type { Reader } from '#libs/platform';
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
