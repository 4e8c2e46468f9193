import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { AddressRefused, lookupWithin, ownAddresses } from '../outgoing/addresses.client.js';
import type { Outcome } from './webhook.rules.js';
import { mayName, type Reach } from '../outgoing/addresses.rules.js';

interface PostOptions {
  /** within this host, `http:` is allowed too */
  readonly reach: Reach;
  readonly timeoutMs: number;
  readonly stopped: AbortSignal;
}

/**
 * Sends one request and reads only the status of the response. It does not follow redirects, because their targets have
 * not been checked.
 */
export async function postEvent(
  target: string,
  headers: Record<string, string>,
  body: string,
  { reach, timeoutMs, stopped }: PostOptions,
): Promise<Outcome> {
  const url = new URL(target);
  if ((url.protocol !== 'https:' && reach !== 'host') || !mayName(url, reach, ownAddresses())) {
    return { status: null, problem: 'address-refused' };
  }
  const timeout = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? overHttps : overHttp;
    const request = send(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      signal: AbortSignal.any([timeout, stopped]),
      lookup: lookupWithin(reach),
    });
    request.once('response', (response) => {
      resolve({ status: response.statusCode ?? null, problem: null });
      response.once('error', () => undefined);
      response.destroy(); // the body is not needed and could be very long
    });
    request.once('error', (error) => resolve({ status: null, problem: problemOf(error, timeout) }));
    request.end(body);
  });
}

function problemOf(error: NodeJS.ErrnoException, timeout: AbortSignal): string {
  if (timeout.aborted) return 'timeout';
  if (error instanceof AddressRefused) return 'address-refused';
  const code = error.code ?? '';
  if (code === 'ECONNREFUSED') return 'connection-refused';
  if (/CERT|TLS|SSL|SIGNATURE/.test(code)) return 'tls-failed';
  return 'connection-failed';
}
