import { type Reader, type Transaction, Values, pageOf } from '#libs/platform';
import type { CarersAssessmentRow } from './carers-assessment.table.js';
import type { CarersWorkPage, CarersWorkRow } from './carers-assessments.dto.js';
import { FULL_NAME } from '../../record/people/people.queries.js';

/**
 * The carers' assessments of a plan, oldest first. Row-level security limits a family account to its own assessment.
 */
export function assessmentsOf(db: Reader, planId: string): Promise<CarersAssessmentRow[]> {
  return db.query<CarersAssessmentRow & Record<string, unknown>>(
    'select * from carers_assessment where area = $1 and plan_id = $2 order by id',
    [db.actor.area, planId],
    'carers-assessments-of-plan',
  );
}

/** The account's own assessments, newest first, even if it may read others. */
export function ownAssessments(db: Reader): Promise<CarersAssessmentRow[]> {
  return db.query<CarersAssessmentRow & Record<string, unknown>>(
    `select * from carers_assessment where area = $1 and subject = $2 and status <> 'entered-in-error' order by id desc`,
    [db.actor.area, db.actor.subject],
    'carers-assessments-own',
  );
}

/** Locks the assessment for the rest of the transaction. */
export function lockAssessment(tx: Transaction, id: string): Promise<CarersAssessmentRow | undefined> {
  return tx.one<CarersAssessmentRow & Record<string, unknown>>(
    'select * from carers_assessment where area = $1 and id = $2 for no key update',
    [tx.actor.area, id],
    'carers-assessment-lock',
  );
}

/**
 * The waiting time of a declined assessment starts on the day on which to ask the carer again. As in the index: with
 * `coalesce`, row-level security would keep the condition from it.
 */
const WAITS_SINCE = (c: string) => `(case when ${c}.ask_again_on is not null then ${c}.ask_again_on
  when ${c}.answered_on is not null then ${c}.answered_on when ${c}.offered_on is not null then ${c}.offered_on
  else ${c}.added_on end)`;

/**
 * The assessments that need a next step, longest wait first. Covers open plans. In closed plans it covers carers to ask
 * again after they declined, and assessments offered after the closing.
 */
export async function findCarersWork(
  db: Reader,
  namedWorker: string | null,
  page: { after?: string; limit: number },
): Promise<CarersWorkPage> {
  const values = new Values();
  const [area, today] = [values.add(db.actor.area), values.add(db.today)];
  const planned = `select * from plan p where p.area = ${area} and p.id = c.plan_id
       and (p.status = 'open' or (p.closing_reason not in ('died', 'moved-out-of-area', 'opened-in-error')
         and (c.status = 'declined' or c.offered_on >= p.closed_on)))`;
  // For the area, `offset 0` keeps the planner from joining everybody before it cuts the page.
  const inPlan =
    namedWorker === null
      ? `cross join lateral (${planned} offset 0) p`
      : `cross join lateral (${planned} and p.named_worker = ${values.add(namedWorker)}) p`;
  const beyond =
    page.after === undefined
      ? ''
      : `and (${WAITS_SINCE('c')}, c.id) > (select ${WAITS_SINCE('a')}, a.id from carers_assessment a
          where a.area = ${area} and a.id = ${values.add(page.after)})`;
  const rows = await db.query<CarersWorkRow & Record<string, unknown>>(
    `select c.id, c.plan_id as "planId", p.reference as "planReference", c.young_person_id as "youngPersonId",
       ${FULL_NAME} as name, c.relation, c.status,
       ${WAITS_SINCE('c')} as "waitsSince"
     from carers_assessment c ${inPlan}
     join young_person y on y.area = c.area and y.id = c.young_person_id
     where c.area = ${area} and c.status in ('to-be-offered', 'offered', 'under-way', 'declined')
       and (c.status <> 'declined' or c.ask_again_on <= ${today}) ${beyond}
     order by ${WAITS_SINCE('c')}, c.id limit ${values.add(page.limit + 1)}`,
    values.list,
  );
  return pageOf(rows as CarersWorkRow[], page.limit);
}

/** The facts on file that give the young person's age. */
interface CarersContext {
  date_of_birth: string | null;
  facts: { dateOfBirth?: string | null } | null;
}

export async function findCarersContext(db: Reader, youngPersonId: string): Promise<CarersContext> {
  const row = await db.one<CarersContext & Record<string, unknown>>(
    `select y.date_of_birth, json_build_object('dateOfBirth', c.facts->'dateOfBirth') as facts
     from young_person y left join circumstances c on c.area = y.area and c.young_person_id = y.id
     where y.area = $1 and y.id = $2`,
    [db.actor.area, youngPersonId],
    'carers-context',
  );
  return row ?? { date_of_birth: null, facts: null };
}
