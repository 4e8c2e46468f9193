import type { Reader } from '#libs/platform';
import { type ConsentRow, consentTable } from './consent.table.js';

/** All consents of these people that row-level security lets the actor read, newest first. */
export function consentsOf(db: Reader, personIds: readonly string[]): Promise<ConsentRow[]> {
  return db.query<ConsentRow>(
    `select ${consentTable.read('c')} from consent c
     where c.area = $1 and c.young_person_id = any($2::uuid[]) order by c.id desc`,
    [db.actor.area, personIds],
    'consents-of-people',
  );
}

export function findConsent(db: Reader, personId: string, id: string): Promise<ConsentRow | undefined> {
  return db.one<ConsentRow>(
    `select ${consentTable.read('c')} from consent c where c.area = $1 and c.young_person_id = $2 and c.id = $3`,
    [db.actor.area, personId, id],
    'consent-get',
  );
}
