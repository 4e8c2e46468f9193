import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import { rawProblem } from '#libs/platform';
import type { Account } from './account.js';
import { ACCESS_TOKEN_SECONDS, type PortalClient, configuration, resourceServer } from './configuration.js';
import { CLIENT_ID, grantAll } from './grant.js';
import { signingKey } from './keys.js';
import { Invitations, notInvited } from './invitations.js';
import { forgetContexts, loadLibrary } from './library.js';
import { signIn } from './sign-in.js';

interface IssuerOptions {
  /** the issuer's address with its mount path, `http://localhost:3000/oidc`; the tokens' `iss` */
  readonly issuer: string;
  /** the tokens' `aud` */
  readonly audience: string;
  readonly people: readonly Account[];
  /** where the signing key is kept between runs */
  readonly keysDir: string;
  /** where the browser may return after sign-in; by default the API reference's page at `/docs` */
  readonly redirectUris?: readonly string[] | undefined;
  /** the portal, where there is one */
  readonly portal?: PortalClient | undefined;
  /**
   * called with an address that opens the list of people to one browser, at the start and each time that the address before
   * was used. Without it, every browser that reaches the issuer may choose.
   */
  readonly onAddress?: ((address: string) => void) | undefined;
}

export interface Issuer {
  /** id of the public client that signs people in with a code and PKCE */
  readonly clientId: string;
  /** the public key, for a verifier in the same process that does not fetch it over HTTP */
  readonly publicKeys: { readonly keys: readonly JWK[] };
  /**
   * Handles every request under the issuer's path. `request.url` must still include that path, and the body must be
   * unread: call it from a Fastify `onRequest` hook after `reply.hijack()`.
   */
  handler(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /**
   * Issues an access token for a seeded person, made by the library as if they had signed in.
   * @param options.expiresIn seconds, 12 hours by default
   * @throws Error when no account has that id
   */
  mint(accountId: string, options?: { readonly expiresIn?: number | undefined }): Promise<string>;
}

/**
 * An OpenID Connect issuer for local use. Invented people sign in without a password. It runs on the same library as
 * production issuers, so the rest of the product cannot tell the difference.
 * @throws Error under `NODE_ENV=production`
 */
export async function createIssuer(options: IssuerOptions): Promise<Issuer> {
  if (process.env.NODE_ENV === 'production') {
    throw new Error('The built-in sign-in asks for no password and does not run in production. Set OIDC_ISSUER.');
  }
  const Provider = await loadLibrary();
  const { issuer, audience } = options;
  const { origin, pathname } = new URL(issuer);
  const prefix = pathname.replace(/\/$/, '');
  const key = await signingKey(options.keysDir);
  const people = new Map(options.people.map((person) => [person.id, person]));
  const redirectUris = options.redirectUris ?? [`${origin}/docs/oauth2-redirect.html`];
  const resource = `urn:${audience}:api`;
  const { portal } = options;
  const provider = new Provider(
    issuer,
    configuration({ key, prefix, audience, resource, people, redirectUris, portal }),
  );
  const invitations = options.onAddress && new Invitations(issuer, options.onAddress);
  // The library's errors have the form of RFC 6749. For an address that it does not have, it writes plain text.
  provider.use(async (context, next) => {
    await next();
    if (context.status !== 404 || context.body !== undefined) return;
    const { status, body, headers } = rawProblem('NOT_FOUND', prefix + context.path);
    context.status = status;
    context.set(headers);
    context.body = body;
  });
  const library = provider.callback();
  let underWay = 0;

  return {
    clientId: CLIENT_ID,
    publicKeys: { keys: [publicPart(key)] },
    handler: async (request, response) => {
      underWay++;
      response.once('close', () => {
        if (--underWay === 0) forgetContexts();
      });
      const url = request.url ?? '/';
      if (url.startsWith(`${prefix}/open/`)) {
        if (!invitations) return notInvited(response);
        return invitations.redeem(url.slice(prefix.length + '/open/'.length), response);
      }
      if (url.startsWith(`${prefix}/sign-in/`)) {
        if (invitations && !invitations.admits(request)) return notInvited(response);
        return signIn(provider, options.people, request, response);
      }
      // The library matches its routes without the prefix, and derives the prefix from the difference of the two URLs.
      Object.assign(request, { originalUrl: url, url: url.startsWith(prefix) ? url.slice(prefix.length) || '/' : url });
      return library(request, response);
    },
    mint: async (accountId, { expiresIn = ACCESS_TOKEN_SECONDS } = {}) => {
      if (!people.has(accountId)) throw new Error(`No account has the id ${accountId}.`);
      const client = await provider.Client.find(CLIENT_ID);
      if (!client) throw new Error(`The issuer has lost its client ${CLIENT_ID}.`);
      const { grantId } = await grantAll(provider, CLIENT_ID, accountId, resource);
      const gty = 'authorization_code';
      const token = new provider.AccessToken({ accountId, client, grantId, gty, scope: 'api', expiresIn });
      token.resourceServer = new provider.ResourceServer(resource, resourceServer(audience));
      return token.save();
    },
  };
}

function publicPart({ d: _private, ...key }: JWK): JWK {
  return key;
}
