import { type Reader, pageOf } from '#libs/platform';
import type { Worklist } from './worklist.rules.js';
import type { WorklistCounts, WorklistPage, WorklistRow } from './worklists.dto.js';

export interface WorkOf {
  agency?: string;
  person?: string;
  team?: string;
  /** days */
  withinDays: number;
}

/** An open step of an open plan that is somebody's to do: $1 area. */
const OPEN = `s.area = $1 and s.status in ('not-started', 'in-progress', 'blocked') and s.duty_of <> 'nobody'`;

/** Which of them are on each list: $2 today, $3 days ahead. What is to be done without delay is always due. */
const ON_LIST: Record<Worklist, string> = {
  due: `((s.standing = 'dated' and s.due_on between $2::date and $2::date + $3::int) or s.standing = 'open-now')`,
  overdue: `(s.standing = 'dated' and s.due_on < $2::date)`,
  unowned: `(s.response = 'unowned' and s.duty_of = 'agency' and $3::int is not null)`,
  'handed-back': `(s.response = 'handed-back' and $3::int is not null)`,
};

/** The agency of a step on each list: its owner, who handed it back, or nobody. */
const OF_AGENCY: Record<Worklist, string | null> = {
  due: 's.owner_agency',
  overdue: 's.owner_agency',
  unowned: null,
  'handed-back': 's.handed_back_by',
};

/** The day after which a step is late; as the table's indexes have it. */
const lateAfter = (s: string) =>
  `(case when ${s}.standing = 'dated' and ${s}.due_on is not null then ${s}.due_on else 'infinity'::date end)`;

/** Filters that were asked for, with their values from the next place on. */
function filters(list: Worklist, of: WorkOf, values: unknown[]): string {
  const parts: string[] = [];
  const equals = (column: string | null, value: string | undefined) => {
    if (column !== null && value !== undefined) parts.push(` and ${column} = $${values.push(value)}`);
  };
  equals(OF_AGENCY[list], of.agency);
  equals('s.person_subject', of.person);
  equals('s.delivery_team', of.team);
  return parts.join('');
}

/** Steps on a list by the day after which they are late; what is to be done without delay comes after those. */
export async function findWork(
  db: Reader,
  list: Worklist,
  of: WorkOf,
  page: { after?: string; limit: number },
): Promise<WorklistPage> {
  const values: unknown[] = [db.actor.area, db.today, of.withinDays, page.after ?? null, page.limit + 1];
  const rows = await db.query<WorklistRow & Record<string, unknown>>(
    `select s.id, s.plan_id as "planId", p.reference as "planReference", s.young_person_id as "youngPersonId",
       coalesce(y.preferred_name, y.given_name) || ' ' || y.family_name as name, s.title, s.rule, s.force,
       s.due_on as "dueOn",
       case when s.standing = 'dated' and s.due_on < $2::date then $2::date - s.due_on else 0 end as "daysOverdue",
       s.target_on as "targetOn", s.status, s.response, s.duty_of as "dutyOf", s.owner_agency as "ownerAgency",
       s.delivery_team as "deliveryTeam",
       case when s.person_subject is not null
         then json_build_object('subject', s.person_subject, 'name', s.person_name) end as person,
       s.action_lead as "actionLead", s.sponsoring_director as "sponsoringDirector",
       s.hand_back_reason as "handBackReason", s.handed_back_by as "handedBackBy"
     from step s
     join plan p on p.area = s.area and p.id = s.plan_id and p.status = 'open'
     join young_person y on y.area = s.area and y.id = s.young_person_id
     where ${OPEN} and ${ON_LIST[list]}${filters(list, of, values)}
       and ($4::uuid is null or (${lateAfter('s')}, s.id) >
         (select ${lateAfter('a')}, a.id from step a where a.area = $1 and a.id = $4))
     order by ${lateAfter('s')}, s.id limit $5`,
    values,
  );
  return pageOf(rows as WorklistRow[], page.limit);
}

/** How many steps are on each list. */
export async function countWork(db: Reader, of: WorkOf): Promise<WorklistCounts> {
  const values: unknown[] = [db.actor.area, db.today, of.withinDays];
  const count = (list: Worklist) =>
    `count(*) filter (where ${ON_LIST[list]}${filters(list, of, values)})::int as "${list}"`;
  const counts = `${count('due')}, ${count('overdue')}, ${count('unowned')}, ${count('handed-back')}`;
  const row = await db.one<Record<Worklist, number>>(
    `select ${counts} from step s join plan p on p.area = s.area and p.id = s.plan_id and p.status = 'open' where ${OPEN}`,
    values,
  );
  return { due: row!.due, overdue: row!.overdue, unowned: row!.unowned, handedBack: row!['handed-back'] };
}
