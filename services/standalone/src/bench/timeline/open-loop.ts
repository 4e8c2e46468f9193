import { Agent, request } from 'node:http';
import { quantile } from '../report.js';

export interface OpenLoopResult {
  sent: number;
  /** milliseconds from the instant at which a call was due to be sent to the last byte of its answer */
  p50: number;
  p95: number;
  p99: number;
  max: number;
  /** by how much the generator itself was late, 99 of 100 calls: a part of the latencies */
  lateP99: number;
  /** mean bytes of an answer */
  bytes: number;
  /** answers other than 200, and calls without an answer, by what came instead */
  failures: Record<string, number>;
}

/**
 * Calls at a fixed rate, whether or not the last was answered. Each is measured from when it was due, not from when it
 * went: a server that stalls cannot slow down who measures it, and each call that had to wait for the stall counts.
 * @param bodies JSON, taken by turns; the path gets the number of the body as its query where `numbered`
 */
export async function openLoop(
  url: string,
  bodies: readonly string[],
  perSecond: number,
  seconds: number,
  numbered = false,
): Promise<OpenLoopResult> {
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
      post(agent, numbered ? `${url}?n=${at}` : url, bodies[at]!).then(
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

/** Timers are whole milliseconds and late: the rest is waited for in turns of the event loop. */
async function until(instant: number): Promise<void> {
  for (let left = instant - performance.now(); left > 0; left = instant - performance.now()) {
    if (left > 1.5) await new Promise((resolve) => setTimeout(resolve, left - 1));
    else await new Promise((resolve) => setImmediate(resolve));
  }
}

function post(agent: Agent, url: string, body: string): Promise<{ status: number; length: number }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const call = request(url, { method: 'POST', agent, headers }, (answer) => {
      let length = 0;
      answer.on('data', (part: Buffer) => (length += part.length));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, length }));
      answer.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}
