import { once } from 'node:events';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { type Actor, Tokens, correlationIdOf } from '#libs/platform';
import { FeedWatchService } from './feed-watch.service.js';
import { FeedService, type FeedItem } from './feed.service.js';

const STREAMS_OF_AN_ACCOUNT = 3;
const HEARTBEAT_MS = 15_000;
/** A reader who takes nothing for so long is gone, whatever its connection says. */
const PATIENCE_MS = 30_000;
const RETRY_MS = 3_000;
const AT_ONCE = 100;

/**
 * Server-sent events from the feed. A stream holds a cursor and reads on when its area's feed has moved and its reader
 * has taken what came before: nothing is kept for a slow one. It ends when the token does, and at shutdown; the reader
 * comes back with `Last-Event-ID`, and has missed nothing.
 */
@Injectable()
export class EventStreamsService implements OnModuleDestroy {
  private readonly held = new Map<string, number>();
  private readonly running = new Set<Promise<void>>();
  private readonly shutdown = new AbortController();

  constructor(
    private readonly feed: FeedService,
    private readonly watch: FeedWatchService,
    private readonly tokens: Tokens,
  ) {}

  /** Before the server closes its connections, and the database. */
  async onModuleDestroy(): Promise<void> {
    this.shutdown.abort();
    await Promise.allSettled(this.running);
  }

  /**
   * @param after cursor to begin from where the request has no `Last-Event-ID`; with neither it begins now
   * @throws DomainError NOT_ACCEPTABLE, TOO_MANY_STREAMS (429), and as `Feed.after`, before the first byte
   */
  async open(actor: Actor, after: string | undefined, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!/\btext\/event-stream\b/.test(request.headers.accept ?? '')) {
      throw new DomainError('not-acceptable', 'NOT_ACCEPTABLE', 'This route only returns text/event-stream. Send that type in the Accept header.');
    }
    const release = this.reserve(`${actor.area} ${actor.subject}`);
    try {
      const last = request.headers['last-event-id'];
      const cursor = (typeof last === 'string' && last) || after || (await this.feed.now(actor));
      await this.feed.after(actor, cursor, 1); // what is wrong with the cursor is said as a problem
      const token = (request.headers.authorization ?? '').replace(/^Bearer +/i, '');
      const running = this.run(actor, cursor, this.tokens.expiryOf(token), request, reply).finally(release);
      this.running.add(running);
      void running.finally(() => this.running.delete(running));
    } catch (error) {
      release();
      throw error;
    }
  }

  private reserve(account: string): () => void {
    const open = this.held.get(account) ?? 0;
    if (open >= STREAMS_OF_AN_ACCOUNT) {
      throw new DomainError('too-many', 'TOO_MANY_STREAMS', 'An account can have at most three open streams. Close one first.');
    }
    this.held.set(account, open + 1);
    return () => {
      const left = (this.held.get(account) ?? 1) - 1;
      if (left > 0) this.held.set(account, left);
      else this.held.delete(account);
    };
  }

  private async run(
    actor: Actor,
    from: string,
    until: number,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    reply.hijack();
    const { raw } = reply;
    const gone = new AbortController();
    raw.once('close', () => gone.abort());
    const ended = AbortSignal.any([gone.signal, this.shutdown.signal, AbortSignal.timeout(lifetime(until))]);
    const write = async (text: string) => {
      if (raw.write(text)) return;
      const slow = AbortSignal.any([gone.signal, this.shutdown.signal, AbortSignal.timeout(PATIENCE_MS)]);
      await once(raw, 'drain', { signal: slow }).catch(() => raw.destroy());
    };
    try {
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'x-correlation-id': correlationIdOf(request),
        'x-accel-buffering': 'no', // a proxy that gathers bytes would hold events back
      });
      // An id without data is remembered by the reader and shown to nobody: so even one who saw no event may come back.
      await write(`retry: ${RETRY_MS}\nid: ${from}\n\n`);
      let cursor = from;
      while (!ended.aborted) {
        const seen = this.watch.movesOf(actor.area);
        const { items, next } = await this.feed.after(actor, cursor, AT_ONCE);
        cursor = next;
        for (const item of items) if (!ended.aborted) await write(said(item));
        if (items.length === AT_ONCE) continue;
        const beat = AbortSignal.timeout(HEARTBEAT_MS);
        await this.watch.next(actor.area, seen, AbortSignal.any([ended, beat]));
        if (beat.aborted && !ended.aborted) await write(': still here\n\n');
      }
    } catch {
      // The database is away, or the cursor ran out while nobody read: the reader comes again, and is told by a problem.
    } finally {
      raw.end();
    }
  }
}

/** Milliseconds that a timer can hold; a token that is good for longer than that is asked for again. */
const lifetime = (until: number) => Math.min(Math.max(until - Date.now(), 0), 2 ** 31 - 1);

const said = ({ cursor, event }: FeedItem) => `id: ${cursor}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
