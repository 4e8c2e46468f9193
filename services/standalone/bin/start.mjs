import { readFileSync } from 'node:fs';
import { ensureNatsServer, fail, importBuilt, prepare } from '../../../libs/embedded/bin/prepare.mjs';
import { step } from '../../../libs/embedded/bin/steps.mjs';

/**
 * `npm start`: installs, builds and fetches what is missing, then runs the standalone in this process. Its main module
 * exports `run(stopping, step): Promise<void>`, which resolves when it has stopped everything that it started after the
 * signal `stopping` was aborted, and rejects (having stopped everything too) when it cannot go on.
 */
const PATIENCE_MS = 30_000;
const stopping = new AbortController();
let running = false;

/** The first word to stop is heard, and no other: the terminal and npm both pass Ctrl-C on to us. */
function stop(exitCode) {
  if (!running) process.exit(exitCode);
  if (stopping.signal.aborted) return;
  stopping.abort();
  setTimeout(() => process.exit(exitCode), PATIENCE_MS).unref();
}

/** Under nohup the end of the terminal session is not meant for us. */
function ignoresHangUp() {
  try {
    const ignored = /^SigIgn:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
    return (BigInt(`0x${ignored}`) & 1n) === 1n;
  } catch {
    return false;
  }
}

process.on('SIGINT', () => stop(130));
process.on('SIGTERM', () => stop(143));
if (!ignoresHangUp()) process.on('SIGHUP', () => stop(129));

// npm that is killed cannot tell us; without it nobody would know how to stop us.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop(1), 1_000).unref();
}

try {
  await prepare();
  await ensureNatsServer();
  process.setSourceMapsEnabled(true);
  const { run } = await importBuilt('services/standalone/src/main');
  running = true;
  await run(stopping.signal, step);
} catch (error) {
  fail(error);
}
process.exit();
