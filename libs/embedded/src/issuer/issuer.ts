import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import type { Account } from './account.js';
import { ACCESS_TOKEN_SECONDS, configuration, resourceServer } from './configuration.js';
import { CLIENT_ID, grantAll } from './grant.js';
import { signingKey } from './keys.js';
import { forgetContexts, loadLibrary } from './library.js';
import { signIn } from './sign-in.js';

interface IssuerOptions {
  /** its address with the path that it is mounted under, `http://localhost:3000/oidc`; the tokens' `iss` */
  readonly issuer: string;
  /** the tokens' `aud` */
  readonly audience: string;
  readonly people: readonly Account[];
  /** where the signing key is kept between runs */
  readonly keysDir: string;
  /** where the browser may be sent after the sign-in; by default the API reference's own page, at `/docs` */
  readonly redirectUris?: readonly string[] | undefined;
}

export interface Issuer {
  /** of the public client that signs people in with a code and PKCE */
  readonly clientId: string;
  /** the public key, for a verifier in the same process that will not ask over HTTP */
  readonly publicKeys: { readonly keys: readonly JWK[] };
  /**
   * Answers every request under the issuer's path, which must still stand in front of `request.url`, and whose body
   * nobody has read: in Fastify from an `onRequest` hook, after `reply.hijack()`.
   */
  handler(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /**
   * An access token for a seeded person, from the library as if they had signed in.
   * @param options.expiresIn seconds, 12 hours by default
   * @throws Error when nobody has that id
   */
  mint(accountId: string, options?: { readonly expiresIn?: number | undefined }): Promise<string>;
}

/**
 * An OpenID Connect issuer for local use: made-up people who sign in without a password, on the same library that
 * serious ones run on, so that the rest of the product cannot tell the difference.
 * @throws Error under `NODE_ENV=production`
 */
export async function createIssuer(options: IssuerOptions): Promise<Issuer> {
  if (process.env.NODE_ENV === 'production') {
    throw new Error('The built-in sign-in asks for no password and does not run in production: set OIDC_ISSUER.');
  }
  const Provider = await loadLibrary();
  const { issuer, audience } = options;
  const { origin, pathname } = new URL(issuer);
  const prefix = pathname.replace(/\/$/, '');
  const key = await signingKey(options.keysDir);
  const people = new Map(options.people.map((person) => [person.id, person]));
  const redirectUris = options.redirectUris ?? [`${origin}/docs/oauth2-redirect.html`];
  const resource = `urn:${audience}:api`;
  const provider = new Provider(issuer, configuration({ key, prefix, audience, resource, people, redirectUris }));
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
      if (url.startsWith(`${prefix}/sign-in/`)) return signIn(provider, options.people, request, response);
      // The library finds its own routes without the prefix and takes the prefix from the difference of the two.
      Object.assign(request, { originalUrl: url, url: url.startsWith(prefix) ? url.slice(prefix.length) || '/' : url });
      return library(request, response);
    },
    mint: async (accountId, { expiresIn = ACCESS_TOKEN_SECONDS } = {}) => {
      if (!people.has(accountId)) throw new Error(`Nobody here has the id ${accountId}.`);
      const client = await provider.Client.find(CLIENT_ID);
      if (!client) throw new Error(`The issuer has lost its client ${CLIENT_ID}.`);
      const { grantId } = await grantAll(provider, accountId, resource);
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
