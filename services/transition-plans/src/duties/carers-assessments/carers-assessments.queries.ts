import { type Reader, type Transaction, pageOf } from '#libs/platform';
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

/** The waiting time of a declined assessment starts on the day on which to ask the carer again. */
const WAITS_SINCE = (c: string) => `coalesce(${c}.ask_again_on, ${c}.answered_on, ${c}.offered_on, ${c}.added_on)`;

/**
 * The assessments that need a next step, longest wait first. Covers open plans. In closed plans it covers carers to ask
 * again after they declined, and assessments offered after the closing.
 */
export async function findCarersWork(
  db: Reader,
  namedWorker: string | null,
  page: { after?: string; limit: number },
): Promise<CarersWorkPage> {
  const rows = await db.query<CarersWorkRow & Record<string, unknown>>(
    `select c.id, c.plan_id as "planId", p.reference as "planReference", c.young_person_id as "youngPersonId",
       ${FULL_NAME} as name, c.relation, c.status,
       ${WAITS_SINCE('c')} as "waitsSince"
     from carers_assessment c join plan p on p.area = c.area and p.id = c.plan_id
       and (p.status = 'open' or (p.closing_reason not in ('died', 'moved-out-of-area', 'opened-in-error')
         and (c.status = 'declined' or c.offered_on >= p.closed_on)))
     join young_person y on y.area = c.area and y.id = c.young_person_id
     where c.area = $1 and c.status in ('to-be-offered', 'offered', 'under-way', 'declined')
       and (c.status <> 'declined' or c.ask_again_on <= $2) and ($3::text is null or p.named_worker = $3)
       and ($4::uuid is null or (${WAITS_SINCE('c')}, c.id) > (
         select ${WAITS_SINCE('a')}, a.id from carers_assessment a where a.area = $1 and a.id = $4))
     order by ${WAITS_SINCE('c')}, c.id limit $5`,
    [db.actor.area, db.today, namedWorker, page.after ?? null, page.limit + 1],
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
