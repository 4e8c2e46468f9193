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
/** what a process may take to stop in order before it is killed; nothing is lost then either */
const PATIENCE_MS = 1_000;

const stops = [];
let env;
let current;
let wanted = 0;
let stopped = false;

/** A process of the services that has loaded its modules and waits for its turn. */
function load() {
  const child = fork(fileURLToPath(new URL('dev-services.mjs', import.meta.url)), [], { env, execArgv: nodeArguments });
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
  const began = performance.now();
  const before = current;
  // The debugger's port is free only when the process before has ended.
  if (nodeArguments.length > 0) await end(before);
  if (turn !== wanted || stopped) return;
  const child = load();
  current = child;
  await end(before);
  if (turn !== wanted || stopped) return;
  child.send('go');
  const screen = await child.ready;
  if (turn !== wanted || stopped) return;
  if (screen === null) return console.error('The services ended. They start again when a source changes.');
  if (turn === 1) console.log(screen);
  console.log(`${turn === 1 ? 'Started' : 'Started again'} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

async function stop(exitCode) {
  if (stopped) return;
  stopped = true;
  await end(current);
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
