import { AckPolicy, type JetStreamManager, RetentionPolicy, StorageType, type StreamConfig } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { type ProducingService, streamOf } from '#libs/contracts';

const DAY = 24 * 60 * 60 * 1000;

/** How long an event stays in its stream. A consumer that was away for longer must be rebuilt from its producer. */
export const MAX_AGE_DAYS = 400;

/** A cluster takes 5 to 7 seconds to replace a failed leader. The relay tries for longer, which covers it. */
const DUPLICATE_WINDOW_MS = 120_000;

/**
 * The stream of a producing service, for a service that consumes it. Where each service has its own user, the producer alone may make it.
 * @throws Error if it is not there and cannot be made
 */
export async function findOrMakeStream(
  manager: JetStreamManager,
  service: ProducingService,
  replicas: number,
): Promise<void> {
  const existing = await manager.streams.info(streamOf(service).name).catch(() => undefined);
  if (!existing) await ensureStream(manager, service, replicas);
}

/** The stream of a producing service, for the service itself. */
export function ensureStream(manager: JetStreamManager, service: ProducingService, replicas: number): Promise<void> {
  return ensureNamedStream(manager, { ...streamOf(service), maxAgeDays: MAX_AGE_DAYS }, replicas);
}

export interface NamedStream {
  readonly name: string;
  readonly subjects: readonly string[];
  readonly maxAgeDays: number;
}

/** Created by the first service that needs it. */
export async function ensureNamedStream(
  manager: JetStreamManager,
  { name, subjects, maxAgeDays }: NamedStream,
  replicas: number,
): Promise<void> {
  const wanted = {
    name,
    subjects: [...subjects],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    max_age: nanos(maxAgeDays * DAY),
    duplicate_window: nanos(DUPLICATE_WINDOW_MS),
    num_replicas: replicas,
  } satisfies Partial<StreamConfig>;
  const existing = await manager.streams.info(wanted.name).catch(() => undefined);
  if (existing) {
    if (existing.config.num_replicas !== replicas)
      await manager.streams.update(wanted.name, { num_replicas: replicas });
    return;
  }
  try {
    await manager.streams.add(wanted);
  } catch (error) {
    // Two services started at once, and the other was first.
    await manager.streams.info(wanted.name).catch(() => {
      throw error;
    });
  }
}

/**
 * The durable consumer of one service on another's stream. It keeps its position while the service is away.
 *
 * @param ackWaitMs the broker delivers a message again when it was neither acknowledged nor extended for this long
 */
export async function ensureConsumer(
  manager: JetStreamManager,
  stream: string,
  durable: string,
  ackWaitMs: number,
): Promise<void> {
  // NATS 2.9 silently changes an existing durable when it is added with other settings, so look first.
  const existing = await manager.consumers.info(stream, durable).catch(() => undefined);
  if (existing) {
    if (existing.config.ack_wait !== nanos(ackWaitMs))
      await manager.consumers.update(stream, durable, { ack_wait: nanos(ackWaitMs) });
    return;
  }
  await manager.consumers.add(stream, {
    durable_name: durable,
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(ackWaitMs),
    max_ack_pending: 2_000,
    max_deliver: -1,
  });
}

/** NATS subject on which a service answers questions about its records. No stream stores it. */
export const questionsTo = (service: ProducingService) => `reconcile.${service}`;
