import { existsSync } from 'node:fs';
import { isIP } from 'node:net';

/** A wrong or missing setting. The start stops and prints this one line. */
export class ConfigError extends Error {}

export interface ServiceConfig {
  readonly host: string;
  /** days for which a practitioner still reads a record after their involvement has ended, by area; `default` for others */
  readonly graceDays: Readonly<Record<string, number>>;
  /** 0 chooses a free port */
  readonly port: number;
  readonly databaseUrl: string;
  readonly natsUrl: string;
  /** file with the certificates of the authorities that sign NATS's certificate; null: those that Node.js knows */
  readonly natsCa: string | null;
  readonly oidcIssuer: string;
  readonly audience: string;
  /** ONS codes of the areas that this installation serves; null, never in production: every area that its issuer signs */
  readonly areas: readonly string[] | null;
  /** connections to PostgreSQL for this service */
  readonly poolSize: number;
  /** JetStream replicas: 1 on one server, 3 in a cluster */
  readonly streamReplicas: number;
  /** pauses before a failed event is delivered again, in milliseconds; after the last it becomes a dead letter */
  readonly eventBackOffMs: readonly number[];
  /** how long the broker waits for an event to be acknowledged before it delivers the event again, in milliseconds */
  readonly eventAckWaitMs: number;
  /** days for which published events are kept, so that they can be published again after NATS has lost them */
  readonly outboxDays: number;
  /** the key with which this service signs its events, PKCS #8 in base64; null: it does not sign */
  readonly signingKey: string | null;
  /** keys of each producing service, SPKI in base64; null: events are not checked */
  readonly publicKeys: Readonly<Record<string, readonly string[]>> | null;
  /** events that NATS stored before this instant need no signature */
  readonly signedSince: Date | null;
  /** how long an event that this version does not know waits for an upgrade before it is parked, in milliseconds */
  readonly upgradeWindowMs: number;
  /** hour of the night in which copies are compared with their owners, by London's clock */
  readonly reconcileHour: number;
  /** directory of the log of erasures, apart from the database; null: there is none */
  readonly erasureLog: string | null;
  /** units a second that one account may use; docs/limits.md says what a request costs */
  readonly accountRate: number;
  /** units a second that one address may use on open routes */
  readonly publicRate: number;
  /** open connections of one server */
  readonly maxConnections: number;
  /** addresses of proxies whose `X-Forwarded-For` is trusted, as CIDR or by name, `uniquelocal`; empty: none */
  readonly trustedProxies: readonly string[];
  /** whether directories at private addresses are harvested: within one's own network, and outside production on this host */
  readonly harvestPrivateAddresses: boolean;
  /** worker threads that draw documents, shared by the services of a process */
  readonly documentWorkers: number;
  /** documents that may wait for a worker; the next request is answered 503 */
  readonly documentQueue: number;
  /** time that a document may take, with its wait for a worker, in milliseconds */
  readonly documentPatienceMs: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** encrypts the secrets of webhooks in the database; without it there are no webhooks */
  readonly webhookKey: string | null;
  /** webhooks may use `http:` and private addresses: for local use, never in production */
  readonly webhooksToPrivate: boolean;
  /** an instant at which the clock stands still; never in production */
  readonly fixedClock: Date | null;
  /** public address of this service, for links and the API reference */
  readonly publicUrl: string | null;
  readonly production: boolean;
  /** whether a nested transaction is detected: in tests */
  readonly refuseNesting: boolean;
}

type Env = Record<string, string | undefined>;

function text(env: Env, name: string, fallback?: string): string {
  const value = env[name]?.trim() || fallback;
  if (value === undefined) throw new ConfigError(`${name} is not set.`);
  return value;
}

function url(env: Env, name: string, protocols: string[], fallback?: string): string {
  const value = text(env, name, fallback);
  for (const part of value.split(',')) {
    if (!URL.canParse(part) || !protocols.includes(new URL(part).protocol)) {
      throw new ConfigError(`${name} must be a URL that starts with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
    }
  }
  return value;
}

function readCa(env: Env, name: string): string | null {
  const file = env[name]?.trim();
  if (!file) return null;
  if (!existsSync(file)) throw new ConfigError(`${name} must be the path of a file with certificates.`);
  return file;
}

/**
 * The connection to PostgreSQL over TLS, if `DATABASE_CA` names the file of the authority that signed the server's certificate.
 * The host of the URL must be a name in that certificate.
 * @throws ConfigError
 */
export function withDatabaseCa(databaseUrl: string, env: Env): string {
  const file = readCa(env, 'DATABASE_CA');
  if (file === null) return databaseUrl;
  const secure = new URL(databaseUrl);
  secure.searchParams.set('sslmode', 'verify-full');
  secure.searchParams.set('sslrootcert', file);
  return secure.toString();
}

function whole(env: Env, name: string, fallback: number, min: number, max: number): number {
  const value = text(env, name, String(fallback));
  const n = Number(value);
  if (!Number.isInteger(n) || n < min || n > max) {
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}.`);
  }
  return n;
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/**
 * Reads and checks the environment once.
 * @throws ConfigError with one clear line, which never repeats a secret's value
 */
export function readConfig(env: Env): ServiceConfig {
  const production = env['NODE_ENV'] === 'production';
  const level = text(env, 'LOG_LEVEL', 'info');
  if (!(LEVELS as readonly string[]).includes(level))
    throw new ConfigError(`LOG_LEVEL must be one of ${LEVELS.join(', ')}.`);
  return {
    host: text(env, 'HOST', production ? '0.0.0.0' : '127.0.0.1'),
    graceDays: readGrace(env),
    port: whole(env, 'PORT', 3000, 0, 65_535),
    databaseUrl: withDatabaseCa(url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']), env),
    natsUrl: url(env, 'NATS_URL', ['nats:', 'tls:']),
    natsCa: readCa(env, 'NATS_CA'),
    oidcIssuer: url(env, 'OIDC_ISSUER', ['http:', 'https:']),
    audience: text(env, 'OIDC_AUDIENCE', 'onward'),
    areas: readAreas(env, production),
    poolSize: whole(env, 'DATABASE_POOL', 8, 1, 200),
    streamReplicas: whole(env, 'NATS_REPLICAS', 1, 1, 5),
    eventBackOffMs: readBackOff(env),
    eventAckWaitMs: whole(env, 'EVENT_ACK_WAIT_MS', 5_000, 1_000, 600_000),
    outboxDays: whole(env, 'OUTBOX_DAYS', 14, 1, 400),
    signingKey: env['EVENT_SIGNING_KEY']?.trim() || null,
    publicKeys: readPublicKeys(env),
    signedSince: readInstant(env, 'EVENT_SIGNED_SINCE'),
    upgradeWindowMs: whole(env, 'EVENT_UPGRADE_HOURS', 72, 0, 720) * 3_600_000,
    reconcileHour: whole(env, 'RECONCILE_HOUR', 2, 0, 23),
    erasureLog: env['ERASURE_LOG']?.trim() || null,
    accountRate: whole(env, 'ACCOUNT_RATE', 50, 1, 1_000_000),
    publicRate: whole(env, 'PUBLIC_RATE', 100, 1, 1_000_000),
    maxConnections: whole(env, 'MAX_CONNECTIONS', 2_000, 10, 1_000_000),
    trustedProxies: readProxies(env),
    harvestPrivateAddresses: yesOrNo(env, 'HARVEST_PRIVATE'),
    documentWorkers: whole(env, 'DOCUMENT_WORKERS', 1, 1, 64),
    documentQueue: whole(env, 'DOCUMENT_QUEUE', 20, 1, 1_000),
    documentPatienceMs: whole(env, 'DOCUMENT_PATIENCE_MS', 30_000, 1_000, 600_000),
    logLevel: level as ServiceConfig['logLevel'],
    webhookKey: readWebhookKey(env),
    webhooksToPrivate: readWebhooksToPrivate(env, production),
    fixedClock: readFixedClock(env, production),
    publicUrl: env['PUBLIC_URL'] ? url(env, 'PUBLIC_URL', ['http:', 'https:']) : null,
    production,
    refuseNesting: env['NODE_ENV'] === 'test',
  };
}

const GRACE = '28';

/** `28`, or `28,E10000020=14` where an area has days of its own. */
function readGrace(env: Env): Readonly<Record<string, number>> {
  const parts = text(env, 'INVOLVEMENT_GRACE_DAYS', GRACE).split(',');
  const days = parts.map((part, i) => /^(?:([A-Z]\d{8})=)?(\d{1,3})$/.exec(part.trim()) ?? [i]);
  if (days.some(([all, area], i) => typeof all !== 'string' || (area === undefined) !== (i === 0))) {
    throw new ConfigError(
      'INVOLVEMENT_GRACE_DAYS must be days, then areas with days of their own, for example 28,E10000020=14.',
    );
  }
  return Object.fromEntries(days.map(([, area, n]) => [area ?? 'default', Number(n)]));
}

export function graceOf({ graceDays }: Pick<ServiceConfig, 'graceDays'>, area: string): number {
  return graceDays[area] ?? graceDays['default']!;
}

function yesOrNo(env: Env, name: string): boolean {
  const value = text(env, name, 'no');
  if (value !== 'yes' && value !== 'no') throw new ConfigError(`${name} must be yes or no.`);
  return value === 'yes';
}

const BACK_OFF = '200,1000,5000,15000,30000';

function readBackOff(env: Env): readonly number[] {
  const pauses = text(env, 'EVENT_BACK_OFF_MS', BACK_OFF).split(',').map(Number);
  if (!pauses.every((ms) => Number.isInteger(ms) && ms >= 0)) {
    throw new ConfigError(`EVENT_BACK_OFF_MS must be whole milliseconds, for example ${BACK_OFF}.`);
  }
  return pauses;
}

function readProxies(env: Env): readonly string[] {
  const proxies = (env['TRUSTED_PROXIES'] ?? '').split(',').map((p) => p.trim());
  return proxies
    .filter((p) => p !== '')
    .map((proxy) => {
      const [address, bits] = proxy.split('/') as [string, string?];
      const known =
        PROXY_NAMES.includes(proxy) || (isIP(address) > 0 && (bits === undefined || /^\d{1,3}$/.test(bits)));
      if (!known)
        throw new ConfigError(
          `TRUSTED_PROXIES must be addresses, for example 10.0.0.0/8, or ${PROXY_NAMES.join(', ')}.`,
        );
      return proxy;
    });
}

/** Names that Fastify knows. */
const PROXY_NAMES: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];

function readAreas(env: Env, production: boolean): readonly string[] | null {
  const value = env['AREAS']?.trim();
  if (!value && production) {
    throw new ConfigError(
      'AREAS is not set. In production, list the ONS codes of the areas served, for example E10000020.',
    );
  }
  if (!value) return null;
  const areas = value.split(',').map((a) => a.trim());
  if (!areas.every((a) => /^[A-Z]\d{8}$/.test(a)))
    throw new ConfigError('AREAS must be ONS codes, for example E10000020,E10000029.');
  return areas;
}

function readWebhookKey(env: Env): string | null {
  const value = env['WEBHOOK_KEY']?.trim();
  if (!value) return null;
  if (value.length < 32) throw new ConfigError('WEBHOOK_KEY must be random and at least 32 characters long.');
  return value;
}

function readWebhooksToPrivate(env: Env, production: boolean): boolean {
  const value = text(env, 'WEBHOOKS_TO_PRIVATE', 'off');
  if (value !== 'on' && value !== 'off') throw new ConfigError('WEBHOOKS_TO_PRIVATE must be on or off.');
  if (value === 'on' && production) {
    throw new ConfigError('WEBHOOKS_TO_PRIVATE is for local use and not allowed in production.');
  }
  return value === 'on';
}

/** `young-people=KEY,transition-plans=KEY,referrals=KEY`; a service with two keys is named twice. */
function readPublicKeys(env: Env): Readonly<Record<string, readonly string[]>> | null {
  const value = env['EVENT_PUBLIC_KEYS']?.trim();
  if (!value) return null;
  const keys: Record<string, string[]> = {};
  for (const part of value.split(',')) {
    const [, service, key] = /^([a-z-]+)=([\w+/]{40,200}={0,2})$/.exec(part.trim()) ?? [];
    if (!service || !key) {
      throw new ConfigError(
        'EVENT_PUBLIC_KEYS must be keys by service, for example young-people=MCow…,referrals=MCow….',
      );
    }
    keys[service] = [...(keys[service] ?? []), key];
  }
  return keys;
}

function readInstant(env: Env, name: string): Date | null {
  const value = env[name]?.trim();
  if (!value) return null;
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime()))
    throw new ConfigError(`${name} must be an instant, for example 2026-12-01T09:00:00Z.`);
  return instant;
}

function readFixedClock(env: Env, production: boolean): Date | null {
  const value = env['FIXED_CLOCK']?.trim();
  if (!value) return null;
  if (production) throw new ConfigError('FIXED_CLOCK is for tests and demonstrations and not allowed in production.');
  const instant = new Date(value.length === 10 ? `${value}T12:00:00Z` : value);
  if (Number.isNaN(instant.getTime()))
    throw new ConfigError('FIXED_CLOCK must be a date or an instant, for example 2025-01-16.');
  return instant;
}
