import type { InvolvementReason } from '#libs/contracts';
import type { Reader } from '#libs/platform';

export interface InvolvedParty {
  readonly [column: string]: unknown;
  /** `agency:health` */
  readonly party: string;
  /** of the account or the school, where a record of this service has it */
  readonly name: string | null;
  readonly why: readonly InvolvementReason[];
  readonly sinceOn: string;
  readonly readsUntilOn: string | null;
}

/** The parties whose involvement counts today, with what all services know of it. */
export function partiesInvolved(db: Reader, personId: string): Promise<InvolvedParty[]> {
  return db.query<InvolvedParty>(
    `with party as (
       select i.party, array_agg(distinct w.why order by w.why) as why, min(i.since_on) as since_on,
         case when bool_or(i.reads_until_on is null) then null else max(i.reads_until_on) end as reads_until_on
       from involvement i cross join lateral unnest(i.why) w (why)
       where i.area = $1 and i.young_person_id = $2 and i.since_on <= $3
         and (i.reads_until_on is null or i.reads_until_on >= $3)
         -- row-level security keeps from the family a use of break-glass that they may not learn of
         and (w.why <> 'untold-break-glass' or exists (select from break_glass b where b.area = $1 and b.young_person_id = $2
           and i.party = 'account:' || b.subject and b.until_on >= $3))
       group by i.party)
     select p.party, p.why, p.since_on as "sinceOn", p.reads_until_on as "readsUntilOn", coalesce(
         (select w.name from named_worker w where w.area = $1 and w.young_person_id = $2
           and p.party = 'account:' || w.subject order by w.id desc limit 1),
         (select q.name from access_request q where q.area = $1 and q.young_person_id = $2
           and p.party = 'account:' || q.subject order by q.id desc limit 1),
         (select b.name from break_glass b where b.area = $1 and b.young_person_id = $2
           and p.party = 'account:' || b.subject order by b.id desc limit 1),
         (select d.name from drill_down d where d.area = $1 and d.young_person_id = $2
           and p.party = 'account:' || d.subject order by d.id desc limit 1),
         (select r.name from roll_entry r where r.area = $1 and r.young_person_id = $2 and r.kind = 'school'
           and p.party = 'school:' || r.code order by r.id desc limit 1)) as name
     from party p
     order by array_position(array['agency', 'school', 'team', 'account'], split_part(p.party, ':', 1)), p.party`,
    [db.actor.area, personId, db.today],
    'involvements-list',
  );
}
