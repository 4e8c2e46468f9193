import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './ports.js';
import { beginning } from './processes.js';

interface Server {
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

const LOOK_MS = 100;
/** A server that ran for so long was well before it ended. */
const WELL_MS = 60_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

/** The pause before a start, by the number of starts that went before and helped for a moment at most. */
const pauseAfter = (starts: number) =>
  starts === 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (starts - 1), LONGEST_PAUSE_MS);

/**
 * Starts a server, and starts it again on the same port whenever it ends without being asked. The first time is at once;
 * later pauses double while it keeps ending. Its clients reconnect themselves.
 * @returns the first server, and what stops the running one
 */
export async function keepRunning<S extends Server>(
  start: () => Promise<S>,
  log: (line: string) => void,
): Promise<{ readonly server: S; stop(): Promise<void> }> {
  const first = await start();
  let running = first;
  const stopping = new AbortController();
  /** @returns false when we must stop */
  const pause = (ms: number) => wait(ms, true, { signal: stopping.signal, ref: false }).catch(() => false);

  async function keep(): Promise<void> {
    let since = performance.now();
    let starts = 0;
    for (let failure: string | null = null; failure !== null || (await hasEnded(running.pid, pause));) {
      if (failure === null && performance.now() - since > WELL_MS) starts = 0;
      const ms = pauseAfter(starts++);
      // A short pause is not worth a line: PostgreSQL refuses until the last of its orphaned backends has gone.
      if (failure === null || ms >= 1_000)
        log(`${failure ?? 'ended without being asked'}; starting it again ${ms === 0 ? 'now' : `in ${ms / 1_000} s`}`);
      if (!(await pause(ms))) return;
      try {
        running = await startAgain(running, start);
        since = performance.now();
        failure = null;
      } catch (error) {
        failure = `does not start (${(error as Error).message})`;
      }
    }
  }

  const kept = keep();
  return {
    server: first,
    stop: async () => {
      stopping.abort();
      await kept;
      await running.stop();
    },
  };
}

/** @returns false when we must stop, which comes first */
async function hasEnded(pid: number, pause: (ms: number) => Promise<boolean>): Promise<boolean> {
  const began = beginning(pid);
  do if (!(await pause(LOOK_MS))) return false;
  while (began !== null && beginning(pid) === began);
  return true;
}

async function startAgain<S extends Server>(ended: S, start: () => Promise<S>): Promise<S> {
  await ended.stop(); // gives the directory free
  // The start would take another port where somebody has this one, and nobody would look for the server there.
  if ((await freePort(ended.port)) === null) throw new Error(`another program listens on port ${ended.port}`);
  return start();
}
