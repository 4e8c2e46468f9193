import { Agent } from 'node:http';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import supertest from 'supertest';
import { type DataOf, type Event, type EventDefinition, streamOf } from '#libs/contracts';
import { FixedClock, newId } from '#libs/kernel';
import { Broker, Reconciliation, ReconciliationJob, createService, startService, toMessage } from '#libs/messaging';
import { AreaJob, type ServiceConfig, type ServiceDefinition } from '#libs/platform';
import { type TestDatabase, bySocket, testDatabase } from './database.js';
import { eventually } from './eventually.js';
import { type TestIssuer, testIssuer } from './issuer.js';
import { type Returned, type TestNats, ownNats, sharedNats } from './nats.js';
import { NORFOLK, type TestAccount } from './people.js';

export interface WorldOptions {
  /** the day it is, 2025-01-16 unless told */
  today?: string;
  /** days for which a practitioner reads on after an involvement, by area; 28 unless told */
  graceDays?: Readonly<Record<string, number>>;
  poolSize?: number;
  /** units a second of an address on open routes; plenty unless told */
  publicRate?: number;
  /** units a second of an account; plenty unless told */
  accountRate?: number;
  accounts?: readonly TestAccount[];
  /** the portal as a client of the issuer */
  portal?: { readonly secret: string; readonly origin: string };
  /** whether practitioners read only people with whom they are involved, as in an installation; everybody unless told */
  earnedInvolvement?: boolean;
  /** whether directories at private addresses are harvested; not unless told */
  privateAddresses?: boolean;
  /** documents that may wait for the worker that draws them; 20 unless told */
  documentQueue?: number;
  /** time that a document may take, in milliseconds; long unless told */
  documentPatienceMs?: number;
  /** whether jobs run at their times, as in an installation; only when a test runs them unless told */
  timedJobs?: boolean;
  /** a NATS of its own, which can go and return; by default an account of the shared one */
  ownNats?: boolean;
  /** how long an event of an unknown type waits before it is parked, in milliseconds; not at all unless told */
  upgradeWindowMs?: number;
  /** directory of the log of erasures; none unless told */
  erasureLog?: string;
  /** the areas that the installation serves; all of them unless told */
  areas?: readonly string[];
}

/** Services as they run, on a database, a broker and an issuer of their own, with the clock in the test's hand. */
export class World {
  private readonly owner: pg.Client;

  private constructor(
    readonly database: TestDatabase,
    private readonly nats: TestNats,
    readonly issuer: TestIssuer,
    readonly clock: FixedClock,
    readonly apps: Map<string, NestFastifyApplication>,
    private readonly definitions: readonly ServiceDefinition[],
  ) {
    this.owner = new pg.Client({ connectionString: bySocket(database.ownerUrl) });
  }

  static async start(definitions: readonly ServiceDefinition[], options: WorldOptions = {}): Promise<World> {
    const [database, nats, issuer] = await Promise.all([
      testDatabase(definitions, options),
      options.ownNats ? ownNats() : sharedNats(),
      testIssuer(options.accounts, options.portal),
    ]);
    const clock = new FixedClock(new Date(`${options.today ?? '2025-01-16'}T12:00:00Z`));
    const apps = new Map<string, NestFastifyApplication>();
    for (const definition of definitions) {
      const config: ServiceConfig = {
        host: '127.0.0.1',
        graceDays: options.graceDays ?? { default: 28 },
        port: 0,
        databaseUrl: bySocket(database.urlOf(definition.schema)),
        natsUrl: nats.url,
        natsCa: null,
        oidcIssuer: issuer.url,
        audience: 'onward',
        areas: options.areas ?? null,
        poolSize: options.poolSize ?? 4,
        streamReplicas: 1,
        eventBackOffMs: [20, 50, 100],
        eventAckWaitMs: 5_000,
        outboxDays: 14,
        signingKey: null,
        publicKeys: null,
        signedSince: null,
        upgradeWindowMs: options.upgradeWindowMs ?? 0,
        reconcileHour: 2,
        erasureLog: options.erasureLog ?? null,
        publicRate: options.publicRate ?? 1_000_000,
        accountRate: options.accountRate ?? 1_000_000,
        maxConnections: 2_000,
        trustedProxies: [],
        harvestPrivateAddresses: options.privateAddresses ?? false,
        documentWorkers: 1,
        documentQueue: options.documentQueue ?? 20,
        documentPatienceMs: options.documentPatienceMs ?? 600_000,
        logLevel: (process.env['TEST_LOG'] as ServiceConfig['logLevel']) ?? 'silent',
        webhookKey: 'for tests only, and long enough for a key',
        webhooksToPrivate: true,
        fixedClock: null,
        publicUrl: null,
        production: false,
        refuseNesting: true,
      };
      const app = await createService(definition, config, clock);
      await startService(app);
      if (!options.timedJobs) jobsOnlyWhenCalled(app);
      await app.listen(0, '127.0.0.1');
      apps.set(definition.name, app);
    }
    const world = new World(database, nats, issuer, clock, apps, definitions);
    await world.owner.connect();
    return world;
  }

  /** Moves the clock. */
  today(day: string): void {
    this.clock.moveTo(new Date(`${day}T12:00:00Z`));
  }

  /** NATS goes away, as when it is restarted … Only where the World has a NATS of its own. */
  natsGoes(): Promise<void> {
    return this.nats.goes();
  }

  /** … and comes back where it was: with what it had, with nothing, or with what it had at `keepNats`. */
  natsReturns(store?: Returned): Promise<void> {
    return this.nats.returns(store);
  }

  keepNats(): void {
    this.nats.keepCopy();
  }

  app(service?: string): NestFastifyApplication {
    const app = service ? this.apps.get(service) : [...this.apps.values()][0];
    if (!app) throw new Error(`no such service in this world: ${service}`);
    return app;
  }

  /** Requests as one of the accounts (or as nobody), to the only service or the one named. */
  async as(accountId: string | null, service?: string): Promise<Caller> {
    return new Caller(this.app(service).getHttpServer(), accountId ? await this.issuer.token(accountId) : null);
  }

  /** Says an event as another service would; it travels through JetStream, once its streams are there. */
  async publish<D extends EventDefinition>(definition: D, event: Partial<Event> & { data: DataOf<D> }): Promise<Event> {
    const whole = anEvent(definition, event);
    const { client } = await this.app().get(Broker).open();
    const message = toMessage(whole);
    const say = () => client.publish(message.subject, message.payload, { msgID: whole.id, headers: message.headers });
    await eventually('a stream that takes the event', say);
    return whole;
  }

  /** Rows as the database's owner sees them, past every policy: for what no API shows. */
  async rows<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, values)).rows;
  }

  /** Waits until every outbox is empty and every consumer has taken what is in its streams. */
  async settled(): Promise<void> {
    const { manager } = await this.app().get(Broker).open();
    await eventually('the events to settle', async () => {
      for (const { schema } of this.definitions) {
        const [left] = await this.rows<{ n: number }>(`select count(*)::int as n from ${schema}.outbox`);
        if (left!.n > 0) return false;
      }
      for (const { name, consumes } of this.definitions) {
        for (const producer of consumes) {
          const info = await manager.consumers.info(streamOf(producer).name, name);
          if (info.num_pending > 0 || info.num_ack_pending > 0) return false;
        }
      }
      return true;
    });
  }

  /** Copies that differ from their owners’ records, such as `referrals: young-people person`. */
  async differingCopies(): Promise<string[]> {
    await this.settled();
    const found: string[] = [];
    for (const [name, app] of this.apps) {
      const compared = await app.get(Reconciliation).run(NORFOLK, { repair: false, patienceMs: 5_000 });
      // The organisations of the template have no owner.
      const different = compared.filter((copy) => copy.different > 0 && copy.collection !== 'organisation');
      found.push(...different.map(({ owner, collection }) => `${name}: ${owner} ${collection}`));
    }
    return found;
  }

  async stop(): Promise<void> {
    for (const app of this.apps.values()) await app.close();
    await this.owner.end();
    await this.issuer.stop();
    await this.nats.stop();
    await this.database.drop();
  }
}

/** A job's timer may fire between two lines of a test, so here a job runs only when a test runs it. */
function jobsOnlyWhenCalled(app: NestFastifyApplication): void {
  for (const module of app.get(ModulesContainer).values())
    for (const { instance } of module.providers.values())
      if (instance instanceof AreaJob || instance instanceof ReconciliationJob) instance.onlyWhenCalled();
}

/** Keeps connections open, because there are tens of thousands of requests; closes idle ones long before the server does. */
const agent = new Agent({ keepAlive: true, timeout: 10_000 });

/** supertest with the account's token, and `ifMatch` where a change needs it. */
export class Caller {
  constructor(
    private readonly server: Parameters<typeof supertest>[0],
    private readonly token: string | null,
  ) {}

  get = (path: string) => this.send('get', path);
  post = (path: string, body?: object) => this.send('post', path, body);
  put = (path: string, body: object, version?: number) => this.send('put', path, body, version);
  patch = (path: string, body: object, version?: number) => this.send('patch', path, body, version);
  delete = (path: string, version?: number) => this.send('delete', path, undefined, version);

  private send(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body?: object, version?: number) {
    const request = supertest(this.server)[method](path).agent(agent);
    // What is compressed only to be expanded in the same process costs both ends.
    void request.set('accept-encoding', 'identity');
    if (this.token) void request.set('authorization', `Bearer ${this.token}`);
    if (version !== undefined) void request.set('if-match', `"${version}"`);
    return body === undefined ? request : request.send(body);
  }
}

export function anEvent<D extends EventDefinition>(definition: D, event: Partial<Event> & { data: DataOf<D> }): Event {
  return {
    id: newId(),
    type: definition.type,
    version: definition.version,
    time: '2025-01-16T12:00:00.000Z',
    area: NORFOLK,
    youngPersonId: newId(),
    recordId: newId(),
    recordVersion: 1,
    actor: 'coordinator',
    correlationId: newId(),
    causationId: null,
    ...event,
  };
}
