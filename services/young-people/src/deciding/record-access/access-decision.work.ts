import type { Reader } from '#libs/platform';
import { actsForTheYoungPerson } from '../decisions/decision-makers.rules.js';
import { decisionRecordsOf } from '../decisions/decision-records.queries.js';
import { rightsAboutRecordFrom } from '../../register/person/rights.rules.js';
import type { Person } from '../../register/person/person.rules.js';
import type { RightsOverAccess } from './renewal.rules.js';

/** Who decides today whether this carer's account may read the record. */
export async function rightsOverAccess(db: Reader, person: Person, subject: string): Promise<RightsOverAccess> {
  const records = (await decisionRecordsOf(db, [person])).get(person.id)!;
  return {
    rightsOn: rightsAboutRecordFrom(person.dateOfBirth),
    isRepresentative: actsForTheYoungPerson(subject, db.today, records),
  };
}
