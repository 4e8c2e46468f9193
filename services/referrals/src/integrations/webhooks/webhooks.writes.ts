import type { PoolClient } from 'pg';
import { AGENCIES } from '#libs/contracts';
import { londonDay } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { type FeedEvent, REMOVAL_EVENTS } from '../feed/feed.rules.js';
import type { Outcome } from './webhook.rules.js';
import type { Webhook } from './webhooks.queries.js';
import { type WebhookRow, webhookTable } from './webhook.table.js';

/** A delivery that this process has claimed for sending. */
export interface Claim {
  readonly area: string;
  readonly id: string;
  readonly webhook_id: string;
  readonly recipient: string;
  readonly event_id: string;
  readonly attempts: number;
  readonly tries: number;
  readonly url: string;
  readonly secret: string;
  readonly previous_secret: string | null;
  readonly previous_secret_until: Date | null;
  readonly event: FeedEvent;
}

export async function insertWebhook(tx: Transaction, webhook: Webhook): Promise<void> {
  await tx.rows.insert(webhookTable, webhookRow(tx, webhook));
}

export async function updateWebhook(tx: Transaction, webhook: Webhook): Promise<void> {
  await tx.rows.update(webhookTable, webhookRow(tx, webhook));
}

function webhookRow({ actor }: Transaction, webhook: Webhook): WebhookRow {
  return {
    area: actor.area,
    id: webhook.id,
    recipient: webhook.recipient,
    url: webhook.url,
    types: webhook.types,
    secret: webhook.secret,
    previous_secret: webhook.previousSecret,
    previous_secret_until: webhook.previousSecretUntil?.toISOString() ?? null,
    created_at: webhook.createdAt.toISOString(),
    disabled_at: webhook.disabledAt?.toISOString() ?? null,
    disabled_because: webhook.disabledBecause,
    version: webhook.version,
  };
}

export async function deleteWebhook(tx: Transaction, id: string): Promise<void> {
  await tx.query('delete from webhook where area = $1 and id = $2', [tx.actor.area, id]);
}

/** Queues a delivery again in any state and resets its attempts. */
export async function requeue(tx: Transaction, webhookId: string, id: string): Promise<Queued> {
  const found = await tx.one<{ kept: boolean }>(
    `select exists (select 1 from feed_entry e
       where e.area = d.area and e.recipient = d.recipient and e.event_id = d.event_id) as kept
     from webhook_delivery d where d.area = $1 and d.webhook_id = $2 and d.id = $3 for update`,
    [tx.actor.area, webhookId, id],
  );
  if (!found) return 'not-there';
  if (!found.kept) return 'event-forgotten';
  await tx.query(
    `update webhook_delivery set status = 'pending', tries = 0, next_at = $3 where area = $1 and id = $2`,
    [tx.actor.area, id, tx.now],
  );
  return 'queued';
}

export async function recordAttempt(client: PoolClient, claim: Claim, attempt: Attempt): Promise<void> {
  const { area, id, recipient, webhook_id } = claim;
  await client.query({
    name: 'webhook-attempt',
    text: `with changed as (
        update webhook_delivery set status = $3, attempts = attempts + 1, tries = tries + 1, next_at = $4
        where area = $1 and id = $2 returning attempts),
      logged as (
        insert into webhook_attempt (area, delivery_id, attempt, recipient, at, status, problem, duration_ms)
        select $1, $2, attempts, $5, $6, $7, $8, $9 from changed)
      update webhook set disabled_at = $6, disabled_because = $11, version = version + 1
      where $11::text is not null and area = $1 and id = $10 and disabled_at is null`,
    values: [
      area,
      id,
      attempt.becomes,
      attempt.nextAt,
      recipient,
      attempt.at,
      attempt.status,
      attempt.problem,
      attempt.durationMs,
      webhook_id,
      attempt.disable,
    ],
  });
}

const REMOVALS = REMOVAL_EVENTS.map(({ type }) => type);

type Queued = 'queued' | 'event-forgotten' | 'not-there';

export interface Attempt extends Outcome {
  readonly at: Date;
  readonly durationMs: number;
  /** new status of the delivery */
  readonly becomes: 'pending' | 'delivered' | 'failed';
  readonly nextAt: Date;
  /** reason for switching the webhook off; null if it stays on */
  readonly disable: 'deliveries-failed' | 'gone' | null;
}

/**
 * Claims due deliveries, a few for each webhook that is not busy, and moves their next attempt to the end of the lease.
 * Other processes skip them; if this process dies, they become due again. An agency's delivery waits while the agency is not
 * involved with the person, or while the person's record is restricted: no named account reads a webhook. A removal is always
 * sent, so that the agency deletes its copy; it carries only ids.
 */
export async function claimDue(
  client: PoolClient,
  { now, leaseMs, ofEach, busy }: { now: Date; leaseMs: number; ofEach: number; busy: readonly string[] },
): Promise<Claim[]> {
  const today = londonDay(now);
  const { rows } = await client.query<Claim>({
    name: 'webhooks-claim',
    text: `with due as (
        select d.area, d.id from webhook w cross join lateral (
          select d.area, d.id from webhook_delivery d
          where d.area = w.area and d.webhook_id = w.id and d.status = 'pending' and d.next_at <= $1
            and (w.recipient <> all($5::text[]) or d.type = any($7::text[]) or exists (
              select from feed_entry e
              join involvement i on i.area = e.area and i.young_person_id = e.young_person_id
                and i.party = 'agency:' || e.recipient
                and i.since_on <= $6 and (i.reads_until_on is null or i.reads_until_on >= $6)
              where e.area = d.area and e.recipient = d.recipient and e.event_id = d.event_id
                and not exists (select from restriction r where r.area = e.area and r.young_person_id = e.young_person_id
                  and (r.until_on is null or r.until_on >= $6))))
          order by d.next_at, d.id limit $3 for update skip locked) d
        where w.disabled_at is null and w.id <> all($4::uuid[]))
      update webhook_delivery d set next_at = $2 from due, webhook w, feed_entry e
      where d.area = due.area and d.id = due.id and w.area = d.area and w.id = d.webhook_id
        and e.area = d.area and e.recipient = d.recipient and e.event_id = d.event_id
      returning d.area, d.id, d.webhook_id, d.recipient, d.event_id, d.attempts, d.tries,
        w.url, w.secret, w.previous_secret, w.previous_secret_until, e.event`,
    values: [now, new Date(now.getTime() + leaseMs), ofEach, busy, AGENCIES, today, REMOVALS],
  });
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}
