import { Agent, type RequestOptions, request } from 'node:http';
import { quantile } from '../report.js';

interface Target {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
}

export interface OpenLoopResult {
  sent: number;
  /** milliseconds from the instant at which a call was due to the last byte of its response */
  p50: number;
  p95: number;
  p99: number;
  max: number;
  /** lateness of the generator itself, 99th percentile; it is part of the latencies */
  lateP99: number;
  /** mean bytes of a response */
  bytes: number;
  /** responses other than 200 and calls without a response, by what came instead */
  failures: Record<string, number>;
}

/**
 * Sends calls at a fixed rate, whether or not the last one was answered. Each is measured from the instant when it was
 * due: a server that stalls cannot slow the measurement down, and every call that waits for the stall counts.
 * @param target a URL gets a POST of JSON
 * @param bodies JSON, in turn; with `numbered` the path gets the number of the body as its query
 */
export async function openLoop(
  target: string | Target,
  bodies: readonly string[],
  perSecond: number,
  seconds: number,
  numbered = false,
): Promise<OpenLoopResult> {
  const { url, method, headers } =
    typeof target === 'string'
      ? { url: target, method: 'POST', headers: { 'content-type': 'application/json' } }
      : target;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const latencies: number[] = [];
  const late: number[] = [];
  const failures: Record<string, number> = {};
  let bytes = 0;
  const count = perSecond * seconds;
  const calls: Promise<void>[] = [];
  const began = performance.now() + 100;
  for (let i = 0; i < count; i++) {
    const due = began + (i * 1_000) / perSecond;
    await until(due);
    late.push(performance.now() - due);
    const at = i % bodies.length;
    calls.push(
      send(numbered ? `${url}?n=${at}` : url, { agent, method, headers }, bodies[at]!).then(
        ({ status, length }) => {
          latencies.push(performance.now() - due);
          bytes += length;
          if (status !== 200) failures[status] = (failures[status] ?? 0) + 1;
        },
        (error: Error) => {
          failures[error.message] = (failures[error.message] ?? 0) + 1;
        },
      ),
    );
  }
  await Promise.all(calls);
  agent.destroy();
  const [p50, p95, p99, lateP99] = [
    ...[0.5, 0.95, 0.99].map((part) => quantile(latencies, part)),
    quantile(late, 0.99),
  ] as [number, number, number, number];
  return { sent: count, p50, p95, p99, max: Math.max(...latencies), lateP99, bytes: bytes / count, failures };
}

/** Timers are late and count whole milliseconds, so the rest of the wait is spent in turns of the event loop. */
async function until(instant: number): Promise<void> {
  for (let left = instant - performance.now(); left > 0; left = instant - performance.now()) {
    if (left > 1.5) await new Promise((resolve) => setTimeout(resolve, left - 1));
    else await new Promise((resolve) => setImmediate(resolve));
  }
}

function send(url: string, options: RequestOptions, body: string): Promise<{ status: number; length: number }> {
  return new Promise((resolve, reject) => {
    const headers = { ...options.headers, 'content-length': Buffer.byteLength(body) };
    const call = request(url, { ...options, headers }, (answer) => {
      let length = 0;
      answer.on('data', (part: Buffer) => (length += part.length));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, length }));
      answer.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}
