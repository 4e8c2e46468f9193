import type pg from 'pg';
import type { Client } from '../client.js';
import { aimed, quantile } from './report.js';

interface Latency {
  sent: number;
  /** rows that the other services did not keep within half a minute */
  lost: number;
  p50: number;
  p99: number;
}

export interface InvolvementResult {
  perSecond: number;
  begun: Latency;
  ended: Latency;
}

const TEAM = 'Benchmark team';

/**
 * K: the time from the commit by which a team becomes involved with a young person, or stops being so, to the commits by
 * which the other two services have it. The instants come from PostgreSQL, as in F.
 */
export async function involvementLatency(
  staff: Client,
  database: pg.Client,
  people: readonly string[],
  perSecond: number,
): Promise<InvolvementResult> {
  const enrolled = await steadily(people, perSecond, (id) =>
    staff.post<{ id: string }>(`/v1/young-people/${id}/roll`, { kind: 'team', team: TEAM }),
  );
  const begun = await kept(database, people.length, 1);
  await steadily(people, perSecond, (id, i) =>
    staff.post(`/v1/young-people/${id}/roll/${enrolled[i]!.id}/ending`, {}, 1),
  );
  return { perSecond, begun, ended: await kept(database, people.length, 2) };
}

async function steadily<T>(
  people: readonly string[],
  perSecond: number,
  change: (id: string, i: number) => Promise<T>,
): Promise<T[]> {
  const sending: Promise<T>[] = [];
  const began = Date.now();
  for (const [i, id] of people.entries()) {
    const wait = began + (i * 1000) / perSecond - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sending.push(change(id, i));
  }
  return Promise.all(sending);
}

async function kept(database: pg.Client, people: number, version: number): Promise<Latency> {
  const copies = (schema: string) => `select
      extract(epoch from pg_xact_commit_timestamp(c.xmin) - pg_xact_commit_timestamp(o.xmin))::float8 * 1000 as ms
    from young_people.involvement o join ${schema}.involvement c on (c.area, c.young_person_id, c.party, c.source)
      = (o.area, o.young_person_id, o.party, o.source)
    where o.party = 'team:' || $1 and o.record_version = $2 and c.record_version = $2`;
  const wanted = 2 * people;
  const giveUp = Date.now() + 30_000;
  for (;;) {
    const { rows } = await database.query<{ ms: number }>(
      `${copies('transition_plans')} union all ${copies('referrals')}`,
      [TEAM, version],
    );
    if (rows.length >= wanted || Date.now() > giveUp) {
      const latencies = rows.map(({ ms }) => ms);
      const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
      return { sent: wanted, lost: wanted - rows.length, p50, p99 };
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export function involvementReport({ perSecond, begun, ended }: InvolvementResult): string {
  const line = ({ sent, lost, p50, p99 }: Latency, aim: number) =>
    `p50 ${p50.toFixed(1)} ms, p99 ${aimed(p99, aim, 'ms')}, ${sent} copies, ${lost} lost`;
  return `K an involvement seen by the other services, ${perSecond} a second: begun ${line(begun, 2_000)}; ended ${line(ended, 5_000)}`;
}
