import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { correlationIdOf, domainErrorOf } from '#libs/platform';
import { Away, Refusal } from '../api/api.js';
import { NotForYou, NotFromHere, NoSuchPage, SignInFirst } from './refusals.js';
import { Views } from './views.js';

/** Which words an error page has: `errors.missing.title`. */
interface Told {
  readonly status: number;
  readonly words: 'denied' | 'missing' | 'busy' | 'away' | 'fault' | 'not-from-here' | 'refused' | 'too-large';
  /** what a service said, for staff */
  readonly detail?: string | undefined;
}

const BY_STATUS: Readonly<Record<number, Told['words']>> = {
  403: 'denied',
  404: 'missing',
  405: 'missing',
  413: 'too-large',
  429: 'busy',
  503: 'away',
};

/** Turns every error into a page. No error ends a session, and none shows anything of the inside. */
@Catch()
export class PageFilter implements ExceptionFilter {
  private readonly log = new Logger('pages');

  constructor(private readonly views: Views) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (thrown instanceof SignInFirst) {
      void reply
        .code(303)
        .header('location', `/sign-in?to=${encodeURIComponent(thrown.to)}`)
        .send('');
      return;
    }
    const told = this.told(thrown, request);
    const correlationId = correlationIdOf(request);
    if (told.status === 503 && !reply.hasHeader('retry-after')) void reply.header('retry-after', '5');
    void reply
      .code(told.status)
      .header('x-correlation-id', correlationId)
      .type('text/html; charset=utf-8')
      .send(this.views.draw('error', { ...told, correlationId }, request));
  }

  private told(thrown: unknown, request: FastifyRequest): Told {
    if (thrown instanceof Refusal) {
      const words = BY_STATUS[thrown.status];
      return { status: thrown.status, words: words ?? 'refused', detail: thrown.problem.detail };
    }
    if (thrown instanceof Away) return { status: 503, words: 'away' };
    if (thrown instanceof NotForYou) return { status: 403, words: 'denied' };
    if (thrown instanceof NotFromHere) return { status: 403, words: 'not-from-here' };
    if (thrown instanceof NoSuchPage) return { status: 404, words: 'missing' };
    const { status } = domainErrorOf(thrown);
    if (status >= 500 && status !== 503) this.report(thrown, request);
    return { status, words: BY_STATUS[status] ?? (status >= 500 ? 'fault' : 'missing') };
  }

  /** The text of a fault may quote what a person wrote, so the log gets its kind and its place only. */
  private report(thrown: unknown, request: FastifyRequest): void {
    const { name, stack } = thrown as Partial<Error>;
    const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
    const fields = { correlationId: correlationIdOf(request), route: request.routeOptions.url, fault: name };
    this.log.error(fields, frames?.join('\n'));
  }
}
