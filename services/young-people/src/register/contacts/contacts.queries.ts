import type { Reader } from '#libs/platform';
import { type ContactRow, contactTable } from './contact.table.js';

/** Those of now first, then those that were ended, newest first. */
export function contactsOf(db: Reader, youngPersonId: string): Promise<ContactRow[]> {
  return db.query<ContactRow>(
    `select ${contactTable.read('c')} from contact c where c.area = $1 and c.young_person_id = $2
     order by c.ended_at is not null, c.id desc`,
    [db.actor.area, youngPersonId],
    'contacts-list',
  );
}
