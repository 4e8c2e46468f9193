import { type Reader, pageOf } from '#libs/platform';
import type { HistoryEntry, HistoryPage } from './history.dto.js';

/** What happened to the plan, newest first. */
export async function findHistory(
  db: Reader,
  planId: string,
  page: { after?: string; limit: number },
): Promise<HistoryPage> {
  const rows = await db.query<HistoryEntry & Record<string, unknown>>(
    `select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, kind, step_id as "stepId",
       goal_id as "goalId", from_value as "from", to_value as "to", causes, sentence, by_name as by, by_role as role
     from plan_entry where area = $1 and plan_id = $2 and ($3::uuid is null or id < $3) order by id desc limit $4`,
    [db.actor.area, planId, page.after ?? null, page.limit + 1],
    'plan-history',
  );
  return pageOf(rows as HistoryEntry[], page.limit);
}
