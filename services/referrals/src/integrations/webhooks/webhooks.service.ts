import { Inject, Injectable } from '@nestjs/common';
import { DomainError, conflict, isId, newId, notFound, unprocessable } from '#libs/kernel';
import {
  Access,
  type Actor,
  DEFAULT_LIMIT,
  Database,
  type Permission,
  type ProtectedRecord,
  type Reader,
  SERVICE_CONFIG,
  type ServiceConfig,
  type Transaction,
  pageOf,
  requireVersion,
  requireRoom,
} from '#libs/platform';
import { CAPS } from '../../directory/caps/caps.values.js';
import { reachOf } from '../outgoing/addresses.rules.js';
import { problemOfUrl } from './webhook-url.rules.js';
import { CHOOSES_RECIPIENT, isAgency, ownedBy, recipientOf } from '../feed/recipient.rules.js';
import { newSecret, sealSecret } from './webhook-secrets.rules.js';
import { BOTH_SECRETS_HOURS } from './webhook.rules.js';
import { WebhookDeliveriesJob } from './webhook-deliveries.job.js';
import type {
  ChangeWebhookRequest,
  DeliveriesQuery,
  DeliveryPage,
  DeliveryResponse,
  NewWebhookRequest,
  RotateSecretRequest,
  WebhookList,
  WebhookResponse,
  WebhookWithSecretResponse,
} from './webhooks.dto.js';
import { type Webhook, findDeliveries, findDelivery, findWebhook, findWebhooks } from './webhooks.queries.js';
import { findOrganisation } from '../../directory/organisations/organisations.queries.js';
import { deleteWebhook, insertWebhook, requeue, updateWebhook } from './webhooks.writes.js';

@Injectable()
export class WebhooksService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly sender: WebhookDeliveriesJob,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  list(actor: Actor, recipient?: string): Promise<WebhookList> {
    return this.database.read(actor, async (db) => {
      const of = CHOOSES_RECIPIENT[actor.role] ? (recipient ?? null) : recipientOf(actor);
      const found = of === recipient || recipient === undefined ? await findWebhooks(db, of) : [];
      return { items: await Promise.all(found.map((w) => this.present(db, w))) };
    });
  }

  get(actor: Actor, id: string): Promise<WebhookResponse> {
    return this.database.read(actor, async (db) => this.present(db, await this.visible(db, 'webhook:read', id)));
  }

  /**
   * @throws DomainError NOT_FOUND for another's recipient, RECIPIENT_MISSING, UNKNOWN_RECIPIENT, WEBHOOK_URL_REFUSED
   * (422), CAP_REACHED, WEBHOOKS_OFF (409)
   */
  async create(actor: Actor, wanted: NewWebhookRequest): Promise<WebhookWithSecretResponse> {
    const key = this.requireKey();
    const secret = wanted.secret ?? newSecret();
    const id = newId();
    const made = await this.database.transaction(actor, async (tx) => {
      const recipient = await this.requireRecipient(tx, wanted.recipient);
      await this.access.require(tx, 'webhook:change', recordOf(actor, { id, recipient }));
      this.requireUrl(wanted.url);
      await requireRoom(tx, CAPS.webhooks, recipient);
      const webhook: Webhook = {
        id,
        recipient,
        url: wanted.url,
        types: wanted.types ?? null,
        secret: sealSecret(key, id, secret),
        previousSecret: null,
        previousSecretUntil: null,
        createdAt: tx.now,
        disabledAt: null,
        disabledBecause: null,
        version: 1,
      };
      await insertWebhook(tx, webhook);
      return this.present(tx, webhook);
    });
    return { ...made, secret: shownOnce(made.id === id, secret) };
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, WEBHOOK_URL_REFUSED */
  async change(actor: Actor, id: string, seen: number, change: ChangeWebhookRequest): Promise<WebhookResponse> {
    const changed = await this.update(actor, id, seen, (webhook, tx) => {
      if (change.url !== undefined) this.requireUrl(change.url);
      const { url = webhook.url, types = webhook.types } = change;
      return { ...webhook, url, types, ...switched(webhook, change.enabled, tx.now) };
    });
    this.sender.wake();
    return changed;
  }

  /** Replaces the secret; the previous one stays valid for a day. @throws DomainError NOT_FOUND, WEBHOOKS_OFF */
  async rotate(
    actor: Actor,
    id: string,
    { secret = newSecret() }: RotateSecretRequest,
  ): Promise<WebhookWithSecretResponse> {
    const key = this.requireKey();
    let made = 0;
    const rotated = await this.update(actor, id, null, (webhook, tx) => {
      made = webhook.version + 1;
      return {
        ...webhook,
        secret: sealSecret(key, id, secret),
        previousSecret: webhook.secret,
        previousSecretUntil: new Date(tx.now.getTime() + BOTH_SECRETS_HOURS * 60 * 60 * 1000),
      };
    });
    return { ...rotated, secret: shownOnce(rotated.version === made, secret) };
  }

  /** Removes the webhook with its pending deliveries. @throws DomainError NOT_FOUND, STALE_VERSION */
  remove(actor: Actor, id: string, seen: number): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const { version } = await this.visible(tx, 'webhook:change', id);
      requireVersion(version, seen);
      await deleteWebhook(tx, id);
    });
  }

  deliveries(actor: Actor, id: string, query: DeliveriesQuery): Promise<DeliveryPage> {
    return this.database.read(actor, async (db) => {
      await this.visible(db, 'webhook:read', id);
      const limit = query.limit ?? DEFAULT_LIMIT;
      return pageOf(await findDeliveries(db, id, query, limit), limit);
    });
  }

  /** @throws DomainError NOT_FOUND, WEBHOOK_DISABLED (409), EVENT_FORGOTTEN (410) */
  async resend(actor: Actor, id: string, deliveryId: string): Promise<DeliveryResponse> {
    const queued = await this.database.transaction(actor, async (tx) => {
      const webhook = await this.visible(tx, 'webhook:change', id);
      if (webhook.disabledAt) throw conflict('WEBHOOK_DISABLED', 'This webhook is switched off. Switch it on first.');
      switch (await requeue(tx, id, deliveryId)) {
        case 'not-there':
          throw notFound('delivery');
        case 'event-forgotten':
          throw new DomainError(
            'gone',
            'EVENT_FORGOTTEN',
            'This event is too old and has been deleted from the feed. Read the record itself instead.',
          );
        case 'queued':
          return findDelivery(tx, deliveryId);
      }
    });
    this.sender.wake();
    return queued;
  }

  private update(
    actor: Actor,
    id: string,
    seen: number | null,
    change: (webhook: Webhook, tx: Transaction) => Webhook,
  ): Promise<WebhookResponse> {
    return this.database.transaction(actor, async (tx) => {
      const webhook = await this.visible(tx, 'webhook:change', id);
      if (seen !== null) requireVersion(webhook.version, seen);
      const after = { ...change(webhook, tx), version: webhook.version + 1 };
      await updateWebhook(tx, after);
      return this.present(tx, after);
    });
  }

  private async visible(db: Reader | Transaction, permission: Permission, id: string): Promise<Webhook> {
    const webhook = await findWebhook(db, id);
    const nowhere = { area: '', youngPersonId: null, type: 'webhook', id };
    await this.access.require(db, permission, webhook ? recordOf(db.actor, webhook) : nowhere);
    return webhook!;
  }

  private async present(db: Reader, webhook: Webhook): Promise<WebhookResponse> {
    const held = await this.access.allowed(db, recordOf(db.actor, webhook), ['webhook:change']);
    const { id, recipient, url, types, createdAt, previousSecretUntil: until, version } = webhook;
    return {
      id,
      recipient,
      url,
      types,
      createdAt: createdAt.toISOString(),
      previousSecretUntil: until && until > db.now ? until.toISOString() : null,
      disabled: webhook.disabledAt && {
        at: webhook.disabledAt.toISOString(),
        because: webhook.disabledBecause!,
        note: NOTES[webhook.disabledBecause!],
      },
      version,
      allowedActions: held.length > 0 ? actionsOn(webhook) : [],
    };
  }

  private requireKey(): string {
    if (this.config.webhookKey !== null) return this.config.webhookKey;
    throw conflict(
      'WEBHOOKS_OFF',
      'Webhooks are switched off in this installation. An operator must set WEBHOOK_KEY first.',
    );
  }

  private requireUrl(url: string): void {
    const problem = problemOfUrl(url, reachOf(this.config.webhooksToPrivate, this.config.production));
    if (problem) throw unprocessable('WEBHOOK_URL_REFUSED', `This URL cannot be used for a webhook. ${problem}`);
  }

  private async requireRecipient(tx: Transaction, named?: string): Promise<string> {
    if (!CHOOSES_RECIPIENT[tx.actor.role]) return named ?? recipientOf(tx.actor);
    if (named === undefined) {
      throw unprocessable('RECIPIENT_MISSING', 'No recipient is given. Give an organisation’s id or an agency’s code.');
    }
    if (isAgency(named) || (isId(named) && (await findOrganisation(tx, named)))) return named;
    throw unprocessable(
      'UNKNOWN_RECIPIENT',
      'The recipient is neither an agency nor an organisation of this area. Use a valid id or code.',
    );
  }
}

const NOTES = {
  'by-hand': 'It was switched off by hand. Read the events since then with GET /v1/events.',
  'deliveries-failed':
    'An event could not be delivered for three days. Repair the receiver, read the missed events with GET /v1/events, then switch it on.',
  gone: 'The receiver responded 410 Gone. Read the events since then with GET /v1/events.',
} as const;

/** Keeps the secret out of the stored response for a repeated `Idempotency-Key`, so that no plain secret is stored. */
const shownOnce = (mine: boolean, secret: string) => (mine ? secret : null);

const actionsOn = ({ disabledAt }: Webhook) => [
  'change',
  'remove',
  'secret-rotation',
  ...(disabledAt ? [] : ['resend']),
];

function switched(
  { disabledAt, disabledBecause }: Webhook,
  enabled: boolean | undefined,
  now: Date,
): Pick<Webhook, 'disabledAt' | 'disabledBecause'> {
  if (enabled === undefined || enabled === (disabledAt === null)) return { disabledAt, disabledBecause };
  return enabled ? { disabledAt: null, disabledBecause: null } : { disabledAt: now, disabledBecause: 'by-hand' };
}

const recordOf = (
  { area }: Pick<Actor, 'area'>,
  { id, recipient }: Pick<Webhook, 'id' | 'recipient'>,
): ProtectedRecord => ({ area, youngPersonId: null, type: 'webhook', id, ...ownedBy(recipient) });
