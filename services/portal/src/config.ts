import { ConfigError, type ServiceConfig, readConfig } from '#libs/platform';

export interface PortalConfig extends ServiceConfig {
  /** origin of the pages as people see it, `https://onward.example.org` */
  readonly origin: string;
  /** base address of the services' APIs, as the portal reaches them */
  readonly apiUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** scopes that the issuer must grant for the services' API and for renewal */
  readonly scope: string;
  /** seal what sessions hold: the first seals, all open */
  readonly sessionKeys: readonly string[];
  /** areas whose services the public pages list; the first is shown */
  readonly publicAreas: readonly string[];
  /** a harmless page to which a person can leave at once, set by the area */
  readonly exitTo: string;
  /** the people are invented, and every page says so */
  readonly demo: boolean;
  /** offers the pseudo-languages that show words outside the catalogues */
  readonly pseudoLanguages: boolean;
}

type Env = Record<string, string | undefined>;

/** The weather interests everybody. */
export const NEUTRAL = 'https://www.bbc.co.uk/weather';
/** The portal reads no events. */
const UNUSED = { NATS_URL: 'nats://none' };

/**
 * Reads and checks the environment once.
 * @throws ConfigError with one clear line, which never repeats a secret's value
 */
export function readPortalConfig(env: Env): PortalConfig {
  const shared = readConfig({ ...env, ...UNUSED });
  if (shared.publicUrl === null) throw new ConfigError('PUBLIC_URL is not set.');
  const needed = (name: string): string => {
    const value = env[name]?.trim();
    if (!value) throw new ConfigError(`${name} is not set.`);
    return value;
  };
  const apiUrl = needed('API_URL').replace(/\/$/, '');
  if (!URL.canParse(apiUrl)) throw new ConfigError('API_URL must be a URL, for example http://proxy:8080.');
  const sessionKeys = needed('SESSION_KEYS').split(',');
  if (!sessionKeys.every((key) => key.length >= 32)) {
    throw new ConfigError('SESSION_KEYS must be random keys of at least 32 characters, separated by commas.');
  }
  return {
    ...shared,
    origin: new URL(shared.publicUrl).origin,
    apiUrl,
    clientId: needed('OIDC_CLIENT_ID'),
    clientSecret: needed('OIDC_CLIENT_SECRET'),
    scope: env['OIDC_SCOPE']?.trim() || 'openid profile api offline_access',
    sessionKeys,
    publicAreas: shared.areas ?? [],
    exitTo: env['EXIT_URL']?.trim() || NEUTRAL,
    demo: false,
    pseudoLanguages: false,
  };
}

/** Injection token of `PortalConfig`. */
export const PORTAL_CONFIG = Symbol('PortalConfig');
