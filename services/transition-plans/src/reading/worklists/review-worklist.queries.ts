import { type Reader, pageOf } from '#libs/platform';
import type { ReviewWorklistPage, ReviewWorklistRow } from './review-worklist.dto.js';
import { OPENS_BEFORE_DAYS } from '../../duties/review-windows/review-windows.rules.js';
import { OPEN_STAGES } from '../../duties/review-record/review.rules.js';
import { FULL_NAME } from '../../record/people/people.queries.js';

const OPEN = OPEN_STAGES.map((stage) => `'${stage}'`).join(', ');

/** The longest time between reviews: without an EHC plan no law dates the next one, so a local standard sets one year. */
const REVIEWED_EVERY = '1 year';

/**
 * Reviews with a deadline up to a day, and people without a review who are due one: the annual review of an EHC plan, or
 * a review of the plan itself. Ordered by that deadline, unknown dates last.
 * @param of `stage` null returns both, `none` only people without a review
 */
export async function findReviewWork(
  db: Reader,
  of: { stage: string | null; until: string; namedWorker: string | null },
  page: { after?: string; limit: number },
): Promise<ReviewWorklistPage> {
  const rows = await db.query<ReviewWorklistRow & Record<string, unknown>>(
    `with work as (
       select r.id, r.id as "reviewId", r.plan_id, r.serves, r.stage, r.next_clock as clock, r.next_clock_on as due_on, r.meeting_on,
         (select c->>'rule' from jsonb_array_elements(r.clocks) c
           where c->>'of' = r.next_clock and c->>'dueOn' = r.next_clock_on::text limit 1) as rule
       from review r
       where r.area = $1 and r.stage in (${OPEN}) and r.next_clock_on <= $3 and ($4::text is null or r.stage = $4)
       union all
       select s.id, null, s.plan_id, array['ehc-annual-review'], null, 'window', coalesce(s.due_on, 'infinity'), null, s.rule
       from step s
       where s.area = $1 and s.rule = 'EDU-04' and s.status in ('not-started', 'in-progress', 'blocked')
         and (s.due_on is null or s.due_on <= $2::date + ${OPENS_BEFORE_DAYS}) and ($4::text is null or $4 = 'none')
         and not exists (select from review r where r.area = s.area and r.plan_id = s.plan_id
           and 'ehc-annual-review' = any (r.serves) and r.stage in (${OPEN}))
       union all
       select p.id, null, p.id, array['plan-review'], null, 'window', n.due_on, null, null
       from plan p, lateral (
         select (coalesce(max(r.held_on), p.opened_on) + interval '${REVIEWED_EVERY}')::date as due_on
         from review r where r.area = p.area and r.plan_id = p.id) n
       where p.area = $1 and p.status = 'open' and n.due_on <= $2::date + ${OPENS_BEFORE_DAYS} and ($4::text is null or $4 = 'none')
         and not exists (select from review r where r.area = p.area and r.plan_id = p.id and r.stage in (${OPEN}))
         and not exists (select from step s where s.area = p.area and s.plan_id = p.id and s.rule = 'EDU-04'
           and s.status in ('not-started', 'in-progress', 'blocked')))
     select w.id, w."reviewId", w.plan_id as "planId", p.reference as "planReference", p.young_person_id as "youngPersonId",
       ${FULL_NAME} as name, w.serves, w.stage, w.clock, w.rule,
       nullif(w.due_on, 'infinity') as "dueOn",
       case when w.due_on < $2::date then $2::date - w.due_on else 0 end as "daysOverdue", w.meeting_on as "meetingOn"
     from work w join plan p on p.area = $1 and p.id = w.plan_id and p.status = 'open'
     join young_person y on y.area = $1 and y.id = p.young_person_id
     where ($5::text is null or p.named_worker = $5)
       and ($6::uuid is null or (w.due_on, w.id) > (select coalesce(
         (select a.next_clock_on from review a where a.area = $1 and a.id = $6),
         (select coalesce(a.due_on, 'infinity') from step a where a.area = $1 and a.id = $6),
         (select w.due_on from work w where w.id = $6)), $6))
     order by w.due_on, w.id limit $7`,
    [db.actor.area, db.today, of.until, of.stage, of.namedWorker, page.after ?? null, page.limit + 1],
    'review-work',
  );
  return pageOf(rows as ReviewWorklistRow[], page.limit);
}
