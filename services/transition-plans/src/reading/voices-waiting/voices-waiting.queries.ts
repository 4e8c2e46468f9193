import { type Reader, Values, pageOf } from '#libs/platform';
import { FULL_NAME } from '../../record/people/people.queries.js';
import type { VoiceRow, VoicesList, VoicesPage } from './voices-waiting.dto.js';

interface Source {
  /** table and its columns that differ */
  readonly from: string;
  readonly columns: string;
  /** condition of every row, as in the index by day */
  readonly every: string;
}

const SOURCES: Readonly<Record<VoicesList, Source>> = {
  disagreed: {
    from: 'answer',
    columns: `null::uuid as "goalId", null as kind, v.by_role as by, v.by_agency as agency`,
    every: `v.standing and v.answer = 'disagree'`,
  },
  commented: {
    from: 'comment',
    columns: `v.goal_id as "goalId", v.kind, v.by_role as by, null as agency`,
    every: `v.by_role <> 'staff'`,
  },
};

/** What people said of open plans, the oldest first. Each list is a range of an index by instant. */
export async function findVoices(
  db: Reader,
  list: VoicesList,
  of: { since?: string; namedWorker?: string },
  page: { after?: string; limit: number },
): Promise<VoicesPage> {
  const { from, columns, every } = SOURCES[list];
  const values = new Values();
  const area = values.add(db.actor.area);
  const ofWorker = of.namedWorker === undefined ? '' : `and p.named_worker = ${values.add(of.namedWorker)}`;
  const wanted =
    of.since === undefined
      ? 'v.waiting'
      : `${every} and v.at >= ${values.add(of.since)}::date::timestamp at time zone 'Europe/London'`;
  const beyond =
    page.after === undefined
      ? ''
      : `and (v.at, v.id) > (select a.at, a.id from ${from} a where a.area = ${area} and a.id = ${values.add(page.after)})`;
  const rows = await db.query<VoiceRow & Record<string, unknown>>(
    `select v.id, v.plan_id as "planId", p.reference as "planReference", v.young_person_id as "youngPersonId",
       ${FULL_NAME} as name, ${columns}, v.by_name as "byName", v.at, v.waiting
     from ${from} v
     join plan p on p.area = v.area and p.id = v.plan_id and p.status = 'open' ${ofWorker}
     join young_person y on y.area = v.area and y.id = v.young_person_id
     where v.area = ${area} and ${wanted} ${beyond}
     order by v.at, v.id limit ${values.add(page.limit + 1)}`,
    values.list,
  );
  const items = rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }) as VoiceRow);
  return pageOf(items, page.limit);
}
