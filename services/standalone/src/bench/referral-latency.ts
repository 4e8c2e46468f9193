import pg from 'pg';
import type { Client } from '../client.js';
import { quantile } from './report.js';
import { referralOf } from './scenarios.js';

export interface LatencyResult {
  sent: number;
  perSecond: number;
  lost: number;
  twice: number;
  p50: number;
  p99: number;
}

interface Reference {
  youngPersonId: string;
  planId: string;
  stepId: string;
}

/**
 * F: the time from the commit that sent a referral, after its disclosure was granted, to the commit by which
 * transition-plans has it on the step, at a steady rate. Both instants come from PostgreSQL (`track_commit_timestamp`),
 * so that reading them does not disturb the measurement.
 */
export async function referralLatency(
  staff: Client,
  database: pg.Client,
  serviceId: string,
  targets: readonly Reference[],
  perSecond: number,
  seconds: number,
): Promise<LatencyResult> {
  const sending: Promise<unknown>[] = [];
  const began = Date.now();
  const count = perSecond * seconds;
  for (let i = 0; i < count; i++) {
    const wait = began + (i * 1000) / perSecond - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const target = targets[i % targets.length]!;
    sending.push(staff.post('/v1/referrals', referralOf(target, serviceId)));
  }
  await Promise.all(sending);
  const latencies = await taken(database, count, firstIdAt(began));
  const { rows } = await database.query<{ twice: number }>(
    `select count(*)::int - count(distinct sentence)::int as twice
     from transition_plans.plan_entry where kind = 'referral' and to_value = 'sent'`,
  );
  return {
    sent: count,
    perSecond,
    lost: count - latencies.length,
    twice: rows[0]!.twice,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}

/** A lower bound for every UUIDv7 made at that instant or later. */
function firstIdAt(milliseconds: number): string {
  const hex = milliseconds.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

async function taken(database: pg.Client, wanted: number, from: string): Promise<number[]> {
  const giveUp = Date.now() + 30_000;
  for (;;) {
    const { rows } = await database.query<{ ms: number }>(
      `select extract(epoch from pg_xact_commit_timestamp(t.xmin) - pg_xact_commit_timestamp(e.xmin))::float8 * 1000 as ms
       from referrals.referral_entry e
       join transition_plans.referral t on t.area = e.area and t.id = e.referral_id
       where e.action = 'delivery' and t.status = 'sent' and e.referral_id >= $1`,
      [from],
    );
    if (rows.length >= wanted || Date.now() > giveUp) return rows.map((r) => r.ms);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
