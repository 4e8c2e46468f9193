import { Controller, Get, HttpCode, Inject, Logger, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isYoungPerson } from '#libs/platform';
import { answer, part } from '../api/api.js';
import { Apis } from '../api/apis.js';
import { PORTAL_CONFIG, type PortalConfig } from '../config.js';
import { Store } from '../database/store.js';
import { clearCookie, readCookie, setCookie } from '../session/cookies.js';
import { Parked } from '../session/parked.service.js';
import { Seal, sha256 } from '../session/seal.js';
import type { Display, Reader } from '../session/session.js';
import { Sessions } from '../session/sessions.service.js';
import { Sent } from '../web/decorators.js';
import { type Form, many, one } from '../web/form.js';
import { landingOf } from '../web/navigation.js';
import { type Page, type Redirect, page, redirect, safePath } from '../web/page.js';
import { ALL_ACCOUNTS, For, ForEverybody, Unguarded } from '../web/reach.js';
import { newCsrfSecret } from '../web/session.guard.js';
import { Oidc, type SignInBegun } from './oidc.js';

const SIGN_IN_SECONDS = 15 * 60;
const LOGOUT_TOKEN_MS = 10 * 60_000;

interface Begun extends SignInBegun {
  readonly to: string;
}

/** Words that somebody wrote, and no choice from a list. */
const isWritten = (value: string) => /\s/.test(value.trim());

/** Signing in and out with the identity provider. The tokens stay here; the browser has a cookie. */
@Controller()
export class SignInController {
  private readonly log = new Logger('sign-in');

  constructor(
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    private readonly oidc: Oidc,
    private readonly sessions: Sessions,
    private readonly parked: Parked,
    private readonly seal: Seal,
    private readonly apis: Apis,
    private readonly store: Store,
  ) {}

  @Get('sign-in')
  @ForEverybody()
  async signIn(
    @Query('to') to: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirect | Page> {
    const id = readCookie(request, 'session', this.config);
    const signedIn = id === undefined ? null : await this.sessions.find(id);
    if (signedIn) {
      if (readCookie(request, 'parked', this.config) !== undefined) return redirect('/not-sent');
      return redirect(to === undefined ? landingOf(signedIn.reader) : safePath(to));
    }
    try {
      const { address, ...begun } = await this.oidc.begin();
      const sealed = await this.seal.close('sign-in', { ...begun, to: safePath(to) } satisfies Begun);
      // Until the session begins, its cookie holds what the callback must find.
      setCookie(reply, 'session', sealed, this.config, SIGN_IN_SECONDS);
      return redirect(address);
    } catch (error) {
      return this.failed(error);
    }
  }

  @Get('sign-in/callback')
  @ForEverybody()
  async callback(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirect | Page> {
    const sealed = readCookie(request, 'session', this.config);
    const begun = sealed === undefined ? null : await this.seal.open<Begun>('sign-in', sealed);
    if (!begun) return page('sign-in-failed', {}, 400);
    try {
      const signedIn = await this.oidc.finish(begun, request.url.split('?')[1] ?? '');
      const me = await answer(this.apis.as(signedIn.tokens.access, request).GET('/v1/me'));
      const { subject, name, role, area, agency, organisation, team, youngPeople } = me;
      const formsFor = this.seal.nameOf(subject).toString('base64url');
      const reader: Reader = {
        ...{ subject, name, role, area, agency, organisation, team, formsFor },
        youngPeople: youngPeople.map(({ id, relation }) => ({ id, relation })),
        display: await this.displayOf(signedIn.tokens.access, role, request),
        csrf: await newCsrfSecret(),
      };
      // A new id at each sign-in: one that somebody planted before is worth nothing.
      const id = await this.sessions.open(reader, signedIn.tokens, signedIn.sid);
      setCookie(reply, 'session', id, this.config);
      if (readCookie(request, 'parked', this.config) !== undefined) return redirect('/not-sent');
      return redirect(begun.to === '/' ? landingOf(reader) : begun.to);
    } catch (error) {
      return this.failed(error);
    }
  }

  /** The form that arrived after its session had ended, for the person who filled it in. It is shown, never sent. */
  @Get('not-sent')
  @For(...ALL_ACCOUNTS)
  async notSent(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirect | Page> {
    const { reader } = request.session!;
    const token = readCookie(request, 'parked', this.config);
    clearCookie(reply, 'parked', this.config);
    const form = token === undefined ? null : await this.parked.take(token, reader.subject);
    if (!form) return redirect(landingOf(reader));
    const fields = Object.keys(form.body).flatMap((name) =>
      many(form.body, name).map((value) => ({ name, value, written: isWritten(value) })),
    );
    return page('not-sent', { action: form.path, fields });
  }

  @Post('sign-out')
  @For(...ALL_ACCOUNTS)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Redirect> {
    await this.sessions.end(request.session!);
    clearCookie(reply, 'session', this.config);
    clearCookie(reply, 'parked', this.config);
    void reply.header('clear-site-data', '"cache", "storage"');
    return redirect((await this.oidc.endAddress().catch(() => null)) ?? '/signed-out');
  }

  @Get('signed-out')
  @ForEverybody()
  signedOut(): Page {
    return page('signed-out');
  }

  /** The identity provider ends a session: OpenID Connect Back-Channel Logout 1.0. */
  @Post('back-channel-logout')
  @Unguarded()
  @HttpCode(200)
  async backChannel(@Sent() form: Form, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    try {
      const { jti, ends } = await this.oidc.logout(one(form, 'logout_token'));
      const fresh = await this.store.rows(
        'insert into logout_token (jti_hash, expires_at) values ($1, $2) on conflict do nothing returning 1 as ok',
        [sha256(jti), new Date(Date.now() + LOGOUT_TOKEN_MS)],
      );
      if (fresh.length > 0) await this.sessions.endAll(ends);
      return '';
    } catch {
      void reply.code(400);
      return '';
    }
  }

  /** Who asked for easy read or large print begins with large words. */
  private async displayOf(access: string, role: Reader['role'], request: FastifyRequest): Promise<Display> {
    if (!isYoungPerson({ role })) return 'usual';
    const wish = await part(this.apis.as(access, request).GET('/v1/me/preferences'));
    const format = wish.state === 'here' ? wish.data.format : null;
    return format === 'easy-read' || format === 'large-print' ? 'large' : 'usual';
  }

  /** The reason may quote a token, so the log gets its kind only. */
  private failed(error: unknown): Page {
    this.log.warn(`Sign-in failed: ${(error as Error).name}`);
    return page('sign-in-failed', {}, 400);
  }
}
