import type { Reader } from '#libs/platform';
import type { ContactEntity } from './contact.entity.js';

/** Those of now first, then those that were ended, newest first. */
export function contactsOf(db: Reader, youngPersonId: string): Promise<ContactEntity[]> {
  return db.query<ContactEntity & Record<string, unknown>>(
    `select area, id, young_person_id as "youngPersonId", version, kind, name, relationship, agency, phone, email,
       preferred_channel as "preferredChannel", parental_responsibility as "parentalResponsibility",
       added_at as "addedAt", ended_at as "endedAt", end_reason as "endReason"
     from contact where area = $1 and young_person_id = $2
     order by ended_at is not null, id desc`,
    [db.actor.area, youngPersonId],
    'contacts-list',
  );
}
