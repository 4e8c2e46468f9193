import { PFA_AREAS, type PfaArea } from '#libs/contracts';
import type { Reader } from '#libs/platform';
import { COHORTS, type Cohort, type CohortResponse } from './cohorts.dto.js';

type Counts = Omit<CohortResponse, 'cohort' | 'areas'> & Record<PfaArea, number> & { cohort: Cohort };

const consideredIn = (area: PfaArea) => `(
  exists (select from goal g where g.area = p.area and g.plan_id = p.id and g.outcome_area = '${area}'
    and (g.status <> 'ended' or g.end_reason = 'reached'))
  or p.areas_not_needed @> '[{"area": "${area}"}]')`;

const OPEN_STEP = `from step s where s.area = p.area and s.plan_id = p.id and s.status in ('not-started', 'in-progress', 'blocked')`;

/** Counts young people without an EHC plan beside the others, because they are planned for in the same way. */
const STATEMENT = `
  select cohort, count(*)::int as plans,
    count(*) filter (where ${PFA_AREAS.map((area) => `"${area}"`).join(' and ')})::int as complete,
    ${PFA_AREAS.map((area) => `count(*) filter (where "${area}")::int as "${area}"`).join(', ')},
    count(*) filter (where own_words)::int as "inOwnWords", count(*) filter (where agreed)::int as agreed,
    count(*) filter (where overdue)::int as "withOverdue", count(*) filter (where unowned)::int as "withUnowned"
  from (
    select case c.facts->>'hasEhcPlan' when 'true' then 'ehc-plan' when 'false' then 'no-ehc-plan' else 'not-known' end as cohort,
      ${PFA_AREAS.map((area) => `${consideredIn(area)} as "${area}"`).join(', ')},
      exists (select from goal g where g.area = p.area and g.plan_id = p.id and g.own_words is not null) as own_words,
      exists (select from answer a where a.area = p.area and a.plan_id = p.id and a.standing and a.by_role = 'young-person'
        and a.answer = 'agree') as agreed,
      exists (select ${OPEN_STEP} and s.due_on < $2 and s.standing = 'dated' and s.duty_of <> 'nobody') as overdue,
      exists (select ${OPEN_STEP} and s.response = 'unowned' and s.duty_of = 'agency') as unowned
    from plan p left join circumstances c on c.area = p.area and c.young_person_id = p.young_person_id
    where p.area = $1 and p.status = 'open') plans
  group by cohort`;

export async function countCohorts(db: Reader): Promise<CohortResponse[]> {
  const rows = await db.query<Counts & Record<string, unknown>>(STATEMENT, [db.actor.area, db.today]);
  return COHORTS.map((cohort) =>
    responseOf(
      cohort,
      rows.find((row) => row.cohort === cohort),
    ),
  );
}

function responseOf(cohort: Cohort, counts: Counts | undefined): CohortResponse {
  return {
    cohort,
    plans: counts?.plans ?? 0,
    complete: counts?.complete ?? 0,
    areas: PFA_AREAS.map((area) => ({ area, considered: counts?.[area] ?? 0 })),
    inOwnWords: counts?.inOwnWords ?? 0,
    agreed: counts?.agreed ?? 0,
    withOverdue: counts?.withOverdue ?? 0,
    withUnowned: counts?.withUnowned ?? 0,
  };
}
