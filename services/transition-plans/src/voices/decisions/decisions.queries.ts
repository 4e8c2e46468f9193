import type { EventOf, decisionMakerSwitchAnnounced, decisionMakersChanged } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { type Reader, type Transaction, pageOf } from '#libs/platform';
import { newestOf } from '../../record/people/people.writes.js';
import { decisionMakersTable, decisionSwitchTable } from './decision-makers.table.js';
import type { DecisionRow } from './decision.table.js';
import type { DecisionMakersCopy } from './who-decides.rules.js';

/** Stores the newest decision-makers of each young person. */
export async function storeDecisionMakersCopies(
  tx: Transaction,
  events: readonly EventOf<typeof decisionMakersChanged>[],
): Promise<void> {
  const rows = newestOf(events, (e) => e.youngPersonId).map(({ youngPersonId, recordVersion, data }) => ({
    area: tx.actor.area,
    young_person_id: youngPersonId,
    kinds: data.kinds,
    record_version: recordVersion,
  }));
  await tx.query(decisionMakersTable.putNewer('$1'), [decisionMakersTable.many(rows)], 'decision-makers-store');
}

/** Stores the newest version of each change of decision-maker. */
export async function storeDecisionSwitches(
  tx: Transaction,
  events: readonly EventOf<typeof decisionMakerSwitchAnnounced>[],
): Promise<void> {
  const rows = newestOf(events, (e) => e.recordId).map(({ recordId, youngPersonId, recordVersion, data }) => ({
    area: tx.actor.area,
    id: recordId,
    young_person_id: youngPersonId,
    kind: data.kind,
    switch_on: data.on,
    decider_from: data.from,
    decider_to: data.to,
    record_version: recordVersion,
  }));
  await tx.query(decisionSwitchTable.putNewer('$1'), [decisionSwitchTable.many(rows)], 'decision-switches-store');
}

/** The young person's decision-makers, for `whoDecides(copy, kind, on)`. */
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
