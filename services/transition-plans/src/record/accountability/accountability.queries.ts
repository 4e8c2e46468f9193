import { type Reader, type Transaction, pageOf } from '#libs/platform';
import type { PlanRow } from '../plan/plan.table.js';
import type { AccountabilityGap, AccountabilityPage, AccountabilityRow } from './accountability.dto.js';
import { FULL_NAME } from '../people/people.queries.js';

const NOBODY = 'accountable_subject is null and named_worker is null';
const ASKED = 'proposed_subject is not null and (accountable_subject is not null or named_worker is not null)';

/** Each gap is a range of an index that has its plans in order. */
const RANGES: Readonly<Record<AccountabilityGap | 'any', readonly string[]>> = {
  any: [NOBODY, ASKED],
  nobody: [NOBODY],
  'not-accepted': [ASKED],
  silent: [`${ASKED} and proposed_chased_times > 0`],
};

/** Open plans without an accountable person, or whose new accountable person has not accepted; oldest plan first. */
export async function findAccountabilityGaps(
  db: Reader,
  gap: AccountabilityGap | null,
  page: { after?: string; limit: number },
): Promise<AccountabilityPage> {
  const ranges = RANGES[gap ?? 'any'].map(
    (range) => `(select * from plan where area = $1 and status = 'open' and ${range}
       and ($2::uuid is null or id > $2) order by id limit $3)`,
  );
  const rows = await db.query<AccountabilityRow & Record<string, unknown>>(
    `select p.id, p.reference as "planReference", p.young_person_id as "youngPersonId",
       ${FULL_NAME} as name,
       case when ${NOBODY} then 'nobody' when p.proposed_chased_times > 0 then 'silent' else 'not-accepted' end as gap,
       case when p.proposed_subject is not null then json_build_object('subject', p.proposed_subject,
         'name', p.proposed_name, 'on', p.proposed_on, 'askedBy', p.proposed_by, 'answerDueOn', p.proposed_due_on,
         'chasedTimes', p.proposed_chased_times) end as proposed,
       (select count(*)::int from step s where s.area = p.area and s.plan_id = p.id
         and s.status in ('not-started', 'in-progress', 'blocked') and s.duty_of in ('agency', 'every-agency')) as "openSteps"
     from (select * from (${ranges.join(' union all ')}) p order by id limit $3) p
     join young_person y on y.area = p.area and y.id = p.young_person_id
     order by p.id`,
    [db.actor.area, page.after ?? null, page.limit + 1],
  );
  return pageOf(rows as AccountabilityRow[], page.limit);
}

/** Open plans whose hand-over deadline has passed, locked. Skips plans that another process has locked. */
export async function lockSilentHandOvers(tx: Transaction, limit: number): Promise<PlanRow[]> {
  const rows = await tx.query<{ plan: PlanRow }>(
    `select row_to_json(p) as plan from plan p
     where p.area = $1 and p.status = 'open' and p.proposed_subject is not null and p.proposed_due_on < $2
     order by p.proposed_due_on, p.id limit $3 for no key update of p skip locked`,
    [tx.actor.area, tx.today, limit],
    'hand-overs-silent',
  );
  return rows.map(({ plan }) => plan);
}
