import type { EventOf, decisionMakerSwitchAnnounced, decisionMakersChanged } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { type Reader, type Transaction, pageOf } from '#libs/platform';
import { newestOf } from '../../record/people/people.writes.js';
import type { DecisionRow } from './decision.table.js';
import type { DecisionMakersCopy } from './who-decides.rules.js';

/** Keeps the newest word of who decides, of each young person. */
export async function keepDecisionMakers(
  tx: Transaction,
  events: readonly EventOf<typeof decisionMakersChanged>[],
): Promise<void> {
  const rows = newestOf(events, (e) => e.youngPersonId).map(({ youngPersonId, recordVersion, data }) => ({
    young_person_id: youngPersonId,
    kinds: data.kinds,
    record_version: recordVersion,
  }));
  await tx.query(
    `insert into decision_makers as d (area, young_person_id, kinds, record_version)
     select $1, n.young_person_id, n.kinds, n.record_version
     from jsonb_populate_recordset(null::decision_makers, $2::jsonb) n
     on conflict (area, young_person_id) do update set kinds = excluded.kinds, record_version = excluded.record_version
     where d.record_version < excluded.record_version`,
    [tx.actor.area, JSON.stringify(rows)],
    'decision-makers-keep',
  );
}

/** Keeps the newest word of each switch. */
export async function keepSwitches(
  tx: Transaction,
  events: readonly EventOf<typeof decisionMakerSwitchAnnounced>[],
): Promise<void> {
  const rows = newestOf(events, (e) => e.recordId).map(({ recordId, youngPersonId, recordVersion, data }) => ({
    id: recordId,
    young_person_id: youngPersonId,
    kind: data.kind,
    switch_on: data.on,
    decider_from: data.from,
    decider_to: data.to,
    record_version: recordVersion,
  }));
  await tx.query(
    `insert into decision_switch as d (area, id, young_person_id, kind, switch_on, decider_from, decider_to, record_version)
     select $1, n.id, n.young_person_id, n.kind, n.switch_on, n.decider_from, n.decider_to, n.record_version
     from jsonb_populate_recordset(null::decision_switch, $2::jsonb) n
     on conflict (area, id) do update set switch_on = excluded.switch_on, decider_from = excluded.decider_from,
       decider_to = excluded.decider_to, record_version = excluded.record_version
     where d.record_version < excluded.record_version`,
    [tx.actor.area, JSON.stringify(rows)],
    'decision-switches-keep',
  );
}

/** What is known of who decides for the young person: `whoDecides(copy, kind, on)` answers from it. */
export async function findDecisionMakers(db: Reader, youngPersonId: string): Promise<DecisionMakersCopy> {
  const row = await db.one<{ dateOfBirth: CalendarDate | null; kinds: DecisionMakersCopy['kinds'] }>(
    `select coalesce((c.facts->>'dateOfBirth')::date, y.date_of_birth) as "dateOfBirth", d.kinds
     from young_person y
     left join circumstances c on c.area = y.area and c.young_person_id = y.id
     left join decision_makers d on d.area = y.area and d.young_person_id = y.id
     where y.area = $1 and y.id = $2`,
    [db.actor.area, youngPersonId],
    'decision-makers-of',
  );
  return row ?? { dateOfBirth: null, kinds: null };
}

/** Newest first. */
export async function findDecisions(
  db: Reader,
  planId: string,
  page: { after?: string; limit: number },
): Promise<{ items: DecisionRow[]; next: string | null }> {
  const rows = await db.query<DecisionRow & Record<string, unknown>>(
    `select * from decision where area = $1 and plan_id = $2 and ($3::uuid is null or id < $3) order by id desc limit $4`,
    [db.actor.area, planId, page.after ?? null, page.limit + 1],
    'decisions-of-plan',
  );
  return pageOf(rows as DecisionRow[], page.limit);
}
