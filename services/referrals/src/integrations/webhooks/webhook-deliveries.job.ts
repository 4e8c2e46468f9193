import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database, SERVICE_CONFIG, type ServiceConfig } from '#libs/platform';
import { postEvent } from './post-event.client.js';
import { openSecret, signatureOf } from './webhook-secrets.rules.js';
import { type Outcome, nextTry, wantsNoMore, wasTaken } from './webhook.rules.js';
import { RoundJob } from '../rounds/round.job.js';
import { type Attempt, claimDue, recordAttempt } from './webhooks.writes.js';
import { type Claim } from './webhooks.writes.js';

const EVERY_MS = 1_000;
const TIMEOUT_MS = 10_000;
/** Longer than an attempt can take: what is still claimed then was left behind by a process that died. */
const LEASE_MS = 60_000;
/** So many at once to one webhook; so their order is not promised, and a receiver looks at `recordversion`. */
const OF_EACH = 5;

/**
 * Sends what is due. A webhook that is slow keeps only itself waiting. Nothing is sent in a transaction: what is claimed
 * is committed before, what came of it after, and a crash between sends the event again under the same `webhook-id`.
 */
@Injectable()
export class WebhookDeliveriesJob extends RoundJob {
  private readonly faults = new Logger('webhook-sender');
  private readonly busy = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {
    super('webhook-sender', EVERY_MS);
  }

  override async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await super.onModuleDestroy();
    await Promise.allSettled(this.busy.values());
  }

  protected async round(): Promise<boolean> {
    if (this.config.webhookKey === null) return false;
    const now = this.clock.now();
    const of = { now, leaseMs: LEASE_MS, ofEach: OF_EACH, busy: [...this.busy.keys()] };
    const claims = await this.database.asService((client) => claimDue(client, of));
    const webhooks = new Map<string, Claim[]>();
    for (const claim of claims) webhooks.set(claim.webhook_id, [...(webhooks.get(claim.webhook_id) ?? []), claim]);
    for (const [id, some] of webhooks) {
      const sending = Promise.allSettled(
        some.map((claim) => this.send(claim).catch((error: Error) => this.notRecorded(error))),
      ).then(() => {
        this.busy.delete(id);
        this.wake();
      });
      this.busy.set(id, sending);
    }
    return false;
  }

  private async send(claim: Claim): Promise<void> {
    const at = this.clock.now();
    const began = performance.now();
    const secrets = this.secretsOf(claim, at);
    const outcome: Outcome = secrets
      ? await this.post(claim, secrets, at)
      : { status: null, problem: 'secret-unreadable' };
    // Cut off by our own shutdown: the lease runs out and it is sent again, without a try being counted.
    if (this.stopping.signal.aborted && outcome.status === null) return;
    const durationMs = Math.round(performance.now() - began);
    await this.database.asService((client) =>
      recordAttempt(client, claim, { ...outcome, at, durationMs, ...this.consequence(claim, outcome, at) }),
    );
  }

  private post(claim: Claim, secrets: readonly string[], at: Date): Promise<Outcome> {
    const { event_id: id, url } = claim;
    const body = JSON.stringify(claim.event);
    const timestamp = Math.floor(at.getTime() / 1000);
    const headers = {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'Onward',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureOf(secrets, id, timestamp, body),
    };
    const { webhooksToPrivate: toPrivate } = this.config;
    return postEvent(url, headers, body, { toPrivate, timeoutMs: TIMEOUT_MS, stopped: this.stopping.signal });
  }

  /** The lease runs out, and it is sent again under the same `webhook-id`. */
  private notRecorded({ name }: Error): void {
    this.faults.warn(`what came of a delivery could not be written down (${name}); it is sent again in a minute`);
  }

  private consequence({ tries }: Claim, outcome: Outcome, at: Date): Pick<Attempt, 'becomes' | 'nextAt' | 'disable'> {
    if (wasTaken(outcome)) return { becomes: 'delivered', nextAt: at, disable: null };
    const next = nextTry(tries + 1, at, Math.random());
    if (wantsNoMore(outcome)) return { becomes: 'failed', nextAt: at, disable: 'gone' };
    if (next === null) return { becomes: 'failed', nextAt: at, disable: 'deliveries-failed' };
    return { becomes: 'pending', nextAt: next, disable: null };
  }

  /** Those that are good now; null where none was sealed with the key that the installation has. */
  private secretsOf({ webhook_id, secret, previous_secret, previous_secret_until }: Claim, at: Date): string[] | null {
    const sealed = [secret];
    if (previous_secret !== null && previous_secret_until !== null && previous_secret_until > at) {
      sealed.push(previous_secret);
    }
    const readable = sealed.flatMap((s) => {
      try {
        return [openSecret(this.config.webhookKey!, webhook_id, s)];
      } catch {
        return [];
      }
    });
    return readable.length > 0 ? readable : null;
  }
}
