import { type Reader, pageOf } from '#libs/platform';
import type { GoalReminder, GoalReminderPage } from './goal-reminders.dto.js';
import { FULL_NAME } from '../../record/people/people.queries.js';

/** Goals of open plans whose reminder is due, by date. */
export async function findGoalReminders(
  db: Reader,
  of: { namedWorker?: string; until: string },
  page: { after?: string; limit: number },
): Promise<GoalReminderPage> {
  const rows = await db.query<GoalReminder & Record<string, unknown>>(
    `select g.id, g.plan_id as "planId", p.reference as "planReference", g.young_person_id as "youngPersonId",
       ${FULL_NAME} as name, g.outcome_area as area, g.title, g.status,
       g.remind_on as "remindOn"
     from goal g join plan p on p.area = g.area and p.id = g.plan_id and p.status = 'open'
     join young_person y on y.area = g.area and y.id = g.young_person_id
     where g.area = $1 and g.remind_on <= $2 and g.status in ('proposed', 'agreed', 'on-hold')
       and ($3::text is null or p.named_worker = $3)
       and ($4::uuid is null or (g.remind_on, g.id) > (select a.remind_on, a.id from goal a where a.area = $1 and a.id = $4))
     order by g.remind_on, g.id limit $5`,
    [db.actor.area, of.until, of.namedWorker ?? null, page.after ?? null, page.limit + 1],
  );
  return pageOf(rows as GoalReminder[], page.limit);
}
