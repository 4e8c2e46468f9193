import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

export interface AttackCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** text, or bytes as latin1 */
  readonly body?: string;
}

export interface Attack {
  readonly url: string;
  /** address of the caller, which is not the other caller's */
  readonly from: string;
  /** requests at a time */
  readonly atOnce: number;
  readonly calls: readonly AttackCall[];
}

/** Responses by status, and connections that broke. */
export type AttackCounts = Record<string, number>;

/** Runs in a thread of its own, so that the attack does not delay the measurement. Each loop sends as fast as it is answered. */
const { url, from, atOnce, calls } = workerData as Attack;
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
const counts: AttackCounts = {};
let stopped = false;
let next = 0;

parentPort!.on('message', () => {
  stopped = true;
  agent.destroy(); // a request that still waits counts as broken
});
await Promise.all(Array.from({ length: atOnce }, loop));
parentPort!.postMessage(counts);
parentPort!.close();

async function loop(): Promise<void> {
  while (!stopped) {
    const answer = await send(calls[next++ % calls.length]!).catch(() => 'broken');
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
}

function send({ method, path, headers, body }: AttackCall): Promise<string> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body, 'latin1')) };
    const call = request(
      `${url}${path}`,
      { method, agent, localAddress: from, headers: { ...headers, ...length } },
      (response) => {
        response.resume();
        response.on('end', () => resolve(String(response.statusCode)));
        response.on('error', reject);
      },
    );
    call.on('error', reject);
    call.end(body, 'latin1');
  });
}
