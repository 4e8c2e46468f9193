import type { Reader } from '#libs/platform';
import { type ContactRow, contactTable } from './contact.table.js';

/** Current contacts first, then ended ones; newest first in each group. */
export function contactsOf(db: Reader, youngPersonId: string): Promise<ContactRow[]> {
  return db.query<ContactRow>(
    `select ${contactTable.read('c')} from contact c where c.area = $1 and c.young_person_id = $2
     order by c.ended_at is not null, c.id desc`,
    [db.actor.area, youngPersonId],
    'contacts-list',
  );
}
