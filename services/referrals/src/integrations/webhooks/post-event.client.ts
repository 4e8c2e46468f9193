import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { AddressRefused, publicOnly } from '../outgoing/addresses.client.js';
import type { Outcome } from './webhook.rules.js';
import { isPublicHost } from '../outgoing/addresses.rules.js';

interface PostOptions {
  /** allows `http:` and private addresses */
  readonly toPrivate: boolean;
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
  { toPrivate, timeoutMs, stopped }: PostOptions,
): Promise<Outcome> {
  const url = new URL(target);
  if (!toPrivate && (url.protocol !== 'https:' || !isPublicHost(url))) {
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
      ...(toPrivate ? {} : { lookup: publicOnly }),
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
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name-not-found';
  if (code === 'ECONNREFUSED') return 'connection-refused';
  if (/CERT|TLS|SSL|SIGNATURE/.test(code)) return 'tls-failed';
  return 'connection-failed';
}
