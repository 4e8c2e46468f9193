import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { PORTAL_CONFIG, type PortalConfig } from '../config.js';
import type { Tokens } from '../session/session.js';

/** What a sign-in must bring back. */
export interface SignInBegun {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

export interface SignedIn {
  readonly tokens: Tokens;
  readonly subject: string;
  /** the issuer's session, by which it ends ours */
  readonly sid: string | null;
}

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** A logout token is used when it is made. */
const LOGOUT_SECONDS = 120;

/** The issuer, by authorisation code with PKCE as a confidential client. */
@Injectable()
export class Oidc {
  private found: Promise<oidc.Configuration> | undefined;
  private keys: ReturnType<typeof createRemoteJWKSet> | undefined;

  constructor(@Inject(PORTAL_CONFIG) private readonly config: PortalConfig) {}

  private get callback(): string {
    return `${this.config.origin}/sign-in/callback`;
  }

  /** Address of the issuer's sign-in page, and what the callback needs. */
  async begin(): Promise<SignInBegun & { readonly address: string }> {
    const issuer = await this.issuer();
    const verifier = oidc.randomPKCECodeVerifier();
    const state = oidc.randomState();
    const nonce = oidc.randomNonce();
    const address = oidc.buildAuthorizationUrl(issuer, {
      redirect_uri: this.callback,
      scope: this.config.scope,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { verifier, state, nonce, address: address.href };
  }

  /**
   * @param query of the callback's address
   * @throws Error where the issuer refused, or the answer is not that of this sign-in
   */
  async finish({ verifier, state, nonce }: SignInBegun, query: string): Promise<SignedIn> {
    const answer = await oidc.authorizationCodeGrant(await this.issuer(), new URL(`${this.callback}?${query}`), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = answer.claims()!;
    const sid = typeof claims['sid'] === 'string' ? claims['sid'] : null;
    return { tokens: tokensOf(answer, null), subject: claims.sub, sid };
  }

  /** @returns null where the issuer refuses. @throws Error where it cannot be reached */
  async renew({ refresh }: Tokens): Promise<Tokens | null> {
    if (refresh === null) return null;
    try {
      return tokensOf(await oidc.refreshTokenGrant(await this.issuer(), refresh), refresh);
    } catch (error) {
      if (error instanceof oidc.ResponseBodyError) return null;
      throw error;
    }
  }

  /** Address at which the issuer ends its own session; null where it has none. */
  async endAddress(): Promise<string | null> {
    const issuer = await this.issuer();
    if (!issuer.serverMetadata().end_session_endpoint) return null;
    const back = `${this.config.origin}/signed-out`;
    return oidc.buildEndSessionUrl(issuer, { post_logout_redirect_uri: back }).href;
  }

  /**
   * @returns what the token ends, and its own id
   * @throws Error for a token that is not a logout token of this issuer for this client (OpenID Connect Back-Channel Logout
   *   1.0, section 2.6)
   */
  async logout(token: string): Promise<{ jti: string; ends: { sid: string } | { subject: string } }> {
    const metadata = (await this.issuer()).serverMetadata();
    this.keys ??= createRemoteJWKSet(new URL(metadata.jwks_uri!));
    const { payload } = await jwtVerify(token, this.keys, {
      issuer: metadata.issuer,
      audience: this.config.clientId,
      typ: 'logout+jwt',
      maxTokenAge: LOGOUT_SECONDS,
      clockTolerance: 5,
      requiredClaims: ['jti', 'events'],
    });
    const { jti, sub, sid, events, nonce } = payload as Record<string, unknown>;
    const event = (events as Record<string, unknown> | null)?.[LOGOUT_EVENT];
    if (nonce !== undefined || typeof event !== 'object') throw new Error('not a logout token');
    if (typeof sid === 'string') return { jti: String(jti), ends: { sid } };
    if (typeof sub === 'string') return { jti: String(jti), ends: { subject: sub } };
    throw new Error('a logout token that ends nothing');
  }

  /** Origin to which a form may lead at sign-out. */
  get issuerOrigin(): string {
    return new URL(this.config.oidcIssuer).origin;
  }

  private async issuer(): Promise<oidc.Configuration> {
    this.found ??= this.discover();
    try {
      return await this.found;
    } catch (error) {
      this.found = undefined;
      throw error;
    }
  }

  private discover(): Promise<oidc.Configuration> {
    const { oidcIssuer, clientId, clientSecret, production } = this.config;
    const server = new URL(oidcIssuer);
    const plain = server.protocol === 'http:' && !production;
    return oidc.discovery(server, clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
      execute: plain ? [oidc.allowInsecureRequests] : [],
      timeout: 10,
    });
  }
}

function tokensOf(
  answer: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
  before: string | null,
): Tokens {
  return {
    access: answer.access_token,
    refresh: answer.refresh_token ?? before,
    accessUntil: Date.now() + (answer.expiresIn() ?? 300) * 1_000,
  };
}
