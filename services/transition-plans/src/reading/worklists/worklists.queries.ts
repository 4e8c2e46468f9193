import { assertNever } from '#libs/kernel';
import { type Reader, Values, pageOf } from '#libs/platform';
import { type Answering, accountableFor } from '../../record/accountability/accountability.rules.js';
import { WORKLISTS, type Worklist } from './worklist.rules.js';
import type { WorklistCounts, WorklistPage, WorklistRow } from './worklists.dto.js';
import { bornWithin, FULL_NAME } from '../../record/people/people.queries.js';

export interface WorkOf {
  agency?: string;
  person?: string;
  team?: string;
  actionLead?: string;
  sponsoringDirector?: string;
  /** account */
  namedWorker?: string;
  rule?: string;
  /** first day of birth */
  bornFrom?: string;
  /** last day of birth */
  bornTo?: string;
  /** days */
  withinDays: number;
  /** rules whose steps are withheld from the account */
  withheld: readonly string[];
}

/**
 * Conditions of a list, one for each range of an index that has its steps in order. A step to be done without delay is always
 * due. The migration that made the indexes (1760000025100) has the same conditions.
 */
function rangesOf(list: Worklist, of: WorkOf, today: string, values: Values): string[] {
  switch (list) {
    case 'due': {
      const until = `${today}::date + ${values.add(of.withinDays)}::int`;
      return [`s.standing = 'dated' and s.late_after between ${today}::date and ${until}`, `s.standing = 'open-now'`];
    }
    case 'overdue':
      return [`s.standing = 'dated' and s.late_after < ${today}::date`];
    case 'unowned':
      return [`s.response = 'unowned' and s.duty_of = 'agency'`];
    case 'handed-back':
      return [`s.response = 'handed-back'`];
    case 'offered':
      return [`s.response = 'offered'`];
    case 'silent':
      return [`s.response = 'offered' and s.chased_times > 0`];
    case 'no-accountable-person':
      // A step with a person on it has somebody who answers for it.
      if (of.person !== undefined) return ['false'];
      return [`not s.plan_answered and s.person_subject is null and s.duty_of in ('agency', 'every-agency')`];
    case 'not-recorded':
      return [`s.standing = 'not-recorded'`];
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
  offered: 's.owner_agency',
  silent: 's.owner_agency',
  'no-accountable-person': 's.owner_agency',
  'not-recorded': 's.owner_agency',
};

/** Condition of the request's filters. */
function filters(list: Worklist, of: WorkOf, area: string, values: Values): string {
  const parts: string[] = [];
  const equals = (column: string | null, value: string | undefined) => {
    if (column !== null && value !== undefined) parts.push(`and ${column} = ${values.add(value)}`);
  };
  equals(AGENCY_ON[list], of.agency);
  equals('s.person_subject', of.person);
  equals('s.delivery_team', of.team);
  equals('s.action_lead', of.actionLead);
  equals('s.sponsoring_director', of.sponsoringDirector);
  equals('s.rule', of.rule);
  if (of.namedWorker !== undefined) parts.push(`and s.plan_id = any (${plansOf(of.namedWorker, area, values)})`);
  const born = bornWithin('y', of, values);
  if (born !== '')
    parts.push(`and s.young_person_id in (select y.id from young_person y where y.area = ${area} ${born})`);
  if (of.withheld.length > 0) parts.push(`and (s.rule is null or s.rule <> all(${values.add(of.withheld)}::text[]))`);
  return parts.join(' ');
}

/** Open plans of a worker, as an array: the planner then begins at them. */
const plansOf = (namedWorker: string, area: string, values: Values) =>
  `array(select p.id from plan p where p.area = ${area} and p.status = 'open' and p.named_worker = ${values.add(namedWorker)})`;

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
  const filtered = filters(list, of, area, values);
  const ranges = rangesOf(list, of, today, values).map(
    (range) => `(
       select s.* from step s
       where s.area = ${area} and s.listed and ${range} ${filtered}
         and (${after}::uuid is null or (s.late_after, s.id) >
           (select a.late_after, a.id from step a where a.area = ${area} and a.id = ${after}))
       order by s.late_after, s.id limit ${limit})`,
  );
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
     from (
       select s.* from (${ranges.join(' union all ')}) s
       order by s.late_after, s.id limit ${limit}) s
     join plan p on p.area = s.area and p.id = s.plan_id
     join young_person y on y.area = s.area and y.id = s.young_person_id
     order by s.late_after, s.id`,
    values.list,
  );
  const items = rows.map(({ plan, ...row }) => {
    const { subject = null, name = null } = row.person ?? {};
    const step = { duty_of: row.dutyOf, person_subject: subject, person_name: name };
    return { ...row, accountable: accountableFor(step, plan) } as WorklistRow;
  });
  return pageOf(items, page.limit);
}

/** Number of steps on each list, from one pass of an index that has all that the lists ask (migration 1760000030400). */
export async function countWork(db: Reader, of: WorkOf): Promise<WorklistCounts> {
  const values = new Values();
  const [area, today] = [values.add(db.actor.area), values.add(db.today)];
  const counts = WORKLISTS.map((list) => {
    const ranges = rangesOf(list, of, today, values).map((range) => `(${range})`);
    return `count(*) filter (where (${ranges.join(' or ')}) ${filters(list, of, area, values)})::int as "${list}"`;
  });
  const row = await db.one<Record<Worklist, number>>(
    `select ${counts.join(', ')} from step s where s.area = ${area} and s.listed`,
    values.list,
  );
  const { due, overdue, unowned, offered, silent } = row!;
  const [handedBack, noAccountablePerson] = [row!['handed-back'], row!['no-accountable-person']];
  return { due, overdue, unowned, handedBack, offered, silent, noAccountablePerson, notRecorded: row!['not-recorded'] };
}
