import { type DataOf, unmetNeedRecorded } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { NOT_KNOWN, type UnmetNeed } from './unmet-need.values.js';

const AGE_BAND = (age: string): `${string}` => `case
  when ${age} is null then 'not-known' when ${age} < 14 then 'under-14' when ${age} < 16 then '14-15'
  when ${age} < 18 then '16-17' when ${age} < 21 then '18-20' when ${age} < 25 then '21-24' else '25-and-over' end`;

/**
 * Stores and publishes unmet needs. The age and primary need default to those of the young person. A referral whose need is
 * already recorded as unmet is skipped.
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
  for (const { youngPersonId, ...recorded } of written) {
    tx.emit(
      unmetNeedRecorded,
      // The stream orders events by young person; a need without one is ordered by its own id.
      { youngPersonId: youngPersonId ?? recorded.unmetNeedId, recordId: recorded.unmetNeedId, recordVersion: 1 },
      recorded,
    );
  }
}
