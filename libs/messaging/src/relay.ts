import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Event } from '#libs/contracts';
import {
  Database,
  type OutboxRow,
  SERVICE_CONFIG,
  SERVICE_DEFINITION,
  type ServiceConfig,
  type ServiceDefinition,
} from '#libs/platform';
import { Broker, type JetStream, delay } from './broker.js';
import { toMessage } from './message.js';
import { ensureStream } from './streams.js';

const BATCH = 200;
const POLL_MS = 500;
const COALESCE_MS = 1;
/** Published events are deleted from the outbox at the next look, or after this time when none comes. */
const LINGER_MS = 20;
/** A publish during a restart of the broker may get no answer: ask again soon, under the same message id. */
const PUBLISH_TIMEOUT_MS = 2_000;

type Row = OutboxRow & { seq: number };

/**
 * Carries events from the outbox to JetStream in the order of their commits. Exactly one relay of a service works at a
 * time: it holds an advisory lock on its own connection, and another takes over when that connection ends.
 * One NOTIFY after the commits wakes it, for all commits of a millisecond: a NOTIFY inside the writing transaction
 * would serialise the commits of the whole database. A slow poll is the fallback.
 * Published events are deleted by their own numbers, never "all up to the last". Numbers are given before the commit,
 * so a lower one may become visible after a higher one was published.
 */
@Injectable()
export class Relay implements OnApplicationShutdown {
  private readonly log = new Logger('relay');
  private readonly channel: string;
  private client: pg.Client | undefined;
  private active = false;
  private stopped = false;
  private waking: NodeJS.Timeout | undefined;
  private wakeUp: () => void = () => undefined;
  private running: Promise<void> | undefined;
  /**
   * numbers of events that the broker has stored and the outbox still holds; if the process ends now, the broker drops
   * the duplicates
   */
  private published: number[] = [];

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly database: Database,
    private readonly broker: Broker,
  ) {
    this.channel = `outbox_${definition.schema}`;
    database.onEvents(() => this.committed());
  }

  start(): void {
    this.running ??= this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.waking);
    this.wakeUp();
    await this.running;
  }

  private committed(): void {
    this.waking ??= setTimeout(() => {
      this.waking = undefined;
      if (this.active) this.wakeUp();
      else
        void this.database
          .asService((c) => c.query('select pg_notify($1, $2)', [this.channel, '']))
          .catch(() => undefined);
    }, COALESCE_MS);
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        const client = await this.connect();
        while (!this.stopped) await this.work(client);
        await client.query('delete from outbox where seq = any($1)', [this.published]);
      } catch (error) {
        if (!this.stopped)
          this.log.warn(`the relay lost its database connection (${(error as Error).message}); trying again soon`);
        await this.idle(1_000);
      } finally {
        this.active = false;
        await this.client?.end().catch(() => undefined);
        this.client = undefined;
      }
    }
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: `onward-relay-${this.definition.schema}`,
      keepAlive: true,
    });
    client.on('error', () => this.wakeUp());
    client.on('notification', () => this.wakeUp());
    this.client = client;
    await client.connect();
    // It only deletes what the broker has. Rows that return after a crash of the database are published again under the
    // same ids, and the broker or the inbox drops them. Commits here therefore do not wait for the disk.
    await client.query(
      `select set_config('onward.reach', 'service', false), set_config('synchronous_commit', 'off', false)`,
    );
    await client.query(`listen ${this.channel}`);
    return client;
  }

  private async work(client: pg.Client): Promise<void> {
    if (!this.active) {
      const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock(hashtext($1)) as held', [
        this.channel,
      ]);
      this.active = rows[0]!.held;
      if (!this.active) return this.idle(POLL_MS);
    }
    const woken = this.nextWake();
    const { rows } = await client.query<Row>({
      name: 'outbox-next',
      // array(…) gives one plan for lists of any length; PostgreSQL plans a literal list again each time.
      text: `with done as (delete from outbox where seq = any(array(select unnest($2::bigint[]))))
        select * from outbox where seq <> all(array(select unnest($2::bigint[]))) order by seq limit $1`,
      values: [BATCH, this.published],
    });
    this.published = [];
    if (rows.length === 0) {
      await Promise.race([woken, delay(POLL_MS)]);
      return;
    }
    const jetStream = await Promise.race([this.ready(), woken.then(() => undefined)]);
    if (!jetStream) return;
    this.published = await this.publish(jetStream, rows);
    if (this.published.length < rows.length) {
      this.streamReady = false; // the stream may be gone: a broker that lost its disk returns without it
      await this.idle(500);
    } else if (rows.length < BATCH) {
      await Promise.race([woken, delay(LINGER_MS)]); // this was all; a later commit wakes the relay
    }
  }

  private async ready(): Promise<JetStream> {
    const jetStream = await this.broker.open();
    if (!this.streamReady) {
      await ensureStream(jetStream.manager, this.definition.name, this.config.streamReplicas);
      this.streamReady = true;
    }
    return jetStream;
  }
  private streamReady = false;

  /**
   * Publishes people side by side, and each person's events one after the other. When one fails, those behind it wait,
   * so that the stream keeps the order for each young person. @returns the numbers of the stored events
   */
  private async publish({ client }: JetStream, rows: Row[]): Promise<number[]> {
    const byPerson = new Map<string, Row[]>();
    for (const row of rows) byPerson.set(row.young_person_id, [...(byPerson.get(row.young_person_id) ?? []), row]);
    const safe: number[] = [];
    await Promise.allSettled(
      [...byPerson.values()].map(async (events) => {
        for (const row of events) {
          const message = toMessage(eventOf(row));
          // The event's id is the message id: the broker drops an event that is published again after an unknown
          // outcome.
          const options = { msgID: row.id, headers: message.headers, timeout: PUBLISH_TIMEOUT_MS };
          await client.publish(message.subject, message.payload, options);
          safe.push(row.seq);
        }
      }),
    );
    return safe;
  }

  private nextWake(): Promise<void> {
    return new Promise((resolve) => (this.wakeUp = resolve));
  }

  private async idle(ms: number): Promise<void> {
    await Promise.race([this.nextWake(), delay(ms)]);
  }
}

function eventOf(row: Row): Event {
  return {
    id: row.id,
    type: row.type,
    version: row.version,
    time: new Date(row.time).toISOString(),
    area: row.area,
    youngPersonId: row.young_person_id,
    recordId: row.record_id,
    recordVersion: row.record_version,
    actor: row.actor,
    correlationId: row.correlation_id,
    causationId: row.causation_id,
    data: row.data,
  };
}
