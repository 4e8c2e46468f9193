import { type DataOf, type UnmetNeedCause, unmetNeedEnded, unmetNeedRecorded } from '#libs/contracts';
import type { Reader, Transaction } from '#libs/platform';
import type { UnmetNeedResponse, UnmetNeedRow } from './unmet-needs.dto.js';
import {
  CAPACITY_NON_STARTS,
  type Dimension,
  NOT_KNOWN,
  type UnmetNeed,
} from '../../sending/unmet-need-records/unmet-need.values.js';

/** Actions of a referral's history that leave a need unmet, or meet one; as in the index of the migration. */
const TO_RECKON = `e.reckoned is null and e.action in ('decline', 'expiry', 'did-not-start', 'dispute-resolution',
  'start-confirmation', 'overturning')`;

const AGE_BAND = (age: string): `${string}` => `case
  when ${age} is null then 'not-known' when ${age} < 14 then 'under-14' when ${age} < 16 then '14-15'
  when ${age} < 18 then '16-17' when ${age} < 21 then '18-20' when ${age} < 25 then '21-24' else '25-and-over' end`;

/**
 * Writes needs that were left unmet, with the age and the primary need of the young person where none is given, and says
 * so. A need of a referral that counts as unmet already is not written again.
 */
export async function recordUnmetNeeds(tx: Transaction, needs: readonly UnmetNeed[]): Promise<void> {
  const written = await tx.query<{ youngPersonId: string | null } & DataOf<typeof unmetNeedRecorded>>(
    `insert into unmet_need (area, id, young_person_id, outcome_area, need, cause, reason, age_band, place, at, referral_id,
       referral_version, goal_id, step_id, words, by_name, version)
     select $1, n.id, n."youngPersonId", coalesce(n."outcomeArea", s.outcome_area), coalesce(n.need, p.needs[1], '${NOT_KNOWN}'), n.cause, n.reason,
       ${AGE_BAND('coalesce(n.age, age_of.years)')}, n.place, n.at, n."referralId", n."referralVersion",
       n."goalId", n."stepId", n.words,
       case when n.cause = 'flagged' then $3 end, 1
     from jsonb_to_recordset($2::jsonb) as n(id uuid, "youngPersonId" uuid, "outcomeArea" text, "serviceId" uuid, need text, cause text,
       reason text, age int, place text, at timestamptz, "referralId" uuid, "referralVersion" int, "goalId" uuid, "stepId" uuid, words text)
     left join person p on p.area = $1 and p.young_person_id = n."youngPersonId"
     left join service s on s.area = $1 and s.id = n."serviceId"
     cross join lateral (select extract(year from age((n.at at time zone 'Europe/London')::date, p.date_of_birth))::int
       as years) as age_of
     order by n.at, n.id
     on conflict (area, referral_id) where ended_at is null do nothing
     returning id as "unmetNeedId", young_person_id as "youngPersonId", outcome_area as "outcomeArea", need, cause, reason,
       age_band as "ageBand", place, referral_id as "referralId"`,
    [tx.actor.area, JSON.stringify(needs), tx.actor.name],
    'unmet-needs-record',
  );
  for (const { youngPersonId, ...said } of written) {
    tx.emit(
      unmetNeedRecorded,
      // The order of the stream is per young person; a need of nobody in particular has an order of its own.
      { youngPersonId: youngPersonId ?? said.unmetNeedId, recordId: said.unmetNeedId, recordVersion: 1 },
      said,
    );
  }
}

export interface ToReckon {
  readonly referralId: string;
  readonly referralVersion: number;
  readonly youngPersonId: string;
  readonly outcomeArea: string;
  /** null where the line leaves nothing unmet */
  readonly cause: UnmetNeedCause | null;
  readonly reason: UnmetNeed['reason'];
  readonly at: string;
}

/** Lines of histories that were not looked at yet, oldest first. One process at a time does it in an area; others get none. */
export async function holdEntriesToReckon(tx: Transaction, limit: number): Promise<ToReckon[]> {
  const { area } = tx.actor;
  const lock = await tx.one<{ ours: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('unmet needs of ' || $1, 0)) as ours`,
    [area],
  );
  if (!lock!.ours) return [];
  return tx.query<ToReckon & Record<string, unknown>>(
    `select e.referral_id as "referralId", e.version as "referralVersion", e.young_person_id as "youngPersonId",
       s.outcome_area as "outcomeArea", e.at,
       case when e.action = 'decline' then 'declined' when e.action = 'expiry' then 'expired'
         when e.status = 'did-not-start' and e.reason = any($3) then 'did-not-start' end as cause,
       case when e.action = 'expiry' then 'no-answer' else e.reason end as reason
     from referral_entry e
     join referral r on r.area = e.area and r.id = e.referral_id
     join service s on s.area = r.area and s.id = r.service_id
     where e.area = $1 and ${TO_RECKON} order by e.at, e.referral_id, e.version limit $2`,
    [area, limit, CAPACITY_NON_STARTS],
    'unmet-needs-hold',
  );
}

export async function markReckoned(tx: Transaction, entries: readonly ToReckon[]): Promise<void> {
  await tx.query(
    `update referral_entry e set reckoned = true from unnest($2::uuid[], $3::int[]) as n(referral_id, version)
     where e.area = $1 and e.referral_id = n.referral_id and e.version = n.version`,
    [tx.actor.area, entries.map((e) => e.referralId), entries.map((e) => e.referralVersion)],
    'unmet-needs-reckoned',
  );
}

/**
 * Ends the unmet needs of these people that a later line of a history ends: a start in the same outcome area that the
 * family confirmed, or the refusal overturned. It reads the histories, so the order of coming does not matter.
 */
export async function endUnmetNeeds(tx: Transaction, people: readonly string[]): Promise<void> {
  const ended = await tx.query<{ youngPersonId: string } & DataOf<typeof unmetNeedEnded>>(
    `update unmet_need u set ended_at = by.at, ended_because = by.because, ended_by_referral = by.referral_id, version = 2
     from unmet_need open cross join lateral (
       select e.at, e.referral_id, case when e.action = 'overturning' then 'overturned' else 'met' end as because
       from referral_entry e
       join referral r on r.area = e.area and r.id = e.referral_id
       join service s on s.area = r.area and s.id = r.service_id
       where e.area = open.area and r.young_person_id = open.young_person_id
         and ((e.action = 'start-confirmation' and e.status = 'confirmed' and s.outcome_area = open.outcome_area
             and e.at > open.at)
           or (e.action = 'overturning' and e.referral_id = open.referral_id and e.version > open.referral_version))
       order by e.at limit 1) as by
     where open.area = $1 and open.young_person_id = any($2) and open.ended_at is null
       and u.area = open.area and u.id = open.id
     returning u.id as "unmetNeedId", u.young_person_id as "youngPersonId", u.ended_because as because,
       u.ended_by_referral as "referralId"`,
    [tx.actor.area, people],
    'unmet-needs-end',
  );
  for (const { youngPersonId, ...said } of ended) {
    tx.emit(unmetNeedEnded, { youngPersonId, recordId: said.unmetNeedId, recordVersion: 2 }, said);
  }
}

const LONDON_DAY = `(at at time zone 'Europe/London')`;

/** How many there are by each code of each dimension, in one calendar year. */
export function countUnmetNeeds(
  db: Reader,
  year: number,
): Promise<{ dimension: Dimension; code: string; count: number }[]> {
  return db.query(
    `select d.dimension, d.code, count(*)::int as count from unmet_need u
     cross join lateral (values ('outcomeArea', outcome_area), ('need', need), ('reason', reason), ('ageBand', age_band),
       ('place', coalesce(place, '${NOT_KNOWN}')), ('month', to_char(${LONDON_DAY}, 'YYYY-MM'))) as d(dimension, code)
     where area = $1 and ${LONDON_DAY} >= make_date($2, 1, 1) and ${LONDON_DAY} < make_date($2 + 1, 1, 1)
     group by 1, 2 order by 1, 2`,
    [db.actor.area, year],
  );
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const ROW = `id, outcome_area as "outcomeArea", need, cause, reason, age_band as "ageBand", place, ${instant('at')} as at,
  referral_id as "referralId", goal_id as "goalId", step_id as "stepId", ${instant('ended_at')} as "endedAt",
  ended_because as "endedBecause", ended_by_referral as "endedByReferralId"`;

/** The newest first. */
export function listUnmetNeeds(
  db: Reader,
  { after, open, limit }: { after?: string; open?: boolean; limit: number },
): Promise<UnmetNeedRow[]> {
  return db.query<UnmetNeedRow & Record<string, unknown>>(
    `select ${ROW} from unmet_need u
     where area = $1 and ($3::boolean is null or $3 = (ended_at is null))
       and ($4::uuid is null or (u.at, u.id) < (select at, id from unmet_need where area = $1 and id = $4))
     order by u.at desc, u.id desc limit $2`,
    [db.actor.area, limit + 1, open ?? null, after ?? null],
  );
}

export function findUnmetNeed(db: Reader, id: string): Promise<UnmetNeedResponse | undefined> {
  return db.one<UnmetNeedResponse & Record<string, unknown>>(
    `select ${ROW}, young_person_id as "youngPersonId", words, by_name as "recordedBy" from unmet_need
     where area = $1 and id = $2`,
    [db.actor.area, id],
  );
}

/** Whether a young person is known here, and a step is theirs. */
export async function findAbout(
  db: Reader,
  youngPersonId: string,
  stepId: string | null,
): Promise<{ person: boolean; step: boolean }> {
  const found = await db.one<{ person: boolean; step: boolean }>(
    `select exists (select 1 from person where area = $1 and young_person_id = $2) as person,
       $3::uuid is null or exists (select 1 from step where area = $1 and id = $3 and young_person_id = $2) as step`,
    [db.actor.area, youngPersonId, stepId],
  );
  return found!;
}
