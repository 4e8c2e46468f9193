import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PORTAL_CONFIG, type PortalConfig } from '../../config.js';
import { readCookie } from '../../session/cookies.js';
import { DISPLAYS } from '../../session/session.js';
import { Sessions } from '../../session/sessions.service.js';
import { Sent } from '../../web/decorators.js';
import { type Form, one } from '../../web/form.js';
import { landingOf } from '../../web/navigation.js';
import { type Page, type Redirect, page, redirect, safePath } from '../../web/page.js';
import { ALL_ACCOUNTS, For, ForEverybody } from '../../web/reach.js';

/** The start page, and what each page has at its foot. */
@Controller()
export class FrameController {
  constructor(
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @ForEverybody()
  async start(@Req() request: FastifyRequest): Promise<Page | Redirect> {
    const id = readCookie(request, 'session', this.config);
    const session = id === undefined ? null : await this.sessions.find(id);
    return session ? redirect(landingOf(session.reader)) : page('start');
  }

  /** For the container's own check; on the shared address, the front answers for the whole. */
  @Get(['health/live', 'health/ready'])
  @ForEverybody()
  async health(): Promise<object> {
    await this.sessions.check();
    return { status: 'ready' };
  }

  /** Larger or usual words, on the page from which the person comes. */
  @Post('display')
  @For(...ALL_ACCOUNTS)
  async display(@Req() request: FastifyRequest, @Sent() form: Form): Promise<Redirect> {
    const wanted = DISPLAYS.find((display) => display === one(form, 'display')) ?? 'usual';
    await this.sessions.show(request.session!, wanted);
    return redirect(safePath(one(form, 'back')));
  }

  /** The script of a page asks for this, so that the session goes on. */
  @Get('still-here')
  @For(...ALL_ACCOUNTS)
  stillHere(): object {
    return { here: true };
  }
}
