import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG, type ServiceConfig } from '#libs/platform';
import { requirePublic } from './addresses.js';
import { FeedFault } from './feed-fault.js';

const REDIRECTS = 3;

/** How politely, and how patiently, a feed is asked. */
@Injectable()
export class FeedManners {
  /** between two requests, milliseconds */
  delayMs = 500;
  /** for one answer with its body, milliseconds */
  timeoutMs = 15_000;
  /** the longest that a feed may have us wait (`Retry-After`), milliseconds */
  longestWaitMs = 60_000;
  /** how often one thing is asked for */
  tries = 3;
  /** of one answer, bytes */
  largest = 8 * 1024 * 1024;
}

/** Asks other directories: one request at a time, slowly, and no more than is good for both. */
@Injectable()
export class FeedClient {
  constructor(
    private readonly manners: FeedManners,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  /** @throws FeedFault ADDRESS_REFUSED, HOST_UNKNOWN */
  requireAddress(url: URL): Promise<void> {
    return requirePublic(url, this.config.harvestPrivateAddresses);
  }

  /** What is there, as JSON. @throws FeedFault; the signal's reason where it is stopped */
  async json(url: URL, stop: AbortSignal): Promise<unknown> {
    let wait = this.manners.delayMs;
    for (let attempt = 1; ; attempt++) {
      await pause(wait, stop);
      try {
        return await this.ask(url, stop);
      } catch (error) {
        stop.throwIfAborted();
        if (error instanceof Wait) {
          if (attempt === this.manners.tries || error.ms > this.manners.longestWaitMs)
            throw new FeedFault('TOLD_TO_WAIT');
          wait = Math.max(error.ms, this.manners.delayMs);
          continue;
        }
        const passing = error instanceof FeedFault && /^(UNREACHABLE|TIMED_OUT|ANSWERED_5\d\d)$/.test(error.code);
        if (!passing || attempt === this.manners.tries) throw error;
        wait = this.manners.delayMs * 2 ** attempt;
      }
    }
  }

  private async ask(url: URL, stop: AbortSignal): Promise<unknown> {
    const timeout = AbortSignal.timeout(this.manners.timeoutMs);
    const signal = AbortSignal.any([stop, timeout]);
    try {
      const response = await this.follow(url, signal);
      if (response.status === 429 || response.status === 503)
        throw new Wait(retryAfter(response, this.manners.delayMs));
      if (!response.ok) throw new FeedFault(`ANSWERED_${response.status}`);
      return parsed(await this.textOf(response));
    } catch (error) {
      if (error instanceof FeedFault || error instanceof Wait) throw error;
      throw new FeedFault(timeout.aborted ? 'TIMED_OUT' : 'UNREACHABLE');
    }
  }

  /** Each address on the way is looked at before it is asked. */
  private async follow(url: URL, signal: AbortSignal): Promise<Response> {
    let next = url;
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      await this.requireAddress(next);
      const response = await fetch(next, {
        signal,
        redirect: 'manual',
        headers: { accept: 'application/json', 'user-agent': userAgent(this.config) },
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) return response;
      await response.body?.cancel();
      if (!URL.canParse(location, next)) throw new FeedFault('ADDRESS_REFUSED');
      next = new URL(location, next);
    }
    throw new FeedFault('REDIRECTED_TOO_OFTEN');
  }

  private async textOf(response: Response): Promise<string> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += (part as Uint8Array).byteLength;
      if (size > this.manners.largest) throw new FeedFault('TOO_LARGE');
      parts.push(part as Uint8Array);
    }
    return Buffer.concat(parts).toString('utf8');
  }
}

class Wait extends Error {
  constructor(readonly ms: number) {
    super('told to wait');
  }
}

/** Seconds, or a date (RFC 9110); without either the usual pause. */
function retryAfter(response: Response, otherwise: number): number {
  void response.body?.cancel();
  const header = response.headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? otherwise : Math.max(0, at - Date.now());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedFault('NOT_JSON');
  }
}

const userAgent = ({ publicUrl }: ServiceConfig) => `Onward-directory/1${publicUrl === null ? '' : ` (+${publicUrl})`}`;

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    stop.throwIfAborted();
    const timer = setTimeout(() => {
      stop.removeEventListener('abort', stopped);
      resolve();
    }, ms);
    const stopped = () => {
      clearTimeout(timer);
      reject(stop.reason as Error);
    };
    stop.addEventListener('abort', stopped, { once: true });
  });
}
