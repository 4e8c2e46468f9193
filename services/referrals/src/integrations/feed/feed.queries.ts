import type { PoolClient } from 'pg';
import type { Event } from '#libs/contracts';
import type { Reader, Transaction } from '#libs/platform';
import { type FeedEvent, type Owner } from './feed.rules.js';

/**
 * The recipient of each event by event id: the organisation that the referral was addressed to at the event's version.
 * Referrals that the organisation may no longer read are left out. An event about a related record has its own version;
 * it goes to the organisation that the referral is addressed to now.
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

interface FeedRow {
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

/** Position of the recipient's latest deleted event; 0 if none has been deleted. */
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

/** The history of the database: PostgreSQL counts it up with each restore. */
export async function findHistory(db: Reader): Promise<number> {
  const row = await db.one<{ history: number }>(
    'select timeline_id as history from pg_control_checkpoint()',
    [],
    'feed-history',
  );
  return row!.history;
}

/** The latest position of each area's feed. */
export async function findHeads(client: PoolClient): Promise<Map<string, number>> {
  const { rows } = await client.query<{ area: string; position: number }>('select area, position from feed_head');
  return new Map(rows.map((r) => [r.area, r.position]));
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
