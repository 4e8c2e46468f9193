import type { CalendarDate } from '#libs/kernel';
import type { Reader, Transaction } from '#libs/platform';
import type { Assessment } from './capacity.rules.js';
import { instant } from '../../register/person/person.queries.js';
import type { Representative } from './representative.rules.js';
import type { DecisionRecords } from './decision-makers.rules.js';

type Of<Row> = Row & { personId: string } & Record<string, unknown>;

/** What decides who decides, of each of the people. */
export async function decisionRecordsOf(
  db: Reader,
  people: readonly { readonly id: string; readonly dateOfBirth: CalendarDate | null }[],
): Promise<Map<string, DecisionRecords>> {
  const of = [db.actor.area, people.map(({ id }) => id)];
  const assessments = await db.query<Of<Assessment>>(
    `select young_person_id as "personId", id, kind, outcome, assessed_on as "assessedOn", review_by as "reviewBy",
       ended_on as "endedOn", end_reason as "endReason"
     from capacity_assessment where area = $1 and young_person_id = any($2::uuid[]) order by id`,
    of,
    'assessments-of-people',
  );
  const representatives = await db.query<Of<Representative>>(
    `select young_person_id as "personId", id, authority, kinds, name, subject, from_on as "fromOn", until_on as "untilOn",
       end_reason as "endReason"
     from representative where area = $1 and young_person_id = any($2::uuid[]) order by id`,
    of,
    'representatives-of-people',
  );
  const mine = <Row extends { personId: string }>(rows: readonly Row[], id: string) =>
    rows.filter(({ personId }) => personId === id);
  return new Map(
    people.map(({ id, dateOfBirth }) => [
      id,
      { dateOfBirth, assessments: mine(assessments, id), representatives: mine(representatives, id) },
    ]),
  );
}

interface VersionedRecord {
  readonly id: string;
  readonly version: number;
  readonly youngPersonId: string;
}

/** One version of an assessment or of a representative, as it was, and who made it so. */
interface RecordVersion {
  readonly version: number;
  readonly record: Record<string, unknown>;
  readonly recordedAt: string;
  readonly recordedBy: { readonly subject: string; readonly name: string };
}

/** Keeps what the record says from now on beside all that it said before. */
export async function keepVersion(tx: Transaction, record: VersionedRecord): Promise<void> {
  await tx.query(
    `insert into decision_record (area, record_id, version, young_person_id, record, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.actor.area,
      record.id,
      record.version,
      record.youngPersonId,
      JSON.stringify(record),
      tx.now.toISOString(),
      tx.actor.subject,
      tx.actor.name,
    ],
    'decision-record-insert',
  );
}

/** All versions of one record, newest first; empty where it is not there, or not this person's. */
export function versionsOf(db: Reader, personId: string, id: string): Promise<RecordVersion[]> {
  return db.query<RecordVersion & Record<string, unknown>>(
    `select version, record, ${instant('recorded_at')} as "recordedAt",
       json_build_object('subject', recorded_by, 'name', recorded_by_name) as "recordedBy"
     from decision_record where area = $1 and record_id = $2 and young_person_id = $3 order by version desc`,
    [db.actor.area, id, personId],
  );
}
