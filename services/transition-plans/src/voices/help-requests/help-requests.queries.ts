import { type Reader, type Transaction, pageOf } from '#libs/platform';
import type { PlanRow } from '../../record/plan/plan.table.js';
import { type HelpRequestRow, helpRequestTable } from './help-request.table.js';
import type { HelpWorklistPage, HelpWorklistRow } from './help-requests.dto.js';
import { FULL_NAME } from '../../record/people/people.queries.js';

interface LockedHelpRequest {
  plan: PlanRow;
  request: HelpRequestRow;
}

/** A request with its plan, both locked. */
export function lockHelpRequest(
  tx: Transaction,
  planId: string | null,
  id: string,
): Promise<LockedHelpRequest | undefined> {
  return tx.one<LockedHelpRequest & Record<string, unknown>>(
    `select row_to_json(p) as plan, row_to_json(h) as request
     from help_request h join plan p on p.area = h.area and p.id = h.plan_id
     where h.area = $1 and h.id = $2 and ($3::uuid is null or h.plan_id = $3) for no key update of p, h`,
    [tx.actor.area, id, planId],
    'help-lock',
  );
}

/** Newest first. */
export async function findRequests(db: Reader, planId: string): Promise<HelpRequestRow[]> {
  const rows = await db.query<{ request: HelpRequestRow }>(
    `select row_to_json(h) as request from help_request h where area = $1 and plan_id = $2 order by id desc limit 200`,
    [db.actor.area, planId],
    'help-of-plan',
  );
  return rows.map(({ request }) => request);
}

/** Requests of one person in all their plans, newest first. */
export async function findMyRequests(db: Reader, youngPersonId: string): Promise<HelpRequestRow[]> {
  const rows = await db.query<{ request: HelpRequestRow }>(
    `select row_to_json(h) as request from help_request h
     where area = $1 and young_person_id = $2 order by id desc limit 200`,
    [db.actor.area, youngPersonId],
    'help-of-person',
  );
  return rows.map(({ request }) => request);
}

/** The plan for a young person's request, locked: the open plan, or else the last one. */
export async function lockMyPlan(tx: Transaction, youngPersonId: string): Promise<PlanRow | undefined> {
  const row = await tx.one<{ plan: PlanRow }>(
    `select row_to_json(p) as plan from plan p where p.area = $1 and p.young_person_id = $2
     order by (p.status = 'open') desc, p.id desc limit 1 for no key update of p`,
    [tx.actor.area, youngPersonId],
    'help-my-plan',
  );
  return row?.plan;
}

/** Requests that wait for an answer, including those of closed plans, by deadline. */
export async function findWaiting(
  db: Reader,
  of: { namedWorker?: string },
  page: { after?: string; limit: number },
): Promise<HelpWorklistPage> {
  const rows = await db.query<HelpWorklistRow & Record<string, unknown>>(
    `select h.id, h.plan_id as "planId", p.reference as "planReference", h.young_person_id as "youngPersonId",
       ${FULL_NAME} as name, h.about, h.goal_id as "goalId", h.status,
       h.asked_on as "askedOn", h.answer_due_on as "answerDueOn",
       case when h.answer_due_on < $2::date then $2::date - h.answer_due_on else 0 end as "daysOverdue",
       h.chased_times as "chasedTimes", h.helper_name as "helperName"
     from help_request h join plan p on p.area = h.area and p.id = h.plan_id
     join young_person y on y.area = h.area and y.id = h.young_person_id
     where h.area = $1 and h.status in ('asked', 'taken') and ($3::text is null or p.named_worker = $3)
       and ($4::uuid is null or (coalesce(h.answer_due_on, 'infinity'), h.id) >
         (select coalesce(a.answer_due_on, 'infinity'), a.id from help_request a where a.area = $1 and a.id = $4))
     order by coalesce(h.answer_due_on, 'infinity'), h.id limit $5`,
    [db.actor.area, db.today, of.namedWorker ?? null, page.after ?? null, page.limit + 1],
  );
  return pageOf(rows as HelpWorklistRow[], page.limit);
}

/** Requests whose deadline has passed, locked with their plans. Skips rows that another process has locked. */
export function lockSilentRequests(tx: Transaction, limit: number): Promise<LockedHelpRequest[]> {
  return tx.query<LockedHelpRequest & Record<string, unknown>>(
    `select row_to_json(p) as plan, row_to_json(h) as request
     from help_request h join plan p on p.area = h.area and p.id = h.plan_id
     join young_person y on y.area = h.area and y.id = h.young_person_id and not y.deceased
     where h.area = $1 and h.status in ('asked', 'taken') and h.answer_due_on < $2
     order by h.answer_due_on, h.id limit $3 for no key update of p, h skip locked`,
    [tx.actor.area, tx.today, limit],
  );
}

/** Updates a stored request. */
export async function saveRequest(tx: Transaction, request: HelpRequestRow): Promise<void> {
  await tx.query(helpRequestTable.update('$1', 'one'), [helpRequestTable.one(request)], 'help-save');
}
