import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { HarvestReport } from './harvests.dto.js';

export interface ClaimedHarvest {
  readonly id: string;
  readonly sourceId: string;
  readonly url: string;
}

export const NOTHING_YET: HarvestReport = {
  ...{ pages: 0, seen: 0, added: 0, changed: 0, unchanged: 0, kept: 0, vanished: 0, skipped: 0 },
  problems: [],
};

/** Finds or registers the source with this address. If `everyDays` is undefined, the interval stays unchanged. */
export async function registerSource(
  tx: Transaction,
  url: string,
  everyDays: number | null | undefined,
): Promise<{ id: string; url: string }> {
  const source = await tx.one<{ id: string; url: string }>(
    `insert into harvest_source as s (area, id, url, every_days, due_on, version)
     values ($1, $2, $3, $4::integer, $5::date + $4::integer, 1)
     on conflict (area, url) do update set
       every_days = case when $6 then excluded.every_days else s.every_days end,
       due_on = $5::date + case when $6 then excluded.every_days else s.every_days end,
       version = s.version + 1
     returning id, url`,
    [tx.actor.area, newId(), url, everyDays ?? null, tx.today, everyDays !== undefined],
  );
  return source!;
}

export async function enqueueHarvest(
  tx: Transaction,
  source: { id: string; url: string },
  by: string,
): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into harvest (area, id, source_id, url, state, requested_by, requested_at, report)
     values ($1, $2, $3, $4, 'queued', $5, $6, $7)`,
    [tx.actor.area, id, source.id, source.url, by, tx.now.toISOString(), JSON.stringify(NOTHING_YET)],
  );
  return id;
}

/** Locks due sources without a running harvest and sets their next date. The lock lasts until the transaction ends. */
export function takeDueSources(tx: Transaction, limit: number): Promise<{ id: string; url: string }[]> {
  return tx.query(
    `update harvest_source s set due_on = $2::date + every_days
     where (area, id) in (select area, id from harvest_source d where area = $1 and due_on <= $2 and not exists (
         select 1 from harvest h where h.area = d.area and h.source_id = d.id and h.state in ('queued', 'running'))
       order by due_on, id limit $3 for update skip locked)
     returning id, url`,
    [tx.actor.area, tx.today, limit],
  );
}

/** Claims the longest-waiting harvest, including one whose process stopped and let its lease expire. */
export function claimHarvest(tx: Transaction, leaseUntil: Date): Promise<ClaimedHarvest | undefined> {
  return tx.one<ClaimedHarvest & Record<string, unknown>>(
    `update harvest set state = 'running', started_at = $2, lease_until = $3, report = $4
     where (area, id) = (select area, id from harvest where area = $1
         and (state = 'queued' or (state = 'running' and lease_until < $2))
       order by requested_at, id limit 1 for update skip locked)
     returning id, source_id as "sourceId", url`,
    [tx.actor.area, tx.now.toISOString(), leaseUntil.toISOString(), JSON.stringify(NOTHING_YET)],
  );
}

/** Stores the interim report and extends the lease. */
export async function saveProgress(
  tx: Transaction,
  id: string,
  report: HarvestReport,
  leaseUntil: Date,
): Promise<void> {
  await tx.query('update harvest set report = $3, lease_until = $4 where area = $1 and id = $2', [
    ...[tx.actor.area, id, JSON.stringify(report), leaseUntil.toISOString()],
  ]);
}

export async function endHarvest(
  tx: Transaction,
  id: string,
  state: 'finished' | 'failed',
  report: HarvestReport,
): Promise<void> {
  await tx.query(
    `update harvest set state = $3, report = $4, finished_at = $5, lease_until = null where area = $1 and id = $2`,
    [tx.actor.area, id, state, JSON.stringify(report), tx.now.toISOString()],
  );
}

/** Returns an unfinished harvest to the queue when the process stops. */
export async function giveBackHarvest(tx: Transaction, id: string): Promise<void> {
  await tx.query(`update harvest set state = 'queued', lease_until = null where area = $1 and id = $2`, [
    tx.actor.area,
    id,
  ]);
}
