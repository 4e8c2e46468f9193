import type { Reader } from '#libs/platform';
import { actsForTheYoungPerson } from '../decisions/decision-makers.rules.js';
import { decisionRecordsOf } from '../decisions/decision-records.queries.js';
import { rightsAboutRecordFrom } from '../../register/person/rights.rules.js';
import type { Person } from '../../register/person/person.rules.js';
import type { SayAboutAccess } from './renewal.rules.js';

/** Whose say it is, today, whether this carer's account reads the record. */
export async function sayAboutAccess(db: Reader, person: Person, subject: string): Promise<SayAboutAccess> {
  const records = (await decisionRecordsOf(db, [person])).get(person.id)!;
  return {
    rightsOn: rightsAboutRecordFrom(person.dateOfBirth),
    isRepresentative: actsForTheYoungPerson(subject, db.today, records),
  };
}
