import { PFA_AREAS, type PfaArea } from '#libs/contracts';
import type { Reader } from '#libs/platform';
import { COHORTS, type Cohort, type CohortResponse } from './cohorts.dto.js';

type Counts = Omit<CohortResponse, 'cohort' | 'areas'> & Record<PfaArea, number> & { cohort: Cohort };

const hasGoal = (area: PfaArea) =>
  `bool_or(outcome_area = '${area}' and (status <> 'ended' or end_reason = 'reached')) as "${area}"`;

const consideredIn = (area: PfaArea) =>
  `coalesce(g."${area}", false) or p.areas_not_needed @> '[{"area": "${area}"}]' as "${area}"`;

/**
 * Counts young people without an EHC plan beside the others, because they are planned for in the same way. Each table is read
 * once; the index of listed steps has what is asked of steps.
 */
const STATEMENT = `
  with goals as (
    select plan_id, ${PFA_AREAS.map(hasGoal).join(', ')}, bool_or(own_words is not null) as own_words
    from goal where area = $1 group by plan_id),
  steps as (
    select plan_id, bool_or(standing = 'dated' and late_after < $2) as overdue,
      bool_or(response = 'unowned' and duty_of = 'agency') as unowned
    from step where area = $1 and listed group by plan_id),
  agreed as (
    select distinct plan_id from answer where area = $1 and standing and by_role = 'young-person' and answer = 'agree')
  select cohort, count(*)::int as plans,
    count(*) filter (where ${PFA_AREAS.map((area) => `"${area}"`).join(' and ')})::int as complete,
    ${PFA_AREAS.map((area) => `count(*) filter (where "${area}")::int as "${area}"`).join(', ')},
    count(*) filter (where own_words)::int as "inOwnWords", count(*) filter (where agreed)::int as agreed,
    count(*) filter (where overdue)::int as "withOverdue", count(*) filter (where unowned)::int as "withUnowned"
  from (
    select case c.facts->>'hasEhcPlan' when 'true' then 'ehc-plan' when 'false' then 'no-ehc-plan' else 'not-known' end as cohort,
      ${PFA_AREAS.map(consideredIn).join(', ')}, g.own_words, a.plan_id is not null as agreed, s.overdue, s.unowned
    from plan p left join circumstances c on c.area = p.area and c.young_person_id = p.young_person_id
    left join goals g on g.plan_id = p.id left join steps s on s.plan_id = p.id left join agreed a on a.plan_id = p.id
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
