import { type Page, type Reader, Values, pageOf } from '#libs/platform';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { COUNTS_AS_DUE } from '../../record/plan/plan.writes.js';
import type { WholePlan } from '../plans/whole-plan.queries.js';
import type { CaseloadRow, CaseloadWorker, NextDueStep } from './caseload.dto.js';
import { bornWithin, FULL_NAME } from '../../record/people/people.queries.js';

export type CaseloadPlan = Pick<
  CaseloadRow,
  'id' | 'reference' | 'youngPersonId' | 'name' | 'overdue' | 'unowned' | 'handedBack'
> & {
  dateOfBirth: string | null;
  facts: WholePlan['facts'];
  nextDue: (NextDueStep & { rule: string | null }) | null;
  namedWorker: CaseloadWorker | null;
};

/** One statement for the page and its counts: an index orders the page, and only its fifty plans are counted. */
const statement = (filters: string) => `
  select p.id, p.reference, p.young_person_id as "youngPersonId",
    ${FULL_NAME} as name, y.date_of_birth as "dateOfBirth",
    json_build_object('dateOfBirth', c.facts->'dateOfBirth', 'ncYearActual', c.facts->'ncYearActual',
      'ncYearRecordedOn', c.facts->'ncYearRecordedOn') as facts,
    n.overdue, n.unowned, n."handedBack",
    case when p.next_due < 'infinity' then n."nextDue" end as "nextDue",
    case when y.named_worker_subject is not null
      then json_build_object('subject', y.named_worker_subject, 'name', y.named_worker_name) end as "namedWorker"
  from (
    select p.* from plan p
    where p.area = $1 and p.status = 'open' ${filters}
      and ($3::uuid is null
        or (p.next_due, p.id) > (select a.next_due, a.id from plan a where a.area = $1 and a.id = $3))
    order by p.next_due, p.id limit $4) p
  join young_person y on y.area = p.area and y.id = p.young_person_id
  left join circumstances c on c.area = p.area and c.young_person_id = p.young_person_id
  cross join lateral (
    select count(*) filter (where s.due_on < $2 and s.standing = 'dated' and s.duty_of <> 'nobody')::int as overdue,
      count(*) filter (where s.response = 'unowned' and s.duty_of = 'agency')::int as unowned,
      count(*) filter (where s.response = 'handed-back')::int as "handedBack",
      (array_agg(json_build_object('id', s.id, 'title', s.title, 'rule', s.rule, 'dueOn', s.due_on) order by s.due_on, s.id)
        filter (where ${COUNTS_AS_DUE} and s.due_on is not null))[1] as "nextDue"
    from step s
    where s.area = p.area and s.plan_id = p.id and s.status in ('not-started', 'in-progress', 'blocked')
      and (s.rule is null or s.rule <> all($5::text[]))) n
  order by p.next_due, p.id`;

const OF_AREA = statement('');
const OF_WORKER = statement('and p.named_worker = $6');

interface CaseloadOf {
  /** account */
  namedWorker?: string;
  rule?: string;
  /** first day of birth */
  bornFrom?: string;
  /** last day of birth */
  bornTo?: string;
}

/** Open plans by their next date, the most overdue first. Returns up to `limit` + 1 rows to show that more exist. */
export function findCaseload(
  db: Reader,
  of: CaseloadOf,
  { after = null, limit }: { after?: string | null; limit: number },
): Promise<(CaseloadPlan & Record<string, unknown>)[]> {
  const values = new Values();
  for (const value of [db.actor.area, db.today, after, limit + 1, withheldFrom(db.actor).rules]) values.add(value);
  const ofWorker = of.namedWorker === undefined ? '' : `and p.named_worker = ${values.add(of.namedWorker)}`;
  const ofSome = filtersOf(of, values);
  if (ofSome !== '') return db.query(statement(`${ofWorker} ${ofSome}`), values.list);
  return ofWorker === ''
    ? db.query(OF_AREA, values.list, 'caseload-of-area')
    : db.query(OF_WORKER, values.list, 'caseload-of-worker');
}

function filtersOf(of: CaseloadOf, values: Values): string {
  const born = bornWithin('b', of, values);
  const ofBirth =
    born === '' ? '' : `and p.young_person_id in (select b.id from young_person b where b.area = $1 ${born})`;
  if (of.rule === undefined) return ofBirth;
  return `${ofBirth} and p.id in (select s.plan_id from step s
    where s.area = $1 and s.listed and s.rule = ${values.add(of.rule)} and s.rule <> all($5::text[]))`;
}

/** As `findCaseload`, as a page. */
export async function pageOfCaseload(db: Reader, of: CaseloadOf, page: { limit: number }): Promise<Page<CaseloadPlan>> {
  return pageOf(await findCaseload(db, of, page), page.limit);
}
