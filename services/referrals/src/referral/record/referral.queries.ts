import type { Agency, PfaArea } from '#libs/contracts';
import type { Reader, Transaction, Role } from '#libs/platform';
import type { ShownPerson } from '../disclosure/disclosure.rules.js';
import type { Person } from '../owners/owner.rules.js';
import type { Entry, Referral } from './referral.rules.js';
import type { Ends, Receiver } from './sendable.rules.js';
import type { ReferralRow } from './referral.table.js';

export const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export type Column = Exclude<keyof Referral, 'deadlines'>;

/** Columns of a referral by field. Reads and writes both derive from this list. */
export const COLUMNS = {
  id: 'id',
  reference: 'reference',
  version: 'version',
  youngPersonId: 'young_person_id',
  serviceId: 'service_id',
  organisationId: 'organisation_id',
  addressedTo: 'addressed_to',
  planId: 'plan_id',
  stepId: 'step_id',
  requestId: 'request_id',
  previousReferralId: 'previous_referral_id',
  nextReferralId: 'next_referral_id',
  earlier: 'earlier',
  selfReferral: 'self_referral',
  need: 'need',
  background: 'background',
  urgency: 'urgency',
  ageException: 'age_exception',
  risk: 'risk',
  status: 'status',
  createdAt: 'created_at',
  sentAt: 'sent_at',
  waitingListPosition: 'waiting_list_position',
  waitingListWeeks: 'waiting_list_weeks',
  startExpectedOn: 'start_expected_on',
  startBookedOn: 'start_booked_on',
  startedOn: 'started_on',
  supportWhat: 'support_what',
  supportHowMuch: 'support_how_much',
  answeredBy: 'answered_by',
  reason: 'reason',
  disclosure: 'disclosure',
  referrerOwner: 'referrer_owner',
  recipientOwner: 'recipient_owner',
  expiresOn: 'expires_on',
  askAgainOn: 'ask_again_on',
  confirmationsMissed: 'confirmations_missed',
} as const satisfies Record<Column, keyof ReferralRow>;

export const FIELDS = Object.entries(COLUMNS) as [Column, string][];
const DEADLINES = `(select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'workingDays', k.working_days,
    'calendar', k.calendar, 'cutOffHour', k.cut_off_hour, 'startedAt', ${instant('k.started_at')}, 'pauses', k.pauses,
    'stoppedAt', ${instant('k.stopped_at')}, 'level', k.level) order by k.started_at, k.kind), '[]')
  from clock k where k.area = r.area and k.referral_id = r.id)`;

/** Built in parts, because a PostgreSQL function takes at most a hundred arguments. */
export const jsonOf = (fields: readonly [Column, string][]) => {
  const pairs = fields.map(
    ([field, column]) => `'${field}', ${column.endsWith('_at') ? instant(`r.${column}`) : `r.${column}`}`,
  );
  const half = Math.ceil(pairs.length / 2);
  const parts = [pairs.slice(0, half), pairs.slice(half)];
  const columns = parts.map((part) => `jsonb_build_object(${part.join(', ')})`).join(' || ');
  return `(${columns} || jsonb_build_object('deadlines', ${DEADLINES}))`;
};

const PERSON = `json_build_object('givenName', p.given_name, 'familyName', p.family_name,
  'preferredName', p.preferred_name, 'dateOfBirth', p.date_of_birth, 'namedWorker', p.named_worker - 'subject'`;
export const PERSON_IF_IN_REACH = `case when p.young_person_id is not null then ${PERSON}) end as person`;

export const RECEIVER = `json_build_object('id', s.id, 'name', s.name, 'outcomeArea', s.outcome_area, 'status', s.status,
  'organisationId', o.id, 'organisationName', o.name, 'minimumAge', s.minimum_age, 'maximumAge', s.maximum_age,
  'closure', case when s.closure_from is not null then
    json_build_object('from', s.closure_from, 'until', s.closure_until, 'reason', s.closure_reason) end,
  'selfReferral', s.self_referral,
  'capacity', json_build_object('status', s.capacity_status, 'waitingListLength', s.waiting_list_length,
    'waitingListWeeks', s.waiting_list_weeks,
    'closedUntil', s.closed_until, 'assuredOn', s.capacity_assured_on))`;

export interface ReceivingService extends Receiver {
  readonly outcomeArea: PfaArea;
  /** accepts self-referrals */
  readonly selfReferral: boolean;
}

export interface Author {
  readonly name: string;
  readonly role: Role;
  readonly agency: Agency | null;
}

export interface WholeReferral {
  readonly referral: Referral;
  readonly service: ReceivingService;
  /** current record of the young person; null for organisations, which read the disclosure instead */
  readonly person: ShownPerson | null;
  /** oldest first */
  readonly history: readonly (Entry & { by: Author })[];
}

/** One referral with everything shown with it, within the actor's reach. */
export async function findReferral(db: Reader, id: string): Promise<WholeReferral | undefined> {
  return db.one<WholeReferral & Record<string, unknown>>(
    `select ${jsonOf(FIELDS)} as referral, ${RECEIVER} as service, ${PERSON_IF_IN_REACH},
       (select json_agg(json_build_object('version', e.version, 'at', ${instant('e.at')}, 'action', e.action,
          'status', e.status, 'reason', e.reason, 'words', e.words, 'day', e.day,
          'by', json_build_object('name', e.by_name, 'role', e.by_role, 'agency', e.by_agency)) order by e.version)
        from referral_entry e where e.area = r.area and e.referral_id = r.id) as history
     from referral r
     join service s on s.area = r.area and s.id = r.service_id
     join organisation o on o.area = s.area and o.id = s.organisation_id
     left join person p on p.area = r.area and p.young_person_id = r.young_person_id
     where r.area = $1 and r.id = $2`,
    [db.actor.area, id],
    'referral-get',
  );
}

/** As `findReferral`, with the row locked until the transaction ends, so that two answers cannot both be the first. */
export async function lockReferral(tx: Transaction, id: string): Promise<WholeReferral | undefined> {
  const lock = 'select 1 from referral where area = $1 and id = $2 for update';
  const [, whole] = await Promise.all([tx.query(lock, [tx.actor.area, id], 'referral-hold'), findReferral(tx, id)]);
  return whole;
}

/** The existing referrals with their services, by id, locked until the transaction ends. */
export async function lockReferrals(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, Pick<WholeReferral, 'referral' | 'service'>>> {
  const these = 'r.area = $1 and r.id = any(array(select unnest($2::uuid[])))';
  const [, rows] = await Promise.all([
    tx.query(
      `select 1 from referral r where ${these} order by r.id for update`,
      [tx.actor.area, ids],
      'referrals-hold',
    ),
    tx.query<Pick<WholeReferral, 'referral' | 'service'>>(
      `select ${jsonOf(FIELDS)} as referral, ${RECEIVER} as service
       from referral r
       join service s on s.area = r.area and s.id = r.service_id
       join organisation o on o.area = s.area and o.id = s.organisation_id
       where ${these}`,
      [tx.actor.area, ids],
      'referrals-held',
    ),
  ]);
  return new Map(rows.map((row) => [row.referral.id, row]));
}

export interface Situation extends Omit<Ends, 'service'> {
  readonly service: ReceivingService | null;
  readonly planIsTheirs: boolean;
  /** false if the plan's steps are known and do not include it */
  readonly stepMayBe: boolean;
  /** only a worker with an account; otherwise null */
  readonly namedWorker: Person | null;
}

/** The facts that are checked before a referral is drafted or sent; undefined if the young person is not recorded here. */
export async function findSituation(
  db: Reader,
  about: { youngPersonId: string; serviceId: string; planId: string | null; stepId: string | null },
): Promise<Situation | undefined> {
  return db.one<Situation & Record<string, unknown>>(
    `select ${PERSON}, 'version', p.record_version, 'deceased', p.deceased) as person,
       case when s.id is not null then ${RECEIVER} end as service,
       exists (select 1 from plan where area = $1 and id = $4 and young_person_id = $2) as "planIsTheirs",
       $5::uuid is null or exists (select 1 from step where area = $1 and id = $5 and plan_id = $4)
         or exists (select 1 from plan where area = $1 and id = $4 and not steps_known) as "stepMayBe",
       case when p.named_worker ->> 'subject' is not null then jsonb_build_object('subject', p.named_worker ->> 'subject',
         'name', p.named_worker ->> 'name') end as "namedWorker",
       exists (select 1 from referral where area = $1 and young_person_id = $2 and service_id = $3
         and status <> 'draft' and stage < 2) as "alreadyReferred"
     from person p
     left join (service s join organisation o on o.area = s.area and o.id = s.organisation_id)
       -- Nobody here would see a referral to a service that another directory lists.
       on s.area = p.area and s.id = $3 and (s.source_id is null or s.adopted_on is not null)
     where p.area = $1 and p.young_person_id = $2`,
    [db.actor.area, about.youngPersonId, about.serviceId, about.planId, about.stepId],
    'referral-situation',
  );
}

/**
 * Locks referrals and skips those that another transaction has locked. A second statement reads them after the lock: a
 * statement sees other tables as they were when it began, so reading with the lock could undo a change made before it.
 */
async function lockReferralsThat(
  tx: Transaction,
  where: string,
  limit: number,
  now: string,
  name: string,
): Promise<Referral[]> {
  const { area } = tx.actor;
  const held = await tx.query<{ id: string }>(
    `select r.id from referral r where r.area = $1 and (${where}) order by r.id limit $3 for no key update of r skip locked`,
    [area, now, limit],
    `${name}-hold`,
  );
  if (held.length === 0) return [];
  const rows = await tx.query<{ referral: Referral }>(
    `select ${jsonOf(FIELDS)} as referral from referral r where r.area = $1 and (${where}) and r.id = any($3::uuid[])
     order by r.id`,
    [area, now, held.map(({ id }) => id)],
    name,
  );
  return rows.map((row) => row.referral);
}

/** Locks referrals with a deadline that is due for a check. */
export function lockReferralsWithDueDeadlines(tx: Transaction, limit: number): Promise<Referral[]> {
  const due = 'r.id in (select referral_id from clock where area = $1 and look_at <= $2)';
  return lockReferralsThat(tx, due, limit, tx.now.toISOString(), 'deadlines-due');
}

/**
 * Locks referrals whose time limit for an answer has passed. An organisation cannot answer a referral that it may not read,
 * so a referral does not expire while its disclosure is stopped or has ended.
 */
export function lockSilentReferrals(tx: Transaction, limit: number): Promise<Referral[]> {
  const stopped = `exists (select from disclosure d where d.area = r.area and d.referral_id = r.id and d.state = 'stopped')`;
  const silent = `(r.expires_on < $2 and r.readable_until >= $2 and not ${stopped}) or r.ask_again_on <= $2`;
  return lockReferralsThat(tx, silent, limit, tx.today, 'referrals-silent');
}
