import { type DataOf, unmetNeedEnded } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import type { ToReckon } from './unmet-needs.queries.js';

export async function markReckoned(tx: Transaction, entries: readonly ToReckon[]): Promise<void> {
  await tx.query(
    `update referral_entry e set reckoned = true from unnest($2::uuid[], $3::int[]) as n(referral_id, version)
     where e.area = $1 and e.referral_id = n.referral_id and e.version = n.version`,
    [tx.actor.area, entries.map((e) => e.referralId), entries.map((e) => e.referralVersion)],
    'unmet-needs-reckoned',
  );
}

/**
 * Ends the unmet needs that a later history entry meets: a start in the same outcome area that the family confirmed, or
 * an overturned refusal. It reads whole histories, so the order in which entries arrive does not matter.
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
  for (const { youngPersonId, ...end } of ended) {
    tx.emit(unmetNeedEnded, { youngPersonId, recordId: end.unmetNeedId, recordVersion: 2 }, end);
  }
}
