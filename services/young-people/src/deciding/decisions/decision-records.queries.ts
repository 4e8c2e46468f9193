import type { CalendarDate } from '#libs/kernel';
import type { Reader } from '#libs/platform';
import type { Assessment } from './capacity.rules.js';
import { instant } from '../../register/person/person.queries.js';
import type { Representative } from './representative.rules.js';
import type { DecisionRecords } from './decision-makers.rules.js';

type Of<Row> = Row & { young_person_id: string };

/** The records that determine the decision-makers, by id of the young person. */
export async function decisionRecordsOf(
  db: Reader,
  people: readonly { readonly id: string; readonly dateOfBirth: CalendarDate | null }[],
): Promise<Map<string, DecisionRecords>> {
  const of = [db.actor.area, people.map(({ id }) => id)];
  const assessments = await db.query<Of<Assessment>>(
    `select young_person_id, id, kind, outcome, assessed_on, review_by, ended_on, end_reason
     from capacity_assessment where area = $1 and young_person_id = any($2::uuid[]) order by id`,
    of,
    'assessments-of-people',
  );
  const representatives = await db.query<Of<Representative>>(
    `select young_person_id, id, authority, kinds, name, subject, from_on, until_on, end_reason
     from representative where area = $1 and young_person_id = any($2::uuid[]) order by id`,
    of,
    'representatives-of-people',
  );
  const mine = <Row extends { young_person_id: string }>(rows: readonly Row[], id: string) =>
    rows.filter(({ young_person_id }) => young_person_id === id);
  return new Map(
    people.map(({ id, dateOfBirth }) => [
      id,
      { dateOfBirth, assessments: mine(assessments, id), representatives: mine(representatives, id) },
    ]),
  );
}

/** One version of an assessment, a representative or a consent, and who recorded it. */
interface RecordVersion {
  readonly version: number;
  readonly record: Record<string, unknown>;
  readonly recordedAt: string;
  readonly recordedBy: { readonly subject: string; readonly name: string };
}

/** All versions of one record, newest first; empty if the person has no such record. */
export function versionsOf(db: Reader, personId: string, id: string): Promise<RecordVersion[]> {
  return db.query<RecordVersion & Record<string, unknown>>(
    `select version, record, ${instant('recorded_at')} as "recordedAt",
       json_build_object('subject', recorded_by, 'name', recorded_by_name) as "recordedBy"
     from decision_record where area = $1 and record_id = $2 and young_person_id = $3 order by version desc`,
    [db.actor.area, id, personId],
  );
}
