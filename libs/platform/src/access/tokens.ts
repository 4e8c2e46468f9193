import { Inject, Injectable, Logger } from '@nestjs/common';
import { decodeJwt, type JWTPayload, type JWTVerifyGetKey, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { AGENCIES, type Agency } from '#libs/contracts';
import { Clock, DomainError } from '#libs/kernel';
import { SERVICE_CONFIG } from '../config/tokens.js';
import type { ServiceConfig } from '../config/config.js';
import { doorError } from '../problems/door-errors.js';
import { NOT_TEXT } from '../problems/not-text.js';
import { type Actor, ROLES, type Role } from './actor.js';
import { Copies } from './copies.js';

export type Account = Omit<Actor, 'request'>;

const invalidToken = (message: string) => new DomainError('unauthenticated', 'TOKEN_INVALID', message);

/** How many verified tokens are remembered; a signature costs about a third of a millisecond to check. */
const REMEMBERED = 5_000;

/** Checks access tokens (RFC 9068, JWT) against the OpenID Connect issuer's keys. */
@Injectable()
export class Tokens {
  private readonly log = new Logger('sign-in');
  private keys: JWTVerifyGetKey | undefined;
  private readonly verified = new Map<string, { account: Account; issuedAt: number; expiresAt: number }>();

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    private readonly clock: Clock,
    private readonly copies: Copies,
  ) {}

  /** @throws DomainError TOKEN_EXPIRED, TOKEN_OTHER_ISSUER, TOKEN_INVALID, AREA_NOT_SERVED, ISSUER_UNAVAILABLE, INVOLVEMENT_NOT_KNOWN */
  async account(token: string): Promise<Account> {
    const { account, issuedAt } = await this.letIn(token);
    if (this.copies.mayBeOld(account, issuedAt)) throw doorError('INVOLVEMENT_NOT_KNOWN');
    return account;
  }

  private async letIn(token: string): Promise<{ account: Account; issuedAt: number }> {
    const known = this.verified.get(token);
    // Tokens expire by the real clock, not by the one that a demonstration may have fixed.
    if (known && known.expiresAt > Date.now()) return known;
    this.verified.delete(token);
    const claims = await this.verify(token);
    const account = accountOf(claims);
    if (this.config.areas && !this.config.areas.includes(account.area)) {
      throw doorError('AREA_NOT_SERVED');
    }
    if (this.verified.size >= REMEMBERED) this.verified.clear();
    // A token that does not say when it was issued counts as new.
    const issuedAt = claims.iat === undefined ? Date.now() : claims.iat * 1000;
    const verified = { account, issuedAt, expiresAt: (claims.exp ?? 0) * 1000 };
    this.verified.set(token, verified);
    return verified;
  }

  /** Was this token let in before, and is it still good? Checking it costs nothing then. */
  knows(token: string): boolean {
    return (this.verified.get(token)?.expiresAt ?? 0) > Date.now();
  }

  /** The moment, in milliseconds by the real clock, at which a token that was let in stops being one. */
  expiryOf(token: string): number {
    return this.verified.get(token)?.expiresAt ?? (decodeJwt(token).exp ?? 0) * 1000;
  }

  private async verify(token: string): Promise<JWTPayload> {
    try {
      // Whose token it says it is comes first: another issuer's signature cannot be checked with our issuer's keys.
      if (decodeJwt(token).iss !== this.config.oidcIssuer) throw doorError('TOKEN_OTHER_ISSUER');
      this.keys ??= await this.discoverKeys();
      const { payload } = await jwtVerify(token, this.keys, {
        issuer: this.config.oidcIssuer,
        audience: this.config.audience,
        algorithms: ['ES256', 'RS256', 'PS256', 'EdDSA'],
        requiredClaims: ['sub', 'exp', 'area', 'role'],
      });
      return payload;
    } catch (error) {
      throw this.refusalFor(error);
    }
  }

  private async discoverKeys(): Promise<JWTVerifyGetKey> {
    const response = await fetch(`${this.config.oidcIssuer}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(5_000),
    });
    if (!response.ok) throw new TypeError(`discovery answered ${response.status}`);
    const { jwks_uri } = (await response.json()) as { jwks_uri: string };
    return createRemoteJWKSet(new URL(jwks_uri));
  }

  private refusalFor(error: unknown): DomainError {
    if (error instanceof errors.JWTExpired) return doorError('TOKEN_EXPIRED');
    if (error instanceof DomainError) return error;
    const unreachable = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);
    if (unreachable) {
      this.log.error(`the OpenID Connect issuer cannot be reached: ${(error as Error).message}`);
      return doorError('ISSUER_UNAVAILABLE');
    }
    return doorError('TOKEN_INVALID');
  }
}

function accountOf(claims: JWTPayload): Account {
  const { sub, name, area, role, agency, organisation, team, school } = claims as Record<string, unknown>;
  if (Object.values(claims).some((claim) => typeof claim === 'string' && NOT_TEXT.test(claim))) {
    throw invalidToken('The access token has characters that cannot be stored.');
  }
  const optional = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  if (typeof sub !== 'string' || typeof area !== 'string' || !/^[A-Z]\d{8}$/.test(area)) {
    throw invalidToken('The access token lacks an account or an area.');
  }
  if (!(ROLES as readonly unknown[]).includes(role) || role === 'system' || role === 'anonymous') {
    throw invalidToken('The access token has no role that is known here.');
  }
  if (agency !== undefined && !(AGENCIES as readonly unknown[]).includes(agency)) {
    throw invalidToken('The access token names an agency that is not known here.');
  }
  if (school !== undefined && !/^\d{6}$/.test(String(school))) {
    throw invalidToken('The access token names a school without its URN, six digits.');
  }
  return {
    subject: sub,
    name: optional(name) ?? sub,
    role: role as Role,
    area,
    agency: agency as Agency | undefined,
    organisation: optional(organisation),
    team: optional(team),
    school: school === undefined ? undefined : String(school),
  };
}
