import { join } from 'node:path';
import { ConfigError, type ServiceConfig, readConfig } from '#libs/platform';

export interface Settings {
  /** where the embedded parts keep what they have, `./.data` */
  readonly dataDir: string;
  /** PostgreSQL by URL (of a role that may create roles and schemas), or the embedded one */
  readonly databaseUrl: string | null;
  /** NATS by URL, or the embedded one */
  readonly natsUrl: string | null;
  /** an OpenID Connect issuer by URL, or the embedded one */
  readonly oidcIssuer: string | null;
  /** fill an empty installation with a synthetic area */
  readonly demo: boolean;
  /** young people of the synthetic area */
  readonly demoPeople: number;
  /** what all services share; URLs of what is embedded are filled in when it runs */
  readonly shared: ServiceConfig;
}

const NOT_YET = { DATABASE_URL: 'postgres://embedded', NATS_URL: 'nats://embedded', OIDC_ISSUER: 'http://embedded' };

/** @throws ConfigError with one clear line */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const shared = readConfig({ LOG_LEVEL: 'warn', ...NOT_YET, ...given });
  if (shared.production && !given['OIDC_ISSUER']) {
    throw new ConfigError('The built-in sign-in asks for no password and does not run in production: set OIDC_ISSUER.');
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
