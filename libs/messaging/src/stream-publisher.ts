import { Inject, Injectable } from '@nestjs/common';
import { headers } from '@nats-io/transport-node';
import { SERVICE_CONFIG, type ServiceConfig } from '#libs/platform';
import { Broker, delay } from './broker.js';
import { type NamedStream, ensureNamedStream } from './streams.js';

interface StreamMessage {
  /** message id for the broker, which drops the same id within two minutes */
  readonly id: string;
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}

const PATIENCE_MS = 1_000;
const PUBLISH_TIMEOUT_MS = 2_000;

/** Publishes into a stream that is not a service's own, from a table that is its own outbox. */
@Injectable()
export class StreamPublisher {
  private readonly ready = new Set<string>();

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    private readonly broker: Broker,
  ) {}

  /**
   * Publishes lanes side by side, and each lane's messages one after the other. When one fails, those behind it wait.
   * The caller keeps each message until its id is among the stored ones, and sends the others again.
   * @returns the ids that the broker has stored; none while it is away
   */
  async publish(stream: NamedStream, lanes: readonly (readonly StreamMessage[])[]): Promise<string[]> {
    const jetStream = await Promise.race([this.broker.open(), delay(PATIENCE_MS)]);
    if (!jetStream) return [];
    const safe: string[] = [];
    try {
      if (!this.ready.has(stream.name)) {
        await ensureNamedStream(jetStream.manager, stream, this.config.streamReplicas);
        this.ready.add(stream.name);
      }
    } catch {
      return [];
    }
    const done = await Promise.allSettled(
      lanes.map(async (lane) => {
        for (const { id, subject, payload, headers: attributes } of lane) {
          const h = headers();
          for (const [name, value] of Object.entries(attributes)) h.set(name, value);
          await jetStream.client.publish(subject, payload, { msgID: id, headers: h, timeout: PUBLISH_TIMEOUT_MS });
          safe.push(id);
        }
      }),
    );
    // The stream may be gone: a broker that lost its disk returns without it.
    if (done.some((lane) => lane.status === 'rejected')) this.ready.delete(stream.name);
    return safe;
  }
}
