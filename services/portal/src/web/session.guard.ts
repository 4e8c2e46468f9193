import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import Csrf from '@fastify/csrf';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Audience, audienceOf } from '#libs/platform';
import { Apis } from '../api/apis.js';
import { PORTAL_CONFIG, type PortalConfig } from '../config.js';
import { clearCookie, readCookie, setCookie } from '../session/cookies.js';
import { Parked } from '../session/parked.service.js';
import { Seal } from '../session/seal.js';
import type { Session } from '../session/session.js';
import { Sessions } from '../session/sessions.service.js';
import { Oidc } from '../sign-in/oidc.js';
import { type Form, HIDDEN, one, typed } from './form.js';
import { EVERYBODY, FOR, UNGUARDED } from './reach.js';
import { NotForYou, NotFromHere, SignInFirst } from './refusals.js';

/** A token that ends sooner is renewed before it is used. */
const SOON_MS = 30_000;
const PARKED_SECONDS = 60 * 60;
const csrf = Csrf();

/** The token of a session's forms. */
export const formToken = (secret: string): string => csrf.create(secret);
export const newCsrfSecret = (): Promise<string> => csrf.secret();

/** Lets a request pass to a page when the person is signed in, and a form when it comes from one of our pages. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    private readonly sessions: Sessions,
    private readonly parked: Parked,
    private readonly seal: Seal,
    private readonly oidc: Oidc,
    private readonly apis: Apis,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const of = <Value>(key: string) =>
      this.reflector.getAllAndOverride<Value | undefined>(key, [context.getHandler(), context.getClass()]);
    if (of<boolean>(UNGUARDED)) return true;
    const reach = of<readonly Audience[] | typeof EVERYBODY>(FOR);
    if (request.method !== 'GET' && !this.isOurs(request)) throw new NotFromHere();
    if (reach === EVERYBODY) {
      request.api = this.apis.of(request);
      return true;
    }
    const session = await this.sessionOf(request);
    if (!session) {
      clearCookie(reply, 'session', this.config);
      throw await this.signInFirst(request, reply);
    }
    request.session = session;
    request.api = this.apis.of(request);
    if (request.method !== 'GET' && !this.isOf(session, request)) throw await this.signInFirst(request, reply);
    if (!reach?.includes(audienceOf(session.reader.role))) throw new NotForYou();
    return true;
  }

  private async sessionOf(request: FastifyRequest): Promise<Session | null> {
    const id = readCookie(request, 'session', this.config);
    const session = id === undefined ? null : await this.sessions.find(id);
    if (!session || session.tokens.accessUntil > Date.now() + SOON_MS) return session;
    return this.sessions.renew(session, (tokens) => this.oidc.renew(tokens));
  }

  /** A page of another site may not send a form for a person who is signed in here. */
  private isOurs({ headers }: FastifyRequest): boolean {
    const site = headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin' || site === 'none';
    const from = headers.origin ?? headers.referer;
    return from === undefined || (URL.canParse(from) && new URL(from).origin === this.config.origin);
  }

  private isOf({ reader }: Session, { body }: FastifyRequest): boolean {
    return csrf.verify(reader.csrf, one((body ?? {}) as Form, HIDDEN.csrf));
  }

  /** What was typed waits for the same person. Files do not wait: the person has them still. */
  private async signInFirst(request: FastifyRequest, reply: FastifyReply): Promise<SignInFirst> {
    if (request.method === 'GET') return new SignInFirst(request.url);
    const form = (request.body ?? {}) as Form;
    const formsFor = one(form, HIDDEN.for);
    if (/^[\w-]{43}$/.test(formsFor)) {
      const path = request.url.split('?')[0]!;
      setCookie(
        reply,
        'parked',
        await this.parked.park(formsFor, { path, body: typed(form) }),
        this.config,
        PARKED_SECONDS,
      );
    }
    return new SignInFirst('/');
  }
}
