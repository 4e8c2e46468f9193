import { DomainError, notFound } from '#libs/kernel';
import type { Actor, ProtectedRecord, Reader } from '#libs/platform';
import type { Person } from './person.rules.js';
import type { PlanStatus } from './young-person.table.js';

/** The young person's record for access checks; always in the actor's own area. */
export function youngPersonRecord({ area }: Pick<Actor, 'area'>, id: string): ProtectedRecord {
  return { area, youngPersonId: id, type: 'young person', id };
}

/** SQL for an instant in ISO 8601, the format of all responses. */
export const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const NAMED_WORKER = `(
  select json_build_object('id', w.id, 'subject', w.subject, 'name', w.name, 'team', w.team, 'agency', w.agency, 'fromOn', w.from_on)
  from named_worker w where w.area = p.area and w.young_person_id = p.id and w.until_on is null)`;

/** The columns of a person; `p` stands for `young_person`. */
export const personColumns = `p.id, p.reference, p.version, p.circumstances_version as "circumstancesVersion",
  p.given_name as "givenName", p.family_name as "familyName", p.preferred_name as "preferredName",
  p.sex, p.ethnicity, p.postcode, p.nhs_number as "nhsNumber", p.upn, p.upn_temporary as "upnTemporary", p.uln,
  p.needs, p.communication_needs as "communicationNeeds", p.placement, p.deceased,
  p.date_of_birth as "dateOfBirth", p.has_ehc_plan as "hasEhcPlan", p.school_cohort as "schoolCohort",
  ${NAMED_WORKER} as "namedWorker"`;

export type PersonRow = Person & Record<string, unknown>;

/** The person, with fields that only responses need. */
export interface PersonDetails extends Person {
  readonly registeredAt: string;
  readonly changedAt: string;
  readonly planStatus: PlanStatus;
}

/** @throws DomainError NOT_FOUND */
export async function getPerson(db: Reader, id: string): Promise<PersonDetails> {
  const person = await db.one<PersonDetails & Record<string, unknown>>(
    `select ${personColumns}, ${instant('p.registered_at')} as "registeredAt", ${instant('p.changed_at')} as "changedAt",
       p.plan_status as "planStatus"
     from young_person p where p.area = $1 and p.id = $2`,
    [db.actor.area, id],
    'person-get',
  );
  if (!person) throw notFound('young person');
  return person;
}

/** PostgreSQL's error code for a lock timeout. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Locks the person until the transaction ends. Every change of a person or of a dependent record takes this lock first, so
 * that changes of one person and their events are in order. An import locks its people until it ends. A request that waited
 * as long would occupy a connection that others need, so the wait is short.
 * @throws DomainError NOT_FOUND, RECORD_BUSY
 */
export async function lockPerson(db: Reader, id: string): Promise<Person> {
  const person = await db
    .one<PersonRow>(
      `with patience as materialized (select set_config('lock_timeout', '3s', true))
       select ${personColumns} from patience, young_person p where p.area = $1 and p.id = $2 for no key update of p`,
      [db.actor.area, id],
      'person-lock',
    )
    .catch(throwRecordBusy);
  if (!person) throw notFound('young person');
  return person;
}

/** @throws DomainError RECORD_BUSY for a lock timeout; any other error unchanged */
export function throwRecordBusy(error: { code?: string }): never {
  if (error.code !== LOCK_NOT_AVAILABLE) throw error;
  throw new DomainError(
    'unavailable',
    'RECORD_BUSY',
    'Another person or an import is changing this record. Nothing was changed. Try again.',
  );
}

/**
 * Locks the person as `lockPerson` does, but without a time limit: for background work, which can wait for an import.
 * @returns undefined if the person is no longer on the register
 */
export function lockPersonWithoutTimeout(db: Reader, id: string): Promise<Person | undefined> {
  return db.one<PersonRow>(
    `select ${personColumns} from young_person p where p.area = $1 and p.id = $2 for no key update of p`,
    [db.actor.area, id],
    'person-wait',
  );
}

/** The keys by which a return identifies people. */
export interface RecognitionKeys {
  readonly upns: readonly string[];
  readonly ulns: readonly string[];
  readonly matchKeys: readonly string[];
}

/** Locks everyone in the area who has one of the keys, and the given people, oldest record first. */
export function lockPeopleByKeys(
  db: Reader,
  { upns, ulns, matchKeys }: RecognitionKeys,
  andThese: readonly string[],
): Promise<Person[]> {
  return db.query<PersonRow>(
    `select ${personColumns} from young_person p
     where p.area = $1 and (p.upn = any($2::text[]) or p.uln = any($3::text[]) or p.match_key = any($4::text[])
       or p.id = any($5::uuid[]))
     order by p.id for no key update of p`,
    [db.actor.area, upns, ulns, matchKeys, andThese],
  );
}

/** Locks those of the people whom no other transaction has locked, oldest record first. */
export function lockFreePeople(db: Reader, ids: readonly string[]): Promise<Person[]> {
  return db.query<PersonRow>(
    `select ${personColumns} from young_person p where p.area = $1 and p.id = any($2::uuid[])
     order by p.id for no key update of p skip locked`,
    [db.actor.area, ids],
  );
}

export function peopleById(db: Reader, ids: readonly string[]): Promise<Person[]> {
  return db.query<PersonRow>(
    `select ${personColumns} from young_person p where p.area = $1 and p.id = any($2::uuid[])`,
    [db.actor.area, ids],
  );
}
