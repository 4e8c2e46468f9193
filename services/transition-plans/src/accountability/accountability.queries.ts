import { type Reader, pageOf } from '#libs/platform';
import type { AccountabilityGap, AccountabilityPage, AccountabilityRow } from './accountability.dto.js';

/** Open plans for which nobody answers, or which somebody was asked to answer for, oldest plan first. */
export async function findAccountabilityGaps(
  db: Reader,
  gap: AccountabilityGap | null,
  page: { after?: string; limit: number },
): Promise<AccountabilityPage> {
  const rows = await db.query<AccountabilityRow & Record<string, unknown>>(
    `select p.id, p.reference as "planReference", p.young_person_id as "youngPersonId",
       coalesce(y.preferred_name, y.given_name) || ' ' || y.family_name as name, p.gap,
       case when p.proposed_subject is not null then json_build_object('subject', p.proposed_subject,
         'name', p.proposed_name, 'on', p.proposed_on, 'askedBy', p.proposed_by) end as proposed,
       (select count(*)::int from step s where s.area = p.area and s.plan_id = p.id
         and s.status in ('not-started', 'in-progress', 'blocked') and s.duty_of in ('agency', 'every-agency')) as "openSteps"
     from (
       select *, case when accountable_subject is null and named_worker is null then 'nobody' else 'not-accepted' end as gap
       from plan where area = $1 and status = 'open'
         and ((accountable_subject is null and named_worker is null) or proposed_subject is not null)) p
     join young_person y on y.area = p.area and y.id = p.young_person_id
     where ($2::text is null or p.gap = $2) and ($3::uuid is null or p.id > $3)
     order by p.id limit $4`,
    [db.actor.area, gap, page.after ?? null, page.limit + 1],
  );
  return pageOf(rows as AccountabilityRow[], page.limit);
}
