import { type Reader, type Transaction, Values, pageOf } from '#libs/platform';
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

/** As in the index. With `coalesce`, row-level security would keep the condition from it. */
const ANSWER_DUE_ON = (h: string) =>
  `(case when ${h}.answer_due_on is null then 'infinity'::date else ${h}.answer_due_on end)`;

/** Requests that wait for an answer, including those of closed plans, by deadline. */
export async function findWaiting(
  db: Reader,
  of: { namedWorker?: string },
  page: { after?: string; limit: number },
): Promise<HelpWorklistPage> {
  const values = new Values();
  const [area, today] = [values.add(db.actor.area), values.add(db.today)];
  const ofWorker = of.namedWorker === undefined ? '' : `and p.named_worker = ${values.add(of.namedWorker)}`;
  const beyond =
    page.after === undefined
      ? ''
      : `and (${ANSWER_DUE_ON('h')}, h.id) > (select ${ANSWER_DUE_ON('a')}, a.id from help_request a
          where a.area = ${area} and a.id = ${values.add(page.after)})`;
  const rows = await db.query<HelpWorklistRow & Record<string, unknown>>(
    `select h.id, h.plan_id as "planId", p.reference as "planReference", h.young_person_id as "youngPersonId",
       ${FULL_NAME} as name, h.about, h.goal_id as "goalId", h.status,
       h.asked_on as "askedOn", h.answer_due_on as "answerDueOn",
       case when h.answer_due_on < ${today}::date then ${today}::date - h.answer_due_on else 0 end as "daysOverdue",
       h.chased_times as "chasedTimes", h.helper_name as "helperName"
     from help_request h join plan p on p.area = h.area and p.id = h.plan_id
     join young_person y on y.area = h.area and y.id = h.young_person_id
     where h.area = ${area} and h.status in ('asked', 'taken') ${ofWorker} ${beyond}
     order by ${ANSWER_DUE_ON('h')}, h.id limit ${values.add(page.limit + 1)}`,
    values.list,
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
