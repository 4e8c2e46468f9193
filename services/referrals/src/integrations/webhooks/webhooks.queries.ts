import type { Reader, Transaction } from '#libs/platform';
import type { DeliveryResponse } from './webhooks.dto.js';

export interface Webhook {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly recipient: string;
  readonly url: string;
  readonly types: string[] | null;
  readonly secret: string;
  readonly previousSecret: string | null;
  readonly previousSecretUntil: Date | null;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly disabledBecause: 'by-hand' | 'deliveries-failed' | 'gone' | null;
  readonly version: number;
}

const WEBHOOK = `id, recipient, url, types, secret, previous_secret as "previousSecret",
  previous_secret_until as "previousSecretUntil", created_at as "createdAt", disabled_at as "disabledAt",
  disabled_because as "disabledBecause", version`;

export function findWebhooks(db: Reader, recipient: string | null): Promise<Webhook[]> {
  return db.query<Webhook>(
    `select ${WEBHOOK} from webhook where area = $1 and ($2::text is null or recipient = $2) order by id`,
    [db.actor.area, recipient],
  );
}

export function findWebhook(db: Reader | Transaction, id: string): Promise<Webhook | undefined> {
  const lock = 'manager' in db ? 'for update' : '';
  return db.one<Webhook>(`select ${WEBHOOK} from webhook where area = $1 and id = $2 ${lock}`, [db.actor.area, id]);
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const DELIVERY = `d.id, d.event_id as "eventId", d.type, d.status,
  to_char(d.created_at at time zone 'UTC', ${INSTANT}) as "createdAt",
  case when d.status = 'pending' then to_char(d.next_at at time zone 'UTC', ${INSTANT}) end as "nextAttemptAt",
  (select coalesce(jsonb_agg(jsonb_build_object('attempt', a.attempt, 'at', to_char(a.at at time zone 'UTC', ${INSTANT}),
      'status', a.status, 'problem', a.problem, 'durationMs', a.duration_ms) order by a.attempt), '[]')
    from webhook_attempt a where a.area = d.area and a.delivery_id = d.id) as attempts`;

type DeliveryRow = DeliveryResponse & Record<string, unknown>;

/** Newest first. */
export function findDeliveries(
  db: Reader,
  webhookId: string,
  of: { status?: string; eventId?: string; after?: string },
  limit: number,
): Promise<DeliveryRow[]> {
  return db.query<DeliveryRow>(
    `select ${DELIVERY} from webhook_delivery d
     where d.area = $1 and d.webhook_id = $2 and ($3::text is null or d.status = $3)
       and ($4::uuid is null or d.event_id = $4) and ($5::uuid is null or d.id < $5)
     order by d.id desc limit $6`,
    [db.actor.area, webhookId, of.status ?? null, of.eventId ?? null, of.after ?? null, limit + 1],
  );
}

export async function findDelivery(db: Reader, id: string): Promise<DeliveryResponse> {
  const row = await db.one<DeliveryRow>(`select ${DELIVERY} from webhook_delivery d where d.area = $1 and d.id = $2`, [
    db.actor.area,
    id,
  ]);
  return row!;
}
