import type { Reader } from '#libs/platform';
import type { CommunicationPreferenceEntity } from './communication-preference.entity.js';

export function findPreference(db: Reader, youngPersonId: string): Promise<CommunicationPreferenceEntity | undefined> {
  return db.one<CommunicationPreferenceEntity & Record<string, unknown>>(
    `select area, young_person_id as "youngPersonId", version, channel, format, language, changed_at as "changedAt",
       changed_by as "changedBy", changed_by_role as "changedByRole"
     from communication_preference where area = $1 and young_person_id = $2`,
    [db.actor.area, youngPersonId],
    'preference-get',
  );
}
