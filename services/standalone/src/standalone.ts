import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Account, type Issuer, createIssuer, secretIn } from '#libs/embedded';
import { upstreamWithin } from '#libs/edge';
import { createService, startService } from '#libs/messaging';
import {
  HealthController,
  type ServiceConfig,
  type ServiceDefinition,
  createApplication,
  provision,
  roleOf,
  serveOpenApi,
} from '#libs/platform';
import { eventKeysIn } from './event-keys.js';
import { sharedDocument } from './api-document.js';
import { FRONT_PATHS, FrontModule } from './front.js';
import { type Stops, openServers } from './servers.js';
import { PORTAL_PATHS, openPortal } from './portal-within.js';
import { SERVICES } from './services.js';
import type { Settings } from './settings.js';
import { type Handle, SharedOrigin } from './shared-origin.js';

/** Shows each piece of work while it runs. */
export type Step = <T>(title: string, work: (report: (part: number) => void) => Promise<T>) => Promise<T>;

interface Standalone {
  /** `http://localhost:3000` */
  readonly url: string;
  /** address that opens the embedded sign-in in one browser; null without it */
  readonly invitation: string | null;
  /** the embedded sign-in, when it runs */
  readonly issuer: Issuer | null;
  /** Stops everything that was started, in order, and nothing else. */
  stop(): Promise<void>;
}

/** Connections to PostgreSQL: the services share two cores, and more connections would only wait for each other. */
const POOLS: Record<string, number> = { 'young-people': 6, 'transition-plans': 8, referrals: 6 };

/**
 * Runs all services in one process on one port. PostgreSQL, NATS and sign-in are embedded unless the settings name
 * others.
 * @throws Error with one clear line, after stopping everything that had been started
 */
export async function startStandalone(
  settings: Settings,
  accounts: readonly Account[],
  step: Step,
  log: (line: string) => void,
): Promise<Standalone> {
  const stops: Stops = [];
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one().catch((error: Error) => log(error.message));
  };
  try {
    mkdirSync(settings.dataDir, { recursive: true });
    const origin = new SharedOrigin(settings.shared.publicUrl, settings.shared.maxConnections);
    const port = await origin.listen(settings.shared.port, settings.shared.host);
    stops.push(() => origin.close());
    const url = settings.shared.publicUrl ?? `http://localhost:${port}`;

    const { databaseUrl, natsUrlOf } = await step('Starting PostgreSQL and NATS', () =>
      openServers(settings, stops, log),
    );
    const clientSecret = randomBytes(32).toString('base64url');
    const invitations = new InvitationLine(log);
    const issuer = settings.oidcIssuer
      ? null
      : await openIssuer(settings, url, clientSecret, accounts, (address) => invitations.next(address));
    if (issuer) origin.open([oidc(issuer)]);

    const apps = await step('Starting the services', async (report) => {
      const shared = {
        ...settings.shared,
        oidcIssuer: settings.oidcIssuer ?? `${url}/oidc`,
        webhookKey: settings.shared.webhookKey ?? secretIn(join(settings.dataDir, 'webhook-key')),
      };
      const started: Started[] = [];
      // Settings of an installation come before the keys of the folder.
      const own = settings.shared.publicKeys ? null : eventKeysIn(join(settings.dataDir, 'event-keys'), NAMES);
      for (const definition of SERVICES) {
        const signing = own?.(definition.name) ?? {};
        const config = { ...shared, ...signing, natsUrl: natsUrlOf(definition.name) };
        started.push(await openService(definition, databaseUrl, config, stops));
        report(started.length / SERVICES.length);
      }
      return started;
    });
    const front = await openFront(apps, settings, stops);
    const portal = issuer ? await openPortal({ settings, url, databaseUrl, clientSecret, stops }) : null;
    origin.open([
      ...(issuer ? [oidc(issuer)] : []),
      { paths: FRONT_PATHS, handle: handleOf(front) },
      ...apps.map(({ definition, app }) => ({ paths: definition.paths, handle: handleOf(app) })),
      ...(portal ? [{ paths: PORTAL_PATHS, handle: handleOf(portal) }] : []),
      { paths: [/^/], handle: handleOf(front) },
    ]);
    return { url, invitation: invitations.first, issuer, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const NAMES = SERVICES.map(({ name }) => name);

interface Started {
  readonly definition: ServiceDefinition;
  readonly app: NestFastifyApplication;
}

const oidc = (issuer: Issuer) => ({ paths: [/^\/oidc(\/|$|\?)/], handle: issuer.handler as Handle });

function handleOf(app: NestFastifyApplication): Handle {
  const fastify = app.getHttpAdapter().getInstance();
  return (request, response) => fastify.routing(request, response);
}

function openIssuer(
  settings: Settings,
  url: string,
  secret: string,
  people: readonly Account[],
  onAddress: (address: string) => void,
): Promise<Issuer> {
  return createIssuer({
    issuer: `${url}/oidc`,
    audience: settings.shared.audience,
    people,
    keysDir: join(settings.dataDir, 'sign-in'),
    portal: { secret, origin: new URL(url).origin },
    onAddress,
  });
}

/** The first address is on the screen; each further one is said when the one before was used. */
class InvitationLine {
  first: string | null = null;

  constructor(private readonly log: (line: string) => void) {}

  next(address: string): void {
    if (this.first === null) this.first = address;
    else this.log(`To open another browser: ${address}`);
  }
}

/** Migrates as the owner, then runs as the service's own role with a password that only this process knows. */
async function openService(
  definition: ServiceDefinition,
  ownerUrl: string,
  shared: ServiceConfig,
  stops: Stops,
): Promise<Started> {
  const password = randomBytes(24).toString('base64url');
  await provision(ownerUrl, definition, password);
  const url = new URL(ownerUrl);
  url.username = roleOf(definition.schema);
  url.password = password;
  const config = { ...shared, databaseUrl: url.toString(), poolSize: POOLS[definition.name] ?? shared.poolSize };
  const app = await createService(definition, config);
  stops.push(() => app.close());
  await startService(app);
  return { definition, app };
}

async function openFront(apps: readonly Started[], settings: Settings, stops: Stops): Promise<NestFastifyApplication> {
  const probes = apps.map(({ definition, app }) => ({
    service: definition.name,
    check: () => app.get(HealthController).ready(),
  }));
  const upstreams = apps.map(({ definition, app }) => upstreamWithin(definition.name, app));
  const front = await createApplication('standalone', FrontModule.with(probes, upstreams), settings.shared);
  serveOpenApi(front, await sharedDocument(apps));
  stops.push(() => front.close());
  await front.init();
  await front.getHttpAdapter().getInstance().ready();
  return front;
}
