import { once } from 'node:events';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { type Actor, Tokens, correlationIdOf } from '#libs/platform';
import { FeedWatchService } from './feed-watch.service.js';
import { FeedService, type FeedItem } from './feed.service.js';

const STREAMS_OF_AN_ACCOUNT = 3;
const HEARTBEAT_MS = 15_000;
/** A client that accepts no data for this long is disconnected. */
const PATIENCE_MS = 30_000;
const RETRY_MS = 3_000;
const AT_ONCE = 100;

/**
 * Server-sent events from the feed. Each stream has a cursor. It reads on when the area's feed has new events and the
 * client has accepted the earlier ones, so nothing is buffered for a slow client. A stream ends at shutdown or when the
 * token expires; the client reconnects with `Last-Event-ID` and misses nothing.
 */
@Injectable()
export class EventStreamsService implements OnModuleDestroy {
  private readonly openStreams = new Map<string, number>();
  private readonly running = new Set<Promise<void>>();
  private readonly shutdown = new AbortController();

  constructor(
    private readonly feed: FeedService,
    private readonly watch: FeedWatchService,
    private readonly tokens: Tokens,
  ) {}

  /** Ends the streams before the server and the database close their connections. */
  async onModuleDestroy(): Promise<void> {
    this.shutdown.abort();
    await Promise.allSettled(this.running);
  }

  /**
   * @param after cursor to begin after if the request has no `Last-Event-ID`; with neither, the stream begins now
   * @throws DomainError NOT_ACCEPTABLE, TOO_MANY_STREAMS (429), and as `Feed.after`, before the first byte
   */
  async open(actor: Actor, after: string | undefined, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!/\btext\/event-stream\b/.test(request.headers.accept ?? '')) {
      throw new DomainError(
        'not-acceptable',
        'NOT_ACCEPTABLE',
        'This route only returns text/event-stream. Send that type in the Accept header.',
      );
    }
    // HEAD asks for the headers alone; a stream would stay open for it.
    if (request.method === 'HEAD') return void reply.type('text/event-stream; charset=utf-8').send();
    const release = this.reserve(`${actor.area} ${actor.subject}`);
    try {
      const last = request.headers['last-event-id'];
      const cursor = (typeof last === 'string' && last) || after || (await this.feed.now(actor));
      await this.feed.after(actor, cursor, 1); // an invalid cursor must fail before the stream begins
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
    const open = this.openStreams.get(account) ?? 0;
    if (open >= STREAMS_OF_AN_ACCOUNT) {
      throw new DomainError(
        'too-many',
        'TOO_MANY_STREAMS',
        'An account can have at most three open streams. Close one first.',
      );
    }
    this.openStreams.set(account, open + 1);
    return () => {
      const left = (this.openStreams.get(account) ?? 1) - 1;
      if (left > 0) this.openStreams.set(account, left);
      else this.openStreams.delete(account);
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
    request.endTurn?.();
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
        'x-accel-buffering': 'no', // stops proxies from buffering, which would delay events
      });
      // A client stores an id without data but raises no event, so it can resume even if it has received no event.
      await write(`retry: ${RETRY_MS}\nid: ${from}\n\n`);
      let cursor = from;
      while (!ended.aborted) {
        const seen = this.watch.movesOf(actor.area);
        const { items, next } = await this.feed.after(actor, cursor, AT_ONCE);
        cursor = next;
        for (const item of items) if (!ended.aborted) await write(sseText(item));
        if (items.length === AT_ONCE) continue;
        const beat = AbortSignal.timeout(HEARTBEAT_MS);
        await this.watch.next(actor.area, seen, AbortSignal.any([ended, beat]));
        if (beat.aborted && !ended.aborted) await write(': still here\n\n');
      }
    } catch {
      // The database is unavailable or the cursor has expired: the client reconnects and receives a problem response.
    } finally {
      raw.end();
    }
  }
}

/** Milliseconds, limited to the longest Node.js timer. A client with a longer-lived token reconnects earlier. */
const lifetime = (until: number) => Math.min(Math.max(until - Date.now(), 0), 2 ** 31 - 1);

const sseText = ({ cursor, event }: FeedItem) =>
  `id: ${cursor}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
