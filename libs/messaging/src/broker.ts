import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type ConnectionOptions, type NatsConnection, connect } from '@nats-io/transport-node';
import {
  NatsLink,
  SERVICE_CONFIG,
  SERVICE_DEFINITION,
  type ServiceConfig,
  type ServiceDefinition,
} from '#libs/platform';
import { inboxOf } from './broker-users.js';

export interface JetStream {
  readonly connection: NatsConnection;
  readonly client: JetStreamClient;
  readonly manager: JetStreamManager;
}

/**
 * Credentials come in the URL, `nats://user:password@host:4222`, and the client wants them apart. The same goes for
 * TLS: without the option, the client would continue in the clear when the server offers none.
 */
function optionsOf(
  urls: string,
  ca: string | null,
): Pick<ConnectionOptions, 'servers' | 'user' | 'pass' | 'token' | 'tls'> {
  const parsed = urls.split(',').map((u) => new URL(u));
  const first = parsed[0]!;
  const servers = parsed.map((u) => u.host);
  const isSecure = ca !== null || parsed.some((u) => u.protocol === 'tls:');
  const secure = isSecure ? { tls: ca === null ? {} : { caFile: ca } } : {};
  const username = decodeURIComponent(first.username);
  if (first.password) return { servers, ...secure, user: username, pass: decodeURIComponent(first.password) };
  return username ? { servers, ...secure, token: username } : { servers, ...secure };
}

/** Older servers acknowledge messages that are not on the disk yet. */
const OLDEST = [2, 10] as const;

export class BrokerTooOld extends Error {
  constructor(version: string) {
    super(`The NATS server is version ${version}. Onward needs 2.10 or newer, with sync_interval: always.`);
  }
}

function requireNewEnough(version = 'unknown'): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (!(major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))) throw new BrokerTooOld(version);
}

/** The connection to NATS. It connects in the background and reconnects for ever. */
@Injectable()
export class Broker implements OnApplicationShutdown {
  private readonly log = new Logger('nats');
  private opening: Promise<JetStream> | undefined;
  private closed = false;
  private opened: JetStream | undefined;
  private connections = 0;

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly link: NatsLink,
  ) {}

  /** Resolves once NATS with JetStream answers, however long that takes. @throws BrokerTooOld */
  open(): Promise<JetStream> {
    this.opening ??= this.connect();
    return this.opening;
  }

  /** The connection where there is one now. */
  get connected(): JetStream | undefined {
    return this.link.awaySince === null ? this.opened : undefined;
  }

  /** Grows with each connection: whoever knows something of the server finds out again whether it still holds. */
  get epoch(): number {
    return this.connections;
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    if (!this.opening) return;
    const opened = await Promise.race([this.opening.catch(() => undefined), delay(50)]);
    await opened?.connection.close();
  }

  private async connect(): Promise<JetStream> {
    this.link.lost();
    for (let attempt = 1; ; attempt++) {
      let connection: NatsConnection | undefined;
      try {
        connection = await connect({
          ...optionsOf(this.config.natsUrl, this.config.natsCa),
          name: `onward ${this.definition.name}`,
          inboxPrefix: inboxOf(this.definition.name),
          maxReconnectAttempts: -1,
          ignoreAuthErrorAbort: true, // a restarting server may not have loaded its accounts yet; keep trying
          reconnectTimeWait: 500,
          noAsyncTraces: true, // a stack trace for every message costs more than the message
          timeout: 5_000,
        });
        requireNewEnough(connection.info?.version);
        void this.watch(connection);
        const client = jetstream(connection, { timeout: 10_000 });
        // What a server that is just starting does not answer is asked again.
        const manager = await jetstreamManager(connection, { timeout: 3_000 });
        this.opened = { connection, client, manager };
        this.isBack();
        return this.opened;
      } catch (error) {
        await connection?.close().catch(() => undefined);
        if (this.closed || error instanceof BrokerTooOld) throw error;
        if (attempt === 1 || attempt % 15 === 0) {
          this.log.warn('NATS cannot be reached. Events wait in the outbox. Trying again every 2 seconds');
        }
        await delay(2_000);
      }
    }
  }

  private isBack(): void {
    this.connections++;
    this.link.restored();
  }

  private async watch(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') {
        this.link.lost();
        this.log.warn('The connection to NATS was lost. Events wait in the outbox');
      }
      if (status.type === 'reconnect') {
        this.isBack();
        this.log.log('The connection to NATS is back');
      }
    }
  }
}

export function delay(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}
