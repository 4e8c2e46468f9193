import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG, type ServiceConfig } from '#libs/platform';
import { AddressRefused, lookupWithin, ownAddresses, requireReachable } from '../outgoing/addresses.client.js';
import { type Reach, mayName, reachOf } from '../outgoing/addresses.rules.js';
import { FeedFault } from './feed-fault.values.js';

const REDIRECTS = 3;

/** Limits for requests to a feed. */
@Injectable()
export class FeedManners {
  /** pause between two requests, milliseconds */
  delayMs = 500;
  /** time limit for one response with its body, milliseconds */
  timeoutMs = 15_000;
  /** longest `Retry-After` that is honoured, milliseconds */
  longestWaitMs = 60_000;
  /** attempts for one URL */
  tries = 3;
  /** size limit of one response, bytes */
  largest = 8 * 1024 * 1024;
  /** time after which a refused address is answered, milliseconds */
  refusalMs = 2_000;
}

/** Reads other directories, one request at a time and within the limits of `FeedManners`. */
@Injectable()
export class FeedClient {
  private readonly reach: Reach;

  constructor(
    private readonly manners: FeedManners,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {
    this.reach = reachOf(config.harvestPrivateAddresses, config.production);
  }

  /**
   * Checks that a URL may be requested: http or https, no password, and an address within reach. A private address would
   * let an outsider reach internal servers through this service. Each connection repeats the address check.
   * @throws FeedFault ADDRESS_REFUSED, also for an unknown host
   */
  async requireAddress(url: URL): Promise<void> {
    requireForm(url);
    try {
      await requireReachable(url, this.reach, this.manners.refusalMs);
    } catch (error) {
      throw error instanceof AddressRefused ? new FeedFault('ADDRESS_REFUSED') : error;
    }
  }

  /** Returns the JSON at the URL. @throws FeedFault; the signal's reason if it is aborted */
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
        // A name server may be out of order; a refused name must take as long as an unknown one.
        const refused = error instanceof AddressRefused;
        const passing = error instanceof FeedFault && /^(UNREACHABLE|TIMED_OUT|ANSWERED_5\d\d)$/.test(error.code);
        if (attempt === this.manners.tries || !(passing || refused)) {
          throw refused ? new FeedFault('ADDRESS_REFUSED') : error;
        }
        wait = this.manners.delayMs * 2 ** attempt;
      }
    }
  }

  private async ask(url: URL, stop: AbortSignal): Promise<unknown> {
    const timeout = AbortSignal.timeout(this.manners.timeoutMs);
    const signal = AbortSignal.any([stop, timeout]);
    try {
      const response = await this.follow(url, signal);
      const status = response.statusCode!;
      if (status >= 200 && status < 300) return parsed(await this.textOf(response));
      response.destroy();
      if (status === 429 || status === 503) throw new Wait(retryAfter(response, this.manners.delayMs));
      throw new FeedFault(`ANSWERED_${status}`);
    } catch (error) {
      if (error instanceof FeedFault || error instanceof Wait || error instanceof AddressRefused) throw error;
      throw new FeedFault(timeout.aborted ? 'TIMED_OUT' : 'UNREACHABLE');
    }
  }

  /** Follows redirects. Each address is checked when its connection is made. */
  private async follow(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
    let next = url;
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      const response = await this.get(next, signal);
      const { location } = response.headers;
      if (response.statusCode! < 300 || response.statusCode! >= 400 || location === undefined) return response;
      response.destroy();
      if (!URL.canParse(location, next.href)) throw new FeedFault('ADDRESS_REFUSED');
      next = new URL(location, next);
    }
    throw new FeedFault('REDIRECTED_TOO_OFTEN');
  }

  private get(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
    requireForm(url);
    if (!mayName(url, this.reach, ownAddresses())) throw new FeedFault('ADDRESS_REFUSED');
    return new Promise((resolve, reject) => {
      const send = url.protocol === 'https:' ? overHttps : overHttp;
      const request = send(url, {
        headers: { accept: 'application/json', 'user-agent': userAgent(this.config) },
        agent: false,
        signal,
        lookup: lookupWithin(this.reach),
      });
      request.once('response', (response) => {
        response.on('error', () => undefined); // the reader of the body receives the error; an unhandled error event would stop the process
        resolve(response);
      });
      request.on('error', reject);
      request.end();
    });
  }

  private async textOf(response: IncomingMessage): Promise<string> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of response as AsyncIterable<Buffer>) {
      size += part.byteLength;
      if (size > this.manners.largest) throw new FeedFault('TOO_LARGE');
      parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
  }
}

function requireForm({ protocol, username, password }: URL): void {
  if (!['http:', 'https:'].includes(protocol) || username !== '' || password !== '') {
    throw new FeedFault('ADDRESS_REFUSED');
  }
}

class Wait extends Error {
  constructor(readonly ms: number) {
    super('the feed asked for a pause');
  }
}

/** Reads `Retry-After` as seconds or a date (RFC 9110); without either, returns `otherwise`. */
function retryAfter({ headers }: IncomingMessage, otherwise: number): number {
  const header = headers['retry-after']?.trim() ?? '';
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
