import type { PoolClient } from 'pg';
import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { type FeedEntry, type Owner, feedEventOf } from './feed.rules.js';
import type { Unpublished } from './feed.queries.js';
import { feedEntryTable, stepOwnerTable } from './feed.table.js';

const AT_ONCE = 500;

async function queueForWebhooks(
  client: PoolClient,
  area: string,
  numbered: { recipient: string; event_id: string; type: string }[],
  now: Date,
): Promise<void> {
  const { rows: webhooks } = await client.query<{ id: string; recipient: string; types: string[] | null }>({
    name: 'webhooks-open',
    text: `select id, recipient, types from webhook
      where area = $1 and recipient = any($2) and disabled_at is null for share`,
    values: [area, [...new Set(numbered.map((e) => e.recipient))]],
  });
  const queued = webhooks.flatMap(({ id, recipient, types }) =>
    numbered
      .filter((e) => e.recipient === recipient && (types === null || types.includes(e.type)))
      .map(({ event_id, type }) => ({ area, id: newId(), webhook_id: id, recipient, event_id, type })),
  );
  if (queued.length === 0) return;
  await client.query(
    `insert into webhook_delivery (area, id, webhook_id, recipient, event_id, type, status, attempts, tries, next_at, created_at)
     select area, id, webhook_id, recipient, event_id, type, 'pending', 0, 0, $2, $2
     from jsonb_populate_recordset(null::webhook_delivery, $1::jsonb)`,
    [JSON.stringify(queued), now],
  );
}

/** Adds entries that the feed does not contain yet. They get their position after the commit. */
export function addToFeed(tx: Transaction, entries: readonly FeedEntry[]): void {
  if (entries.length === 0) return;
  const rows = entries.map(({ recipient, event }) => ({
    area: tx.actor.area,
    recipient,
    event_id: event.id,
    young_person_id: event.youngPersonId,
    type: event.type,
    event: feedEventOf(event),
    recorded_at: tx.now.toISOString(),
    position: null,
    published_at: null,
  }));
  tx.write(`${feedEntryTable.insert('$1')} on conflict do nothing`, [feedEntryTable.many(rows)], 'feed-add');
}

export function saveOwners(tx: Transaction, owners: ReadonlyMap<string, Owner>): void {
  if (owners.size === 0) return;
  const rows = [...owners].map(([stepId, { agency, recordVersion }]) => ({
    area: tx.actor.area,
    step_id: stepId,
    agency,
    record_version: recordVersion,
  }));
  tx.write(stepOwnerTable.putNewer('$1'), [stepOwnerTable.many(rows)], 'step-owners-put');
}

/**
 * Numbers waiting entries in the order in which they were written and queues them for subscribed webhooks. It needs two
 * statements, because the snapshot of the second must begin after the lock is acquired.
 * @returns the areas with newly numbered entries, and whether more entries wait
 */
export async function numberWaiting(client: PoolClient, now: Date): Promise<{ areas: string[]; more: boolean }> {
  let more = false;
  const { rows: areas } = await client.query<{ area: string }>({
    name: 'feed-areas',
    text: 'select distinct area from feed_entry where position is null order by area',
  });
  for (const { area } of areas) {
    const head = client.query('insert into feed_head values ($1, 0) on conflict do nothing', [area]);
    const held = client.query('select from feed_head where area = $1 for update', [area]);
    const places = client.query<{ recipient: string; event_id: string; type: string }>({
      name: 'feed-number',
      text: `with waiting as (
          select recipient, event_id, row_number() over (order by seq) as n from (
            select recipient, event_id, seq from feed_entry
            where area = $1 and position is null order by seq limit ${AT_ONCE}) w),
        head as (update feed_head set position = position + (select count(*) from waiting) where area = $1
          returning position - (select count(*) from waiting) as before)
        update feed_entry e set position = head.before + w.n from waiting w, head
        where e.area = $1 and e.recipient = w.recipient and e.event_id = w.event_id
        returning e.recipient, e.event_id, e.type`,
      values: [area],
    });
    const [, , { rows: numbered }] = await Promise.all([head, held, places]);
    more ||= numbered.length === AT_ONCE;
    await queueForWebhooks(client, area, numbered, now);
  }
  return { areas: areas.map((a) => a.area), more };
}

export async function markPublished(client: PoolClient, entries: readonly Unpublished[], now: Date): Promise<void> {
  await client.query({
    name: 'feed-published',
    text: `update feed_entry e set published_at = $4 from unnest($1::text[], $2::text[], $3::uuid[]) as p(area, recipient, event_id)
      where e.area = p.area and e.recipient = p.recipient and e.event_id = p.event_id`,
    values: [entries.map((e) => e.area), entries.map((e) => e.recipient), entries.map((e) => e.event_id), now],
  });
}

/** Deletes events and raises the floor in one statement, so that no client loses events while its cursor stays valid. */
export async function forgetFeed(client: PoolClient, before: Date): Promise<void> {
  await client.query(
    `with gone as (delete from feed_entry where recorded_at < $1 and position is not null returning area, recipient, position)
     insert into feed_floor as mine select area, recipient, max(position) from gone group by area, recipient
     on conflict (area, recipient) do update set position = greatest(mine.position, excluded.position)`,
    [before],
  );
  await client.query('delete from webhook_delivery where created_at < $1', [before]);
}
