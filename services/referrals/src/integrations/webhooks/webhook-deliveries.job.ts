import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database, SERVICE_CONFIG, type ServiceConfig } from '#libs/platform';
import { postEvent } from './post-event.client.js';
import { openSecret, signatureOf } from './webhook-secrets.rules.js';
import { type Outcome, nextTry, isGone, wasTaken } from './webhook.rules.js';
import { reachOf } from '../outgoing/addresses.rules.js';
import { RoundJob } from '../rounds/round.job.js';
import { type Attempt, claimDue, recordAttempt } from './webhooks.writes.js';
import { type Claim } from './webhooks.writes.js';

const EVERY_MS = 1_000;
const TIMEOUT_MS = 10_000;
/** Longer than any attempt: a claim that is still open after this time belongs to a process that died. */
const LEASE_MS = 60_000;
/** Parallel requests to one webhook. Order is therefore not guaranteed, and receivers must compare `recordversion`. */
const OF_EACH = 5;

/**
 * Sends due deliveries. A slow webhook delays only itself. No transaction is open during a request: the claim is committed
 * before it and the result after it. After a crash in between, the event is sent again with the same `webhook-id`.
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
    // Our own shutdown interrupted the request: the lease expires and it is sent again without counting an attempt.
    if (this.stopping.signal.aborted && outcome.status === null) return;
    // The time of a lookup would show which internal names exist.
    const durationMs = outcome.problem === 'address-refused' ? 0 : Math.round(performance.now() - began);
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
    const reach = reachOf(this.config.webhooksToPrivate, this.config.production);
    return postEvent(url, headers, body, { reach, timeoutMs: TIMEOUT_MS, stopped: this.stopping.signal });
  }

  /** The lease expires and the event is sent again with the same `webhook-id`. */
  private notRecorded({ name }: Error): void {
    this.faults.warn(`cannot store the result of a delivery (${name}); it will be sent again in a minute`);
  }

  private consequence({ tries }: Claim, outcome: Outcome, at: Date): Pick<Attempt, 'becomes' | 'nextAt' | 'disable'> {
    if (wasTaken(outcome)) return { becomes: 'delivered', nextAt: at, disable: null };
    const next = nextTry(tries + 1, at, Math.random());
    if (isGone(outcome)) return { becomes: 'failed', nextAt: at, disable: 'gone' };
    if (next === null) return { becomes: 'failed', nextAt: at, disable: 'deliveries-failed' };
    return { becomes: 'pending', nextAt: next, disable: null };
  }

  /** The currently valid secrets; null if none can be opened with the installation's key. */
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
