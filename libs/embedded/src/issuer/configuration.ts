import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import type { Configuration, ResourceServer } from 'oidc-provider';
import { type Account, claimsOf } from './account.js';
import { CLIENT_ID, grantAll } from './grant.js';
import { MemoryStore } from './memory-store.js';
import { errorPage } from './sign-in-page.js';

export const ACCESS_TOKEN_SECONDS = 12 * 60 * 60;
const DAY_SECONDS = 24 * 60 * 60;

/** The API in the library's terms: its tokens are signed JWTs (RFC 9068) with this audience. */
export function resourceServer(audience: string): ResourceServer {
  return {
    scope: 'api',
    audience,
    accessTokenFormat: 'jwt',
    accessTokenTTL: ACCESS_TOKEN_SECONDS,
    jwt: { sign: { alg: 'ES256' } },
  };
}

export interface Setting {
  readonly key: JWK;
  /** path under which the issuer is mounted, `/oidc` */
  readonly prefix: string;
  /** the `aud` of access tokens, and the resource indicator by which a client requests the API */
  readonly audience: string;
  readonly resource: string;
  readonly people: ReadonlyMap<string, Account>;
  readonly redirectUris: readonly string[];
}

export function configuration({ key, prefix, audience, resource, people, redirectUris }: Setting): Configuration {
  const origins = new Set(redirectUris.map((uri) => new URL(uri).origin));
  return {
    adapter: MemoryStore,
    jwks: { keys: [key] as never },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [...redirectUris],
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientBasedCORS: (_context, origin) => origins.has(origin),
    claims: { openid: ['sub'], profile: ['name', 'role', 'area', 'agency', 'organisation', 'team', 'school'] },
    findAccount: (_context, id) => {
      const person = people.get(id);
      return person && { accountId: id, claims: async () => ({ sub: id, ...claimsOf(person) }) };
    },
    extraTokenClaims: (_context, token) => {
      const person = 'accountId' in token ? people.get(token.accountId) : undefined;
      return person && claimsOf(person);
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServer(audience),
      },
    },
    interactions: { url: (_context, interaction) => `${prefix}/sign-in/${interaction.uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId;
      return accountId ? (await grantAll(oidc.provider, accountId, resource)).grant : undefined;
    },
    renderError: (context, { error, error_description }) => {
      context.type = 'html';
      context.body = errorPage(error, error_description ?? '');
    },
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      IdToken: 60 * 60,
      Interaction: 60 * 60,
      Session: DAY_SECONDS,
      Grant: DAY_SECONDS,
    },
  };
}
