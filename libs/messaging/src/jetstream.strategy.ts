import { Injectable, Logger } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import { Inject } from '@nestjs/common';
import { type Event, CONTRACTS, type ProducingService, contractOf, streamOf, subjectOf } from '#libs/contracts';
import {
  Database,
  SERVICE_CONFIG,
  SERVICE_DEFINITION,
  type ServiceConfig,
  type ServiceDefinition,
  databaseOutage,
} from '#libs/platform';
import { Broker, delay } from './broker.js';
import { faultOf, outcome, patternIn, problemOf } from './deliveries.js';
import { DeadLetters, reasonOf } from './dead-letters.js';
import type { ReactionExtras } from './handler.js';
import { HEARTBEAT_MS, Lease } from './lease.js';
import { Inbox, type RunHandlers } from './inbox.js';
import { fromAttributes, headersToRecord, patternOf } from './message.js';
import { Repair } from './reconciliation/repair.js';
import { runsOf } from './runs.js';
import { SIGNATURE, Signatures } from './signatures.js';
import { ensureConsumer, findOrMakeStream } from './streams.js';
import { Failures, UnknownEvents } from './unknown-events.js';

const BATCH = 100;
const GIVEN_BACK_MS = 500;
const APART_MS = 5;
/** How soon another replica notices that a stream has no consumer. */
const STAND_BY_MS = 500;
/** How long a stream may be missing before it is logged. */
const QUIET_MS = 15_000;
/** Acknowledgements that follow closely are sent together: each alone would be a write to the broker. */
const ACK_TOGETHER_MS = 25;

interface Waiting {
  readonly message: JsMsg;
  /** time by which to take the message, whether others have come or not; as `performance.now()` */
  readonly until: number;
}

interface Delivery {
  readonly message: JsMsg;
  readonly event: Event;
}

/**
 * Takes events from JetStream to the `@On` handlers, with one durable pull consumer for each stream that the service
 * consumes. The inbox row and the effects commit together; then the message is acknowledged. Every message is settled
 * explicitly: ack, nak with back-off, or dead letter after the last try. An event of an unknown type or version is
 * given back until a version that knows it takes it, and parked after the upgrade window. When the database is away or
 * cannot store, the message is held and no try is counted.
 */
@Injectable()
export class JetStreamStrategy extends Server implements CustomTransportStrategy {
  private readonly log = new Logger('consumer');
  private readonly open = new Map<ProducingService, ConsumerMessages>();
  private readonly loops: Promise<void>[] = [];
  private readonly reactions = new Map<string, (ReactionExtras & { readonly handler: MessageHandler })[]>();
  private readonly done: JsMsg[] = [];
  private readonly unknown: UnknownEvents;
  /** patterns that were logged as unknown */
  private readonly unknownPatterns = new Set<string>();
  private readonly failures = new Failures();
  private readonly leases: Lease[] = [];
  private acknowledging: NodeJS.Timeout | undefined;
  private stopped = false;
  /** why the database takes no event at the moment, as it was logged */
  private outage: string | null = null;

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly broker: Broker,
    private readonly inbox: Inbox,
    private readonly deadLetters: DeadLetters,
    private readonly database: Database,
    private readonly signatures: Signatures,
    private readonly repair: Repair,
  ) {
    super();
    this.unknown = new UnknownEvents(config.upgradeWindowMs);
  }

  /**
   * Keeps every handler separate. Nest would run the handlers of one event side by side, but their order matters on one
   * connection.
   */
  override addHandler(
    pattern: string,
    handler: MessageHandler,
    _isEvent?: boolean,
    extras?: Record<string, unknown>,
  ): void {
    const reactions = this.reactions.get(pattern) ?? [];
    this.reactions.set(pattern, [...reactions, { ...(extras as unknown as ReactionExtras), handler }]);
  }

  listen(callback: () => void): void {
    this.repair.handlers = this.runHandlers;
    this.deadLetters.replayer = (event) => this.inbox.take([event], this.runHandlers);
    for (const producer of this.definition.consumes) this.loops.push(this.consume(producer));
    callback();
  }

  async close(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.open.values()].map((messages) => messages.close()));
    await Promise.race([Promise.all(this.loops), delay(5_000)]);
    clearTimeout(this.acknowledging);
    this.acknowledgeAll();
    await Promise.all(this.leases.map((lease) => lease.release()));
  }

  override on(): void {}

  override unwrap<T>(): T {
    return this.broker as T;
  }

  private async consume(producer: ProducingService): Promise<void> {
    const stream = streamOf(producer).name;
    const lease = new Lease(this.database, `consume ${producer}`);
    this.leases.push(lease);
    let failingSince: number | null = null;
    while (!this.stopped) {
      try {
        // Two replicas that each took some of a young person's events would give them their effects in any order.
        if (!(await lease.hold())) {
          await delay(STAND_BY_MS);
          continue;
        }
        const { client, manager } = await this.broker.open();
        await findOrMakeStream(manager, producer, this.config.streamReplicas);
        await ensureConsumer(manager, stream, this.definition.name, this.config.eventAckWaitMs);
        const consumer = await client.consumers.get(stream, this.definition.name);
        // Ends when the stream or the consumer is gone; the next round creates it again.
        // A server that restarts may lose our question for messages: after two silent heartbeats, it is asked again.
        const messages = await consumer.consume({
          ...{ max_messages: 200, abort_on_missing_resource: true, expires: 10_000, idle_heartbeat: 1_500 },
        });
        this.open.set(producer, messages);
        failingSince = null;
        // Asked to stop while the broker was asked for messages: nobody else closes these.
        if (this.stopped) await messages.close();
        await this.drain(messages, lease);
      } catch (error) {
        if (this.stopped) return;
        failingSince ??= performance.now();
        // At a first start, the producer makes its stream a few seconds later.
        if (performance.now() - failingSince >= QUIET_MS)
          this.log.warn(`cannot consume ${stream} (${(error as Error).message}); trying again`);
        await delay(1_000);
      }
    }
  }

  /** Works in batches of the messages that have arrived: one in quiet times, many under load. */
  private async drain(messages: ConsumerMessages, lease: Lease): Promise<void> {
    const waiting: Waiting[] = [];
    let batch: JsMsg[] = [];
    let working: Promise<void> | undefined;
    let arrived: () => void = () => undefined;
    const work = async () => {
      while (waiting.length > 0 && !this.stopped) {
        const left = Math.min(...waiting.map(({ until }) => until)) - performance.now();
        if (left > 0 && waiting.length < BATCH) {
          const another = new Promise<void>((resolve) => (arrived = resolve));
          await Promise.race([another, delay(left)]);
          continue;
        }
        batch = waiting.splice(0, BATCH).map(({ message }) => message);
        await this.settle(batch);
      }
      batch = [];
      working = undefined;
    };
    // Extend held messages, so that they are not delivered again and do not use up their tries while the database is
    // away or much is waiting.
    const beat = setInterval(
      () => [...batch, ...waiting.map(({ message }) => message)].forEach((m) => m.working()),
      this.config.eventAckWaitMs / 3,
    );
    const hold = setInterval(() => {
      // While the database is away, nobody else takes it either.
      lease.hold().then(
        (held) => !held && void messages.close(),
        () => undefined,
      );
    }, HEARTBEAT_MS);
    try {
      for await (const message of messages) {
        if (this.isForNobody(message)) {
          this.acknowledge(message);
          continue;
        }
        waiting.push({ message, until: performance.now() + this.patienceFor(message) });
        arrived();
        working ??= work();
      }
    } finally {
      await working;
      clearInterval(beat);
      clearInterval(hold);
      // Not started before the stop: give it back, so that the next consumer gets it soon and not after the broker's
      // timeout. The pause matters: without it, the broker may send it to us again, although we no longer listen.
      // Each a little later than the one before, because the broker keeps no order among those of one moment.
      for (const [i, { message }] of waiting.entries()) message.nak(GIVEN_BACK_MS + i * APART_MS);
    }
  }

  private acknowledge(message: JsMsg): void {
    this.done.push(message);
    this.acknowledging ??= setTimeout(() => this.acknowledgeAll(), ACK_TOGETHER_MS);
  }

  private acknowledgeAll(): void {
    this.acknowledging = undefined;
    try {
      for (const message of this.done.splice(0)) message.ack();
    } catch {
      // The connection was closed: the events come again, and the inbox recognises them.
    }
  }

  /** A known event that no handler takes. */
  private isForNobody(message: JsMsg): boolean {
    const pattern = patternIn(message);
    return CONTRACTS.has(pattern) && !this.reactions.has(pattern);
  }

  /** How long the message may wait for others, in milliseconds: the shortest limit of its handlers. */
  private patienceFor(message: JsMsg): number {
    const pattern = patternIn(message);
    const reactions = this.reactions.get(pattern);
    return reactions ? Math.min(...reactions.map((reaction) => reaction.patienceFor(pattern))) : 0;
  }

  private async settle(messages: JsMsg[]): Promise<void> {
    const read = await Promise.all(messages.map((message) => this.read(message)));
    const deliveries = read.filter((delivery) => delivery !== undefined);
    // One transaction works for one area; runs of the same area keep their order.
    for (const run of runsOf(deliveries, (d) => d.event.area)) await this.takeRun(run);
  }

  private reactionsTo(event: Event) {
    const reactions = this.reactions.get(patternOf(event)) ?? [];
    return reactions.filter(({ concerns }) => concerns === null || concerns(event as never));
  }

  /** Returns an event that some handler takes. Settles all others here: parked, or acknowledged unread. */
  private async read(message: JsMsg): Promise<Delivery | undefined> {
    const headers = headersToRecord(message.headers);
    let payload: unknown = null;
    try {
      const contract = contractOf(headers['ce-type'] ?? '', Number(headers['ce-eventversion']));
      payload = JSON.parse(new TextDecoder().decode(message.data));
      const event = fromAttributes(headers, payload);
      let problem = problemOf(event, message.subject, contract);
      if (!contract && (await this.waitsForUpgrade(message, headers, payload))) return undefined;
      if (!problem) {
        if (this.reactionsTo(event).length === 0) {
          this.acknowledge(message);
          return undefined;
        }
        const signed = { subject: message.subject, attributes: headers, data: payload };
        problem = await this.signatures.problem(signed, headers[SIGNATURE], message.info.timestampNanos / 1e6);
        if (!problem) return { message, event };
      }
      await this.setAside(message, headers, payload, 'parked', problem);
    } catch (error) {
      await this.setAside(message, headers, payload, 'parked', `unreadable: ${(error as Error).message}`);
    }
    return undefined;
  }

  /** Gives an unknown event of another service back. One that is not that service's, or waits for too long, is not given back. */
  private async waitsForUpgrade(message: JsMsg, headers: Record<string, string>, payload: unknown): Promise<boolean> {
    const { subject, info } = message;
    if (subjectOf(fromAttributes(headers, payload)) !== subject) return false;
    const signed = { subject, attributes: headers, data: payload };
    if (await this.signatures.problem(signed, headers[SIGNATURE], info.timestampNanos / 1e6)) return false;
    const pause = this.unknown.pauseFor(message);
    if (pause === null) return false;
    const pattern = patternIn(message);
    if (!this.unknownPatterns.has(pattern))
      this.log.warn({ msg: 'events wait for a version that knows them', code: 'EVENT_UNKNOWN', pattern });
    this.unknownPatterns.add(pattern);
    message.nak(pause);
    return true;
  }

  private async takeRun(run: Delivery[]): Promise<void> {
    for (;;) {
      try {
        await this.inbox.take(
          run.map((d) => d.event),
          this.runHandlers,
        );
        for (const { message } of run) this.acknowledge(message);
        this.outage = null;
        return;
      } catch (error) {
        if (this.stopped) return;
        const outage = databaseOutage(error);
        if (outage !== null) {
          if (outage !== this.outage) this.log.warn(`${outage}. Events wait, and no try is counted`);
          this.outage = outage;
          await delay(1_000);
          continue;
        }
        // One event makes the batch fail: take them one by one, so that only that one is held back.
        if (run.length > 1) {
          for (const delivery of run) await this.takeRun([delivery]);
          return;
        }
        await this.failed(run[0]!, error);
        return;
      }
    }
  }

  private async failed({ message, event }: Delivery, error: unknown): Promise<void> {
    const tries = this.failures.triesOf(message, this.config.eventBackOffMs.length);
    const pause = this.config.eventBackOffMs[tries - 1];
    if (pause !== undefined) {
      this.log.warn({
        msg: 'a handler failed; the event comes again',
        event: event.id,
        type: event.type,
        tries,
        error: faultOf(error),
      });
      message.nak(pause);
      return;
    }
    await this.setAside(message, headersToRecord(message.headers), event.data, 'dead', reasonOf(error));
  }

  private async setAside(
    message: JsMsg,
    headers: Record<string, string>,
    payload: unknown,
    state: 'dead' | 'parked',
    reason: string,
  ): Promise<void> {
    try {
      await this.deadLetters.keep({
        consumer: this.definition.name,
        subject: message.subject,
        state,
        reason,
        attempts: message.info.deliveryCount,
        headers,
        payload,
      });
      this.log.error({
        msg: `an event became a dead letter (${state})`,
        event: headers['ce-id'],
        state,
      });
      message.ack();
    } catch {
      message.nak(5_000);
    }
  }

  private readonly runHandlers: RunHandlers = async (events, tx) => {
    const namesOf = (event: Event) =>
      this.reactionsTo(event)
        .map((r) => r.name)
        .join();
    for (const run of runsOf(events, namesOf)) {
      for (const { handler, many } of this.reactionsTo(run[0]!)) {
        if (many) {
          await outcome(handler(run, { tx }));
        } else {
          for (const event of run) {
            tx.causedBy(event);
            await outcome(handler(event, { tx }));
          }
        }
      }
    }
  };
}
