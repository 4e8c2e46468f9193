import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureNatsServer, fail, importBuilt, prepare } from '../../../libs/embedded/bin/prepare.mjs';
import { step } from '../../../libs/embedded/bin/steps.mjs';
import { watchSources } from '../../../libs/embedded/bin/watch.mjs';

/**
 * `npm run dev [-- --inspect]`: runs Onward as `npm start` does, and starts the services again when a source changes.
 * PostgreSQL and NATS run on meanwhile. Arguments are Node's own, for the process of the services: docs/how-to/debug.md.
 */
const nodeArguments = process.argv.slice(2);
const debugging = nodeArguments.some((argument) => argument.startsWith('--inspect'));
/** what a process may take to stop in order before it is killed; nothing is lost then either */
const PATIENCE_MS = 1_000;

const stops = [];
let env;
let current;
let next = null;
let wanted = 0;
let stopped = false;

/** A process that has loaded, or is loading, what does not change: dev-services.mjs. */
function spare() {
  const execArgv = ['--max-semi-space-size=64', ...nodeArguments];
  const child = fork(fileURLToPath(new URL('dev-services.mjs', import.meta.url)), [], { env, execArgv });
  child.ended = new Promise((resolve) => child.once('exit', resolve));
  child.ready = new Promise((resolve) => {
    child.once('message', resolve);
    child.once('exit', () => resolve(null));
  });
  return child;
}

async function end(child) {
  if (!child) return;
  if (child.connected) child.send('stop');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await child.ended;
  clearTimeout(timer);
}

/** Only the last of several changes counts: a start that has been overtaken is given up. */
async function start() {
  const turn = ++wanted;
  const overtaken = () => turn !== wanted || stopped;
  const began = performance.now();
  const before = current;
  // Two processes cannot have the debugger's port: then there is no spare one, and the process before has to end first.
  if (debugging) await end(before);
  if (overtaken()) return;
  const child = next ?? spare();
  next = null;
  current = child;
  child.send('load');
  await end(before);
  if (overtaken()) return;
  child.send('go');
  const screen = await child.ready;
  if (overtaken()) return;
  if (screen === null) console.error('The services ended. They start again when a source changes.');
  else {
    if (turn === 1) console.log(screen);
    console.log(`${turn === 1 ? 'Started' : 'Started again'} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  }
  if (!debugging) next ??= spare();
}

async function stop(exitCode) {
  if (stopped) return;
  stopped = true;
  await Promise.all([end(current), end(next)]);
  for (const one of stops.splice(0).reverse()) await one().catch((error) => console.error(error.message));
  process.exit(exitCode);
}

process.on('SIGINT', () => void stop(130));
process.on('SIGTERM', () => void stop(143));
process.on('SIGHUP', () => void stop(129));

try {
  await prepare();
  await ensureNatsServer();
  const [{ readSettings }, { openServers }] = await Promise.all([
    importBuilt('services/standalone/src/settings'),
    importBuilt('services/standalone/src/servers'),
  ]);
  const settings = readSettings(process.env);
  mkdirSync(settings.dataDir, { recursive: true });
  const [databaseUrl, natsUrl] = await step('Starting PostgreSQL and NATS', () =>
    openServers(settings, stops, (line) => console.error(line)),
  );
  env = { ...process.env, DATABASE_URL: databaseUrl, NATS_URL: natsUrl };
  await watchSources(([first, ...others]) => {
    console.log(`\n${first}${others.length > 0 ? ` and ${others.length} more` : ''}`);
    void start();
  });
  await start();
} catch (error) {
  fail(error);
  await stop(1);
}
