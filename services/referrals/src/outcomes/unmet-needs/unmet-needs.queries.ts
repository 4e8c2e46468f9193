import { type UnmetNeedCause } from '#libs/contracts';
import type { Reader, Transaction } from '#libs/platform';
import type { AnonymousUnmetNeedResponse, UnmetNeedResponse } from './unmet-needs.dto.js';
import {
  CAPACITY_NON_STARTS,
  type Dimension,
  NOT_KNOWN,
  type UnmetNeed,
} from '../../sending/unmet-need-records/unmet-need.values.js';

/** History actions that leave a need unmet or meet one. Must match the condition of the index in the migration. */
const TO_RECKON = `e.reckoned is null and e.action in ('decline', 'expiry', 'did-not-start', 'dispute-resolution',
  'start-confirmation', 'overturning')`;

export interface ToReckon {
  readonly referralId: string;
  readonly referralVersion: number;
  readonly youngPersonId: string;
  readonly outcomeArea: string;
  /** null if the entry leaves no need unmet */
  readonly cause: UnmetNeedCause | null;
  readonly reason: UnmetNeed['reason'];
  readonly at: string;
}

/** Locks unprocessed history entries, oldest first. Only one process per area gets any; the others get an empty list. */
export async function lockEntriesToReckon(tx: Transaction, limit: number): Promise<ToReckon[]> {
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

const LONDON_DAY = `(at at time zone 'Europe/London')`;

/** Counts the unmet needs of one calendar year by each code of each dimension. */
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

/** Literal, so that an index has the needs of each. */
const OPEN: Readonly<Record<string, string>> = {
  undefined: '',
  true: 'and ended_at is null',
  false: 'and ended_at is not null',
};

/** Newest first, one row more than the limit. */
export function listUnmetNeeds(
  db: Reader,
  { after, open, limit }: { after?: string; open?: boolean; limit: number },
): Promise<AnonymousUnmetNeedResponse[]> {
  return db.query<AnonymousUnmetNeedResponse & Record<string, unknown>>(
    `select ${ROW} from unmet_need u
     where area = $1 ${OPEN[String(open)]}
       and ($3::uuid is null or (u.at, u.id) < (select at, id from unmet_need where area = $1 and id = $3))
     order by u.at desc, u.id desc limit $2`,
    [db.actor.area, limit + 1, after ?? null],
  );
}

export function findUnmetNeed(db: Reader, id: string): Promise<UnmetNeedResponse | undefined> {
  return db.one<UnmetNeedResponse & Record<string, unknown>>(
    `select ${ROW}, young_person_id as "youngPersonId", words, by_name as "recordedBy" from unmet_need
     where area = $1 and id = $2`,
    [db.actor.area, id],
  );
}

/** Whether the young person exists, and whether the step is one of theirs (true if no step is given). */
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
