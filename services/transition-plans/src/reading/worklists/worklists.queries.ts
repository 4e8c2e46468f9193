import { assertNever } from '#libs/kernel';
import { type Reader, pageOf } from '#libs/platform';
import { type Answering, accountableFor } from '../../record/accountability/accountability.rules.js';
import { WORKLISTS, type Worklist } from './worklist.rules.js';
import type { WorklistCounts, WorklistPage, WorklistRow } from './worklists.dto.js';
import { FULL_NAME } from '../../record/people/people.queries.js';

export interface WorkOf {
  agency?: string;
  person?: string;
  team?: string;
  actionLead?: string;
  sponsoringDirector?: string;
  /** days */
  withinDays: number;
  /** rules whose steps are withheld from the account */
  withheld: readonly string[];
}

/** The values of a statement, numbered in order of use. */
class Values {
  readonly list: unknown[] = [];

  /** @returns the placeholder of the value, `$3` */
  add(value: unknown): string {
    return `$${this.list.push(value)}`;
  }
}

/** An open step that a person or agency must do. */
const open = (area: string) =>
  `s.area = ${area} and s.status in ('not-started', 'in-progress', 'blocked') and s.duty_of <> 'nobody'`;

/** Condition of a list. A step to be done without delay is always due. */
function isOn(list: Worklist, of: WorkOf, today: string, values: Values): string {
  switch (list) {
    case 'due': {
      const until = `${today}::date + ${values.add(of.withinDays)}::int`;
      return `((s.standing = 'dated' and s.due_on between ${today}::date and ${until}) or s.standing = 'open-now')`;
    }
    case 'overdue':
      return `(s.standing = 'dated' and s.due_on < ${today}::date)`;
    case 'unowned':
      return `(s.response = 'unowned' and s.duty_of = 'agency')`;
    case 'handed-back':
      return `(s.response = 'handed-back')`;
    case 'silent':
      return `(s.response = 'offered' and s.chased_times > 0)`;
    case 'no-accountable-person':
      return `(s.duty_of in ('agency', 'every-agency') and s.person_subject is null
        and p.accountable_subject is null and p.named_worker is null)`;
    case 'not-recorded':
      return `(s.standing = 'not-recorded')`;
    default:
      return assertNever(list);
  }
}

/** The agency of a step on each list: its owner, the agency that handed it back, or none. */
const AGENCY_ON: Record<Worklist, string | null> = {
  due: 's.owner_agency',
  overdue: 's.owner_agency',
  unowned: null,
  'handed-back': 's.handed_back_by',
  silent: 's.owner_agency',
  'no-accountable-person': 's.owner_agency',
  'not-recorded': 's.owner_agency',
};

/** Condition of the list and of the request's filters. */
function wanted(list: Worklist, of: WorkOf, today: string, values: Values): string {
  const parts = [isOn(list, of, today, values)];
  const equals = (column: string | null, value: string | undefined) => {
    if (column !== null && value !== undefined) parts.push(`${column} = ${values.add(value)}`);
  };
  equals(AGENCY_ON[list], of.agency);
  equals('s.person_subject', of.person);
  equals('s.delivery_team', of.team);
  equals('s.action_lead', of.actionLead);
  equals('s.sponsoring_director', of.sponsoringDirector);
  if (of.withheld.length > 0) parts.push(`(s.rule is null or s.rule <> all(${values.add(of.withheld)}::text[]))`);
  return parts.join(' and ');
}

/** The day after which a step is late; the expression matches the table's indexes. */
const lateAfter = (s: string) =>
  `(case when ${s}.standing = 'dated' and ${s}.due_on is not null then ${s}.due_on else 'infinity'::date end)`;

const IN_OPEN_PLAN = `step s join plan p on p.area = s.area and p.id = s.plan_id and p.status = 'open'`;

/** Steps on a list by the day after which they are late; steps without a date come last. */
export async function findWork(
  db: Reader,
  list: Worklist,
  of: WorkOf,
  page: { after?: string; limit: number },
): Promise<WorklistPage> {
  const values = new Values();
  const [area, today] = [values.add(db.actor.area), values.add(db.today)];
  const [after, limit] = [values.add(page.after ?? null), values.add(page.limit + 1)];
  const rows = await db.query<Omit<WorklistRow, 'accountable'> & { plan: Answering } & Record<string, unknown>>(
    `select s.id, s.plan_id as "planId", p.reference as "planReference", s.young_person_id as "youngPersonId",
       ${FULL_NAME} as name, s.title, s.rule, s.force,
       s.due_on as "dueOn",
       case when s.standing = 'dated' and s.due_on < ${today}::date then ${today}::date - s.due_on else 0 end as "daysOverdue",
       s.target_on as "targetOn", s.status, s.response, s.duty_of as "dutyOf", s.owner_agency as "ownerAgency",
       s.delivery_team as "deliveryTeam",
       case when s.person_subject is not null
         then json_build_object('subject', s.person_subject, 'name', s.person_name) end as person,
       s.action_lead as "actionLead", s.sponsoring_director as "sponsoringDirector",
       s.hand_back_reason as "handBackReason", s.handed_back_by as "handedBackBy",
       s.offered_on as "offeredOn", s.chased_times as "chasedTimes",
       json_build_object('named_worker', p.named_worker, 'named_worker_name', p.named_worker_name,
         'accountable_subject', p.accountable_subject, 'accountable_name', p.accountable_name) as plan
     from ${IN_OPEN_PLAN} join young_person y on y.area = s.area and y.id = s.young_person_id
     where ${open(area)} and ${wanted(list, of, today, values)}
       and (${after}::uuid is null or (${lateAfter('s')}, s.id) >
         (select ${lateAfter('a')}, a.id from step a where a.area = ${area} and a.id = ${after}))
     order by ${lateAfter('s')}, s.id limit ${limit}`,
    values.list,
  );
  const items = rows.map(({ plan, ...row }) => {
    const { subject = null, name = null } = row.person ?? {};
    const step = { duty_of: row.dutyOf, person_subject: subject, person_name: name };
    return { ...row, accountable: accountableFor(step, plan) } as WorklistRow;
  });
  return pageOf(items, page.limit);
}

/** Number of steps on each list. */
export async function countWork(db: Reader, of: WorkOf): Promise<WorklistCounts> {
  const values = new Values();
  const [area, today] = [values.add(db.actor.area), values.add(db.today)];
  const counts = WORKLISTS.map((l) => `count(*) filter (where ${wanted(l, of, today, values)})::int as "${l}"`);
  const row = await db.one<Record<Worklist, number>>(
    `select ${counts.join(', ')} from ${IN_OPEN_PLAN} where ${open(area)}`,
    values.list,
  );
  const { due, overdue, unowned, silent } = row!;
  const [handedBack, noAccountablePerson] = [row!['handed-back'], row!['no-accountable-person']];
  return { due, overdue, unowned, handedBack, silent, noAccountablePerson, notRecorded: row!['not-recorded'] };
}
