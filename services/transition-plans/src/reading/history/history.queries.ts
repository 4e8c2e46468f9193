import { type Reader, pageOf } from '#libs/platform';
import type { Withheld } from '../../record/withheld/withheld.rules.js';
import type { HistoryEntry, HistoryPage } from './history.dto.js';

/**
 * The plan's history without withheld entries, newest first. Ordered by the time of the change, because an
 * event of another service may arrive later than younger events.
 */
export async function findHistory(
  db: Reader,
  planId: string,
  page: { after?: string; limit: number },
  withheld: Withheld,
): Promise<HistoryPage> {
  const rows = await db.query<HistoryEntry & Record<string, unknown>>(
    `select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, kind, step_id as "stepId",
       goal_id as "goalId", from_value as "from", to_value as "to",
       array(select c from unnest(causes) with ordinality as u(c, n) where c <> all($6::text[]) order by n) as causes, sentence, by_name as by, by_role as role
     from plan_entry e where area = $1 and plan_id = $2
       and ($3::uuid is null or (e.at, e.id) < (select last.at, last.id from plan_entry last where last.area = $1 and last.id = $3))
       and kind <> all($8::text[]) and not exists (select from unnest($7::text[]) phrase where strpos(e.sentence, phrase) > 0)
       and (cardinality($5::text[]) = 0 or not exists (
         select from step s where s.area = e.area and s.id = e.step_id and s.rule = any($5)))
     order by e.at desc, e.id desc limit $4`,
    [
      db.actor.area,
      planId,
      page.after ?? null,
      page.limit + 1,
      withheld.rules,
      withheld.facts,
      withheld.phrases,
      withheld.kinds,
    ],
    'plan-history',
  );
  return pageOf(rows as HistoryEntry[], page.limit);
}
