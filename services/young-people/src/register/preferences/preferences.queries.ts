import type { Reader } from '#libs/platform';
import { type CommunicationPreferenceRow, communicationPreferenceTable } from './communication-preference.table.js';

export function findPreference(db: Reader, youngPersonId: string): Promise<CommunicationPreferenceRow | undefined> {
  return db.one<CommunicationPreferenceRow>(
    `select ${communicationPreferenceTable.read('p')} from communication_preference p
     where p.area = $1 and p.young_person_id = $2`,
    [db.actor.area, youngPersonId],
    'preference-get',
  );
}
