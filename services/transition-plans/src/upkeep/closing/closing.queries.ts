import type { CarerRelation, CarersAssessmentStatus, ReviewStage } from '#libs/contracts';
import type { Reader } from '#libs/platform';
import { type TimelineFacts, mayDo } from '#libs/timeline';
import { planGaps } from '../../duties/gaps/gaps.queries.js';
import { UNFINISHED_STAGES } from '../../duties/review-record/review.rules.js';
import { readableFacts } from '../../record/law/timeline-on-file.rules.js';
import { SUPPORT_STARTED_ON, factsOf } from '../../record/people/people.queries.js';
import type { GoalRow } from '../../record/plan/goal.table.js';
import { countsForItsArea } from '../../record/plan/goal.rules.js';
import type { PlanRow } from '../../record/plan/plan.table.js';
import { pfaBalance } from '../../record/plan/plan.rules.js';
import type { ClosingState } from './closing.rules.js';

interface Row extends Record<string, unknown> {
  date_of_birth: string | null;
  facts: TimelineFacts | null;
  support_started_on: string | null;
  goals: Pick<GoalRow, 'outcome_area' | 'status' | 'end_reason'>[];
  carers: { id: string; relation: CarerRelation; status: CarersAssessmentStatus }[];
  handovers: { id: string; service: string; end_reason: string | null }[];
  reviews: { id: string; stage: ReviewStage }[];
}

/** The data of the plan and of the young person that can prevent closing. */
export async function closingStateOf(
  db: Reader,
  plan: Pick<PlanRow, 'id' | 'young_person_id' | 'areas_not_needed'>,
): Promise<ClosingState> {
  const row = (await db.one<Row>(
    `select y.date_of_birth, c.facts, ${SUPPORT_STARTED_ON} as support_started_on,
       (select coalesce(json_agg(g), '[]') from (
         select outcome_area, status, end_reason from goal where area = $1 and plan_id = $3) g) as goals,
       (select coalesce(json_agg(a order by a.id), '[]') from (
         select id, relation, status from carers_assessment where area = $1 and plan_id = $3) a) as carers,
       (select coalesce(json_agg(h order by h.id), '[]') from (
         select id, service, end_reason from health_handover where area = $1 and plan_id = $3) h) as handovers,
       (select coalesce(json_agg(r order by r.id), '[]') from (
         select id, stage from review where area = $1 and plan_id = $3 and stage = any($4::text[])) r) as reviews
     from young_person y left join circumstances c on c.area = y.area and c.young_person_id = y.id
     where y.area = $1 and y.id = $2`,
    [db.actor.area, plan.young_person_id, plan.id, UNFINISHED_STAGES],
    'plan-closing-state',
  ))!;
  const facts = readableFacts(factsOf(row), db.actor.area);
  return {
    endingSupport: mayDo('end-childrens-services', facts, db.today),
    carers: row.carers,
    facts,
    openHandovers: row.handovers.filter((h) => h.end_reason === null),
    hasTable: row.handovers.length > 0,
    areas: pfaBalance(
      row.goals.map((g) => ({ area: g.outcome_area, counts: countsForItsArea(g) })),
      plan.areas_not_needed,
    ),
    unfinishedReviews: row.reviews,
    openGaps: (await planGaps(db, plan)).needs.filter((need) => need.open),
    steps: await countLeftOpen(db, plan.id),
  };
}

/** The open work that remains if the plan closes today. */
async function countLeftOpen(
  db: Reader,
  planId: string,
): Promise<{ overdue: number; handedBack: number; unowned: number }> {
  const row = await db.one<{ overdue: number; handedBack: number; unowned: number }>(
    `select count(*) filter (where due_on < $3 and standing = 'dated' and duty_of <> 'nobody')::int as overdue,
       count(*) filter (where response = 'handed-back')::int as "handedBack",
       count(*) filter (where response = 'unowned' and duty_of = 'agency')::int as unowned
     from step where area = $1 and plan_id = $2 and status in ('not-started', 'in-progress', 'blocked')`,
    [db.actor.area, planId, db.today],
    'plan-left-open',
  );
  return row!;
}
