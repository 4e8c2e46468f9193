import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBuilt, root } from '../../../libs/embedded/bin/prepare.mjs';

/**
 * The process that `npm run dev` starts again and again. Loading what others wrote takes longest and does not change with
 * our sources, so each process does that before it is needed. It loads our modules when told `load`, runs them when told
 * `go`, and ends when told `stop`.
 */
const stopping = new AbortController();
const told = {};
const words = (...names) =>
  Object.fromEntries(names.map((name) => [name, new Promise((resolve) => (told[name] = resolve))]));
const { load, go, stop } = words('load', 'go', 'stop');
let running = false;

process.on('message', (word) => told[word]());
// The terminal's Ctrl-C reaches us too; `dev.mjs` says when to stop, and we end when it is gone.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(1));
void stop.then(() => (running ? stopping.abort() : process.exit()));

process.setSourceMapsEnabled(true);
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// Some packages hold fonts alone and cannot be imported.
for (const name of Object.keys(dependencies)) await import(name).catch(() => undefined);
await load;
const { run } = await importBuilt('services/standalone/src/main');
await go;
running = true;
try {
  await run(stopping.signal, undefined, (screen) => process.send(screen));
} catch (error) {
  console.error(error);
  process.exit(1);
}
process.exit();
