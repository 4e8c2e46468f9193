import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Event } from '#libs/contracts';
import {
  Database,
  KEEPALIVE_MS,
  OUTBOX_COLUMNS,
  type OutboxRow,
  SERVICE_CONFIG,
  SERVICE_DEFINITION,
  type ServiceConfig,
  type ServiceDefinition,
  databaseOutage,
} from '#libs/platform';
import { Broker, type JetStream, delay } from './broker.js';
import { DeadLetters } from './dead-letters.js';
import { faultOf } from './deliveries.js';
import { Lease } from './lease.js';
import { publishLostAgain } from './lost-events.js';
import { attributesOf, toMessage } from './message.js';
import { SIGNATURE, Signatures } from './signatures.js';
import { ensureStream } from './streams.js';

const BATCH = 200;
/** The most events of one person in a batch, so that somebody with very many does not keep the others waiting. */
const OF_ONE_PERSON = 20;
/** Events among which a batch is chosen. */
const LOOKED_AT = 1_000;
const POLL_MS = 500;
const COALESCE_MS = 1;
/** Published events leave the outbox at the next look, or after this time when none comes. */
const LINGER_MS = 20;
/** A publish during a restart of the broker may get no answer: ask again soon, under the same message id. */
const PUBLISH_TIMEOUT_MS = 2_000;
/** Room for the headers of a message beside its data. */
const HEADERS_BYTES = 4_096;
/** How often a cause is logged while it lasts. */
const COMPLAINT_MS = 10_000;
/** How often the partitions of what is kept are made and dropped. */
const TEND_MS = 3_600_000;

type Row = OutboxRow & { seq: number };

/** An event that the broker has stored, as a number of the outbox and of the stream. */
interface Published {
  readonly seq: number;
  readonly streamSeq: number;
}

/**
 * Carries events from the outbox to JetStream in the order of their commits. One relay of a service works at a time: it has
 * a lease, and another takes over when a relay is killed or stands still.
 * One NOTIFY after the commits wakes it, for all commits of a millisecond: a NOTIFY inside the writing transaction
 * would serialise the commits of the whole database. A slow poll is the fallback.
 * Published events go into `outbox_kept` by their own numbers, never "all up to the last". Numbers are given before the
 * commit, so a lower one may become visible after a higher one was published. When the stream has lost messages, the kept
 * events return into the outbox and are published again: consumers recognise those that they have.
 * An event that NATS cannot take becomes a dead letter, and only the later events of its person wait.
 */
@Injectable()
export class Relay implements OnApplicationShutdown {
  private readonly log = new Logger('relay');
  private readonly channel: string;
  private readonly lease: Lease;
  private client: pg.Client | undefined;
  private active = false;
  private stopped = false;
  private waking: NodeJS.Timeout | undefined;
  private wakeUp: () => void = () => undefined;
  private running: Promise<void> | undefined;
  private tendAt = 0;
  private complaint = { cause: '', until: 0 };
  /**
   * events that the broker has stored and the outbox still holds; if the process ends now, the broker drops the duplicates
   */
  private published: Published[] = [];

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly database: Database,
    private readonly broker: Broker,
    private readonly deadLetters: DeadLetters,
    private readonly signatures: Signatures,
  ) {
    this.channel = `outbox_${definition.schema}`;
    this.lease = new Lease(database, 'relay');
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
        await this.next(client, 0);
        await this.lease.release();
      } catch (error) {
        if (!this.stopped) this.complain(error);
        await this.idle(1_000);
      } finally {
        this.active = false;
        await this.client?.end().catch(() => undefined);
        this.client = undefined;
      }
    }
  }

  /** Names the cause when it is another one, and every ten seconds. */
  private complain(error: unknown): void {
    const cause = databaseOutage(error) ?? `The relay failed (${faultOf(error)})`;
    if (cause === this.complaint.cause && performance.now() < this.complaint.until) return;
    this.complaint = { cause, until: performance.now() + COMPLAINT_MS };
    this.log.warn(`${cause}. Events wait in the outbox`);
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: `onward-relay-${this.definition.schema}`,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEPALIVE_MS,
    });
    client.on('error', () => this.wakeUp());
    client.on('notification', () => this.wakeUp());
    this.client = client;
    await client.connect();
    // It only moves what the broker has. Rows that return after a crash of the database are published again under the
    // same ids, and the broker or the inbox drops them. Commits here therefore do not wait for the disk.
    await client.query(
      `select set_config('onward.reach', 'service', false), set_config('synchronous_commit', 'off', false)`,
    );
    await client.query(`listen ${this.channel}`);
    return client;
  }

  private async work(client: pg.Client): Promise<void> {
    if (!(await this.lease.hold())) {
      this.active = false;
      this.readyIn = null;
      return this.idle(POLL_MS);
    }
    this.active = true;
    if (performance.now() >= this.tendAt) {
      await client.query('select tend_outbox_kept($1)', [this.config.outboxDays]);
      this.tendAt = performance.now() + TEND_MS;
    }
    const jetStream = await this.ready(client);
    const woken = this.nextWake();
    const rows = await this.next(client, BATCH);
    if (rows.length === 0 || !jetStream) {
      await Promise.race([woken, delay(POLL_MS)]);
      return;
    }
    const { stored, failed } = await this.publish(jetStream, rows);
    this.published = stored;
    if (failed) {
      this.readyIn = null; // the stream may be gone: a broker that lost its disk returns without it
      await this.idle(500);
    } else if (rows.length < BATCH) {
      await Promise.race([woken, delay(LINGER_MS)]); // this was all; a later commit wakes the relay
    }
  }

  /** Keeps what was published, without what a removal took out meanwhile, and reads the next events. */
  private async next(client: pg.Client, limit: number): Promise<Row[]> {
    const { rows } = await client.query<Row>({
      name: 'outbox-next',
      // array(…) gives one plan for lists of any length; PostgreSQL plans a literal list again each time.
      text: `with done as (delete from outbox where seq = any(array(select unnest($2::bigint[]))) returning *),
        stored as (select d.*, p.stream_seq from done d join unnest($2::bigint[], $3::bigint[]) p(seq, stream_seq) using (seq)),
        removed as (select area, young_person_id, max(seq) as seq from done where type like '%-removed' group by 1, 2),
        forgotten as (delete from outbox_kept k using removed r
          where k.area = r.area and k.young_person_id = r.young_person_id),
        kept as (insert into outbox_kept (seq, ${OUTBOX_COLUMNS}, stream_seq)
          select seq, ${OUTBOX_COLUMNS}, stream_seq from stored s where not exists (
            select from removed r where r.area = s.area and r.young_person_id = s.young_person_id and r.seq > s.seq)),
        position as (update relay_position p set stream_seq = greatest(p.stream_seq, s.seq)
          from (select max(stream_seq) as seq from stored) s where s.seq is not null)
        select * from (
          select o.*, row_number() over (partition by young_person_id order by seq) as turn from (
            select * from outbox where seq <> all(array(select unnest($2::bigint[])))
              and young_person_id::text not in (
                select headers ->> 'ce-subject' from dead_letter where consumer = 'relay' and state <> 'replayed')
            order by seq limit ${LOOKED_AT}) o) fair
        where turn <= ${OF_ONE_PERSON} order by seq limit $1`,
      values: [limit, this.published.map(({ seq }) => seq), this.published.map(({ streamSeq }) => streamSeq)],
    });
    this.published = [];
    return rows;
  }

  /** The broker with a stream that has all that was published; undefined while there is none. */
  private async ready(client: pg.Client): Promise<JetStream | undefined> {
    const { connected: jetStream, epoch } = this.broker;
    if (!jetStream) {
      void this.broker.open().then(this.wakeUp, () => undefined);
      return undefined;
    }
    if (this.readyIn === epoch) return jetStream;
    try {
      await ensureStream(jetStream.manager, this.definition.name, this.config.streamReplicas);
      const again = await publishLostAgain(client, jetStream.manager, this.definition.name);
      if (again > 0) this.log.error({ msg: 'NATS had lost events; they are published again', events: again });
      this.readyIn = epoch;
      return jetStream;
    } catch (error) {
      if (databaseOutage(error) !== null) throw error;
      this.log.warn(`the stream is not ready (${(error as Error).message}); trying again`);
      return undefined;
    }
  }
  /** the connection for which the stream was found complete */
  private readyIn: number | null = null;

  /**
   * Publishes people side by side, and each person's events one after the other. When one fails, those behind it wait,
   * so that the stream keeps the order for each young person.
   * @returns the stored events, and whether the broker or the database failed on another one
   */
  private async publish(
    { client, connection }: JetStream,
    rows: Row[],
  ): Promise<{ readonly stored: Published[]; readonly failed: boolean }> {
    const most = (connection.info?.max_payload ?? Infinity) - HEADERS_BYTES;
    const byPerson = new Map<string, Row[]>();
    for (const row of rows) byPerson.set(row.young_person_id, [...(byPerson.get(row.young_person_id) ?? []), row]);
    const safe: Published[] = [];
    const lanes = await Promise.allSettled(
      [...byPerson.values()].map(async (events) => {
        for (const row of events) {
          const event = eventOf(row);
          const message = toMessage(event);
          const signature = await this.signatures.of({
            subject: message.subject,
            attributes: attributesOf(event),
            data: event.data,
          });
          if (signature !== null) message.headers.set(SIGNATURE, signature);
          const bytes = Buffer.byteLength(message.payload);
          if (bytes > most) return this.setAside(row, `the event has ${bytes} bytes, and NATS takes ${most}`);
          // The event's id is the message id: the broker drops an event that is published again after an unknown
          // outcome.
          const options = { msgID: row.id, headers: message.headers, timeout: PUBLISH_TIMEOUT_MS };
          const ack = await client.publish(message.subject, message.payload, options);
          safe.push({ seq: row.seq, streamSeq: ack.seq });
        }
      }),
    );
    return { stored: safe, failed: lanes.some(({ status }) => status === 'rejected') };
  }

  /** Nobody can publish it: it waits as a dead letter, and the later events of its person with it. */
  private async setAside(row: Row, reason: string): Promise<void> {
    const event = eventOf(row);
    await this.deadLetters.setAside(event, row.seq, reason);
    this.log.error({ msg: 'an event cannot be published and became a dead letter', event: event.id, type: event.type });
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
