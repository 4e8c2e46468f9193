import { type EventOf, type InvolvementReason, type ProducingService, involvementChanged } from '#libs/contracts';
import type { Transaction } from './unit-of-work.js';

interface Changed {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly young_person_id: string;
  readonly party: string;
  readonly why: InvolvementReason[];
  readonly since_on: string;
  readonly reads_until_on: string | null;
  readonly record_version: number;
}

/**
 * Works out again who is involved with the people of this transaction, and tells the other services what changed. What
 * ends here is not read any more after this commit.
 * @param grace days of reading after an involvement has ended
 */
export async function tellInvolvements(tx: Transaction, service: ProducingService, grace: number): Promise<void> {
  for (const { record } of tx.required) if (record.youngPersonId !== null) tx.touched.add(record.youngPersonId);
  if (tx.touched.size === 0) return;
  const changed = await tx.query<Changed>(
    'select * from refresh_involvement($1::uuid[], $2::date, $3)',
    [[...tx.touched], tx.today, grace],
    'involvement-refresh',
  );
  for (const row of changed) {
    const about = { youngPersonId: row.young_person_id, recordId: row.id, recordVersion: row.record_version };
    const { party, why, since_on: sinceOn, reads_until_on: readsUntilOn } = row;
    tx.emit(involvementChanged[service], about, { party, why, sinceOn, readsUntilOn });
  }
}

/** Keeps what another service says of who is involved with whom; the newest word of each. */
export async function keepInvolvements(
  tx: Transaction,
  events: readonly EventOf<(typeof involvementChanged)[ProducingService]>[],
): Promise<void> {
  const rows = events.map(({ type, youngPersonId, recordId, recordVersion, data }) => ({
    id: recordId,
    young_person_id: youngPersonId,
    party: data.party,
    source: type.split('.')[0],
    why: data.why,
    since_on: data.sinceOn,
    reads_until_on: data.readsUntilOn,
    record_version: recordVersion,
  }));
  await tx.query(
    `insert into involvement as mine (area, id, young_person_id, party, source, why, since_on, reads_until_on, record_version)
     select distinct on (id) $1, id, young_person_id, party, source, why, since_on, reads_until_on, record_version
     from jsonb_populate_recordset(null::involvement, $2::jsonb) order by id, record_version desc
     on conflict (area, young_person_id, party, source) do update set
       id = excluded.id, why = excluded.why, since_on = excluded.since_on, reads_until_on = excluded.reads_until_on,
       record_version = excluded.record_version
     where mine.record_version < excluded.record_version or mine.id <> excluded.id`,
    [tx.actor.area, JSON.stringify(rows)],
    'involvements-keep',
  );
}
