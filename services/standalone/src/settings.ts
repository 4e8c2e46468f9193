import { join } from 'node:path';
import { ConfigError, type ServiceConfig, readConfig } from '#libs/platform';

export interface Settings {
  /** where the embedded servers keep their data, `./.data` */
  readonly dataDir: string;
  /** URL of PostgreSQL (of a role that may create roles and schemas); null: embedded */
  readonly databaseUrl: string | null;
  /** URL of NATS; null: embedded */
  readonly natsUrl: string | null;
  /** URL of an OpenID Connect issuer; null: embedded */
  readonly oidcIssuer: string | null;
  /** whether to fill an empty installation with a synthetic area */
  readonly demo: boolean;
  /** young people of the synthetic area */
  readonly demoPeople: number;
  /** settings that all services share; the URLs of embedded servers are filled in when they run */
  readonly shared: ServiceConfig;
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

const NOT_YET = { DATABASE_URL: 'postgres://embedded', NATS_URL: 'nats://embedded', OIDC_ISSUER: 'http://embedded' };

/**
 * The standalone takes 3 seconds to start. Events that a killed one had taken and not acknowledged come again when the next
 * one is ready, and not half a minute later.
 */
const OWN_DEFAULTS = { LOG_LEVEL: 'warn', EVENT_ACK_WAIT_MS: '3000' };

/** @throws ConfigError with one clear line */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const shared = readConfig({ ...OWN_DEFAULTS, ...NOT_YET, ...given });
  if (shared.production && !given['OIDC_ISSUER']) {
    throw new ConfigError('The built-in sign-in asks for no password and does not run in production. Set OIDC_ISSUER.');
  }
  if (!given['OIDC_ISSUER'] && !LOOPBACK.includes(shared.host)) {
    throw new ConfigError(
      'The built-in sign-in asks for no password and runs on this machine only. Set HOST to 127.0.0.1, or set OIDC_ISSUER.',
    );
  }
  const demoPeople = Number(given['DEMO_PEOPLE'] ?? 200);
  if (!Number.isInteger(demoPeople) || demoPeople < 20 || demoPeople > 100_000) {
    throw new ConfigError('DEMO_PEOPLE must be a whole number from 20 to 100000.');
  }
  const demo = given['DEMO'] ?? 'on';
  if (demo !== 'on' && demo !== 'off') throw new ConfigError('DEMO must be on or off.');
  return {
    dataDir: given['DATA_DIR'] ?? join(process.cwd(), '.data'),
    databaseUrl: given['DATABASE_URL'] ?? null,
    natsUrl: given['NATS_URL'] ?? null,
    oidcIssuer: given['OIDC_ISSUER'] ?? null,
    demo: demo === 'on' && !given['OIDC_ISSUER'],
    demoPeople,
    shared,
  };
}
