import type { PoolClient } from 'pg';
import type { Event } from '#libs/contracts';
import { newId } from '#libs/kernel';
import type { Reader, Transaction } from '#libs/platform';
import { type FeedEntry, type FeedEvent, type Owner, feedEventOf } from './feed.rules.js';

/** Adds to the feed what is not in it yet; without a place in its order, which is given after the commit. */
export function addToFeed(tx: Transaction, entries: readonly FeedEntry[]): void {
  if (entries.length === 0) return;
  const rows = entries.map(({ recipient, event }) => ({
    recipient,
    event_id: event.id,
    young_person_id: event.youngPersonId,
    type: event.type,
    event: feedEventOf(event),
  }));
  tx.write(
    `insert into feed_entry (area, recipient, event_id, young_person_id, type, event, recorded_at)
     select $1, recipient, event_id, young_person_id, type, event, $3
     from jsonb_populate_recordset(null::feed_entry, $2::jsonb) on conflict do nothing`,
    [tx.actor.area, JSON.stringify(rows), tx.now],
    'feed-add',
  );
}

/**
 * To whom each event's referral was addressed by then, by event id, where they read it today: who may not read a referral
 * any more hears of none of its turns. An event that is of something beside the referral, and has a version of its own,
 * goes to whom the referral is addressed to now.
 */
export async function findAddressees(tx: Transaction, events: readonly Event[]): Promise<Map<string, string>> {
  const referralOf = (e: Event) => (e.data as { referralId: string }).referralId;
  const rows = await tx.query<{ id: string; recipient: string }>(
    `select e.id, last.addressed_to::text as recipient
     from unnest($2::uuid[], $3::uuid[], $4::integer[]) as e(id, referral_id, version)
     join referral r on r.area = $1 and r.id = e.referral_id and r.readable_until >= $5
     cross join lateral (
       select h.addressed_to from referral_entry h
       where h.area = $1 and h.referral_id = e.referral_id and h.addressed_to is not null
         and (e.version is null or h.version <= e.version)
       order by h.version desc limit 1) last`,
    [
      tx.actor.area,
      events.map((e) => e.id),
      events.map(referralOf),
      events.map((e) => (e.recordId === referralOf(e) ? e.recordVersion : null)),
      tx.today,
    ],
    'feed-addressees',
  );
  return new Map(rows.map(({ id, recipient }) => [id, recipient]));
}

export async function findOwners(tx: Transaction, stepIds: readonly string[]): Promise<Map<string, Owner>> {
  const rows = await tx.query<{ step_id: string; agency: string | null; record_version: number }>(
    'select step_id, agency, record_version from step_owner where area = $1 and step_id = any($2::uuid[])',
    [tx.actor.area, stepIds],
    'step-owners-find',
  );
  return new Map(rows.map((r) => [r.step_id, { agency: r.agency, recordVersion: r.record_version }]));
}

export function keepOwners(tx: Transaction, owners: ReadonlyMap<string, Owner>): void {
  if (owners.size === 0) return;
  const values = [...owners.values()];
  tx.write(
    `insert into step_owner as mine (area, step_id, agency, record_version)
     select $1, * from unnest($2::uuid[], $3::text[], $4::integer[])
     on conflict (area, step_id) do update set agency = excluded.agency, record_version = excluded.record_version
     where mine.record_version < excluded.record_version`,
    [tx.actor.area, [...owners.keys()], values.map((o) => o.agency), values.map((o) => o.recordVersion)],
    'step-owners-keep',
  );
}

export interface FeedRow {
  readonly [column: string]: unknown;
  readonly position: number;
  readonly youngPersonId: string;
  readonly event: FeedEvent;
}

export function findEvents(db: Reader, recipient: string, after: number, limit: number): Promise<FeedRow[]> {
  return db.query<FeedRow>(
    `select position, young_person_id as "youngPersonId", event from feed_entry
     where area = $1 and recipient = $2 and position > $3 order by position limit $4`,
    [db.actor.area, recipient, after, limit],
    'feed-page',
  );
}

/** The last place of what the recipient had and the feed has forgotten; 0 where it has everything. */
export async function findFloor(db: Reader, recipient: string): Promise<number> {
  const row = await db.one<{ position: number }>(
    'select position from feed_floor where area = $1 and recipient = $2',
    [db.actor.area, recipient],
    'feed-floor',
  );
  return row?.position ?? 0;
}

export async function findHead(db: Reader): Promise<number> {
  const row = await db.one<{ position: number }>(
    'select position from feed_head where area = $1',
    [db.actor.area],
    'feed-head',
  );
  return row?.position ?? 0;
}

/** How far each area's feed has come, for whoever waits for it. */
export async function findHeads(client: PoolClient): Promise<Map<string, number>> {
  const { rows } = await client.query<{ area: string; position: number }>('select area, position from feed_head');
  return new Map(rows.map((r) => [r.area, r.position]));
}

const AT_ONCE = 500;

/**
 * Gives places to what waits for one, in the order in which it was written, and queues it for the webhooks that want it.
 * Two statements on purpose: what the second one sees begins when the lock is held.
 * @returns the areas where something got its place, and whether more waits
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

export interface Unpublished {
  readonly area: string;
  readonly recipient: string;
  readonly event_id: string;
  readonly event: FeedEvent;
}

export async function findUnpublished(client: PoolClient, limit: number): Promise<Unpublished[]> {
  const { rows } = await client.query<Unpublished>({
    name: 'feed-unpublished',
    text: `select area, recipient, event_id, event from feed_entry
      where position is not null and published_at is null order by area, position limit $1`,
    values: [limit],
  });
  return rows;
}

export async function markPublished(client: PoolClient, entries: readonly Unpublished[], now: Date): Promise<void> {
  await client.query({
    name: 'feed-published',
    text: `update feed_entry e set published_at = $4 from unnest($1::text[], $2::text[], $3::uuid[]) as p(area, recipient, event_id)
      where e.area = p.area and e.recipient = p.recipient and e.event_id = p.event_id`,
    values: [entries.map((e) => e.area), entries.map((e) => e.recipient), entries.map((e) => e.event_id), now],
  });
}

/** In one statement, so that no reader finds events gone and its cursor still good. */
export async function forgetFeed(client: PoolClient, before: Date): Promise<void> {
  await client.query(
    `with gone as (delete from feed_entry where recorded_at < $1 and position is not null returning area, recipient, position)
     insert into feed_floor as mine select area, recipient, max(position) from gone group by area, recipient
     on conflict (area, recipient) do update set position = greatest(mine.position, excluded.position)`,
    [before],
  );
  await client.query('delete from webhook_delivery where created_at < $1', [before]);
}
