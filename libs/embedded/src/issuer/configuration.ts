import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import type { ClientMetadata, Configuration, ResourceServer } from 'oidc-provider';
import { type Account, claimsOf } from './account.js';
import { CLIENT_ID, PORTAL_CLIENT_ID, grantAll } from './grant.js';
import { MemoryStore } from './memory-store.js';
import { errorPage, signOutPage, signedOutPage } from './sign-in-page.js';

export const ACCESS_TOKEN_SECONDS = 12 * 60 * 60;
/** A browser's token ends soon, because the portal renews it. */
const PORTAL_TOKEN_SECONDS = 10 * 60;
const DAY_SECONDS = 24 * 60 * 60;

/** The API in the library's terms: its tokens are signed JWTs (RFC 9068) with this audience. */
export function resourceServer(audience: string, clientId = CLIENT_ID): ResourceServer {
  return {
    scope: 'api',
    audience,
    accessTokenFormat: 'jwt',
    accessTokenTTL: clientId === PORTAL_CLIENT_ID ? PORTAL_TOKEN_SECONDS : ACCESS_TOKEN_SECONDS,
    jwt: { sign: { alg: 'ES256' } },
  };
}

/** The portal as a client of the issuer. */
export interface PortalClient {
  readonly secret: string;
  /** origin of the portal's pages, `http://localhost:3000` */
  readonly origin: string;
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
  readonly portal: PortalClient | undefined;
}

const portalClient = ({ secret, origin }: PortalClient): ClientMetadata => ({
  client_id: PORTAL_CLIENT_ID,
  client_secret: secret,
  token_endpoint_auth_method: 'client_secret_basic',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: [`${origin}/sign-in/callback`],
  post_logout_redirect_uris: [`${origin}/signed-out`],
  backchannel_logout_uri: `${origin}/back-channel-logout`,
  backchannel_logout_session_required: true,
});

export function configuration(setting: Setting): Configuration {
  const { key, prefix, audience, resource, people, redirectUris, portal } = setting;
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
      ...(portal ? [portalClient(portal)] : []),
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
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = signOutPage(form);
        },
        postLogoutSuccessSource: (context) => {
          context.body = signedOutPage();
        },
      },
      backchannelLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, _resource, client) => resourceServer(audience, client.clientId),
      },
    },
    // The library calls no address of this machine or its network. The portal is at one.
    fetch: (url, options) => {
      const { dispatcher: _guard, ...rest } = (options ?? {}) as RequestInit & { dispatcher?: unknown };
      return fetch(url, rest);
    },
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    interactions: { url: (_context, interaction) => `${prefix}/sign-in/${interaction.uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId;
      const clientId = oidc.client?.clientId;
      return accountId && clientId ? (await grantAll(oidc.provider, clientId, accountId, resource)).grant : undefined;
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
      RefreshToken: DAY_SECONDS / 2,
    },
  };
}
