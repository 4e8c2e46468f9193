import { type Reader, Values, pageOf } from '#libs/platform';
import type { ReviewWorklistPage, ReviewWorklistRow } from './review-worklist.dto.js';
import { OPENS_BEFORE_DAYS } from '../../duties/review-windows/review-windows.rules.js';
import { OPEN_STAGES } from '../../duties/review-record/review.rules.js';
import { FULL_NAME } from '../../record/people/people.queries.js';

const OPEN = OPEN_STAGES.map((stage) => `'${stage}'`).join(', ');

/** As in the index. With `coalesce`, row-level security would keep the condition from the index. */
const STEP_DUE_ON = `(case when s.due_on is null then 'infinity'::date else s.due_on end)`;

/** The columns of a person without a review. */
const withoutReview = (id: string, planId: string, serves: string, dueOn: string, rule: string) =>
  `select ${id}, null::uuid as "reviewId", ${planId} as plan_id, array['${serves}'] as serves, null::text as stage,
     'window' as clock, ${dueOn} as due_on, null::date as meeting_on, ${rule} as rule`;

/**
 * Reviews with a deadline up to a day, and people without a review who are due one: the annual review of an EHC plan, or
 * a review of the plan itself. Ordered by that deadline, unknown dates last. Each part of the list is a range of an index in
 * this order.
 * @param of `stage` null returns both, `none` only people without a review
 */
export async function findReviewWork(
  db: Reader,
  of: { stage: string | null; until: string; namedWorker: string | null },
  page: { after?: string; limit: number },
): Promise<ReviewWorklistPage> {
  const values = new Values();
  const [area, today, limit] = [values.add(db.actor.area), values.add(db.today), values.add(page.limit + 1)];
  const ofWorker = of.namedWorker === null ? '' : `and p.named_worker = ${values.add(of.namedWorker)}`;
  const after = page.after === undefined ? null : values.add(page.after);
  const beyond = (dueOn: string, id: string) =>
    after === null ? '' : `and (${dueOn}, ${id}) > (select due_on, id from place)`;
  const inOpenPlan = `join plan p on p.area = ${area} and p.status = 'open' ${ofWorker}`;
  const noneIsOpen = `not exists (select from review r where r.area = s.area and r.plan_id = s.plan_id
    and 'ehc-annual-review' = any (r.serves) and r.stage in (${OPEN}))`;
  const opens = `${today}::date + ${OPENS_BEFORE_DAYS}`;

  const parts: string[] = [];
  if (of.stage !== 'none')
    parts.push(`
      select r.id, r.id as "reviewId", r.plan_id, r.serves, r.stage, r.next_clock as clock, r.next_clock_on as due_on, r.meeting_on,
        (select c->>'rule' from jsonb_array_elements(r.clocks) c
          where c->>'of' = r.next_clock and c->>'dueOn' = r.next_clock_on::text limit 1) as rule
      from review r ${inOpenPlan} and p.id = r.plan_id
      where r.area = ${area} and r.stage in (${OPEN}) and r.next_clock_on <= ${values.add(of.until)}::date
        ${of.stage === null ? '' : `and r.stage = ${values.add(of.stage)}`} ${beyond('r.next_clock_on', 'r.id')}
      order by r.next_clock_on, r.id limit ${limit}`);
  if (of.stage === null || of.stage === 'none') {
    for (const range of [`<= ${opens}`, `= 'infinity'`])
      parts.push(`
        ${withoutReview('s.id', 's.plan_id', 'ehc-annual-review', STEP_DUE_ON, 's.rule')}
        from step s ${inOpenPlan} and p.id = s.plan_id
        where s.area = ${area} and s.listed and s.rule = 'EDU-04' and ${STEP_DUE_ON} ${range} and ${noneIsOpen}
          ${beyond(STEP_DUE_ON, 's.id')}
        order by ${STEP_DUE_ON}, s.id limit ${limit}`);
    parts.push(`
      ${withoutReview('p.id', 'p.id', 'plan-review', 'p.review_due_on', 'null::text')}
      from plan p
      where p.area = ${area} and p.status = 'open' ${ofWorker} and p.review_due_on <= ${opens}
        ${beyond('p.review_due_on', 'p.id')}
      order by p.review_due_on, p.id limit ${limit}`);
  }
  const place = `place as (
    select ${after}::uuid as id, coalesce(
      (select a.next_clock_on from review a where a.area = ${area} and a.id = ${after}),
      (select coalesce(a.due_on, 'infinity') from step a where a.area = ${area} and a.id = ${after}),
      (select a.review_due_on from plan a where a.area = ${area} and a.id = ${after})) as due_on)`;
  const rows = await db.query<ReviewWorklistRow & Record<string, unknown>>(
    `${after === null ? '' : `with ${place}`}
     select w.id, w."reviewId", w.plan_id as "planId", p.reference as "planReference", p.young_person_id as "youngPersonId",
       ${FULL_NAME} as name, w.serves, w.stage, w.clock, w.rule,
       nullif(w.due_on, 'infinity') as "dueOn",
       case when w.due_on < ${today}::date then ${today}::date - w.due_on else 0 end as "daysOverdue", w.meeting_on as "meetingOn"
     from (select * from (${parts.map((part) => `(${part})`).join(' union all ')}) w order by w.due_on, w.id limit ${limit}) w
     join plan p on p.area = ${area} and p.id = w.plan_id
     join young_person y on y.area = ${area} and y.id = p.young_person_id
     order by w.due_on, w.id`,
    values.list,
  );
  return pageOf(rows as ReviewWorklistRow[], page.limit);
}
