import { importBuilt } from '../../../libs/embedded/bin/prepare.mjs';

/** The process that `npm run dev` starts again: loads the services, runs them when told `go`, and ends when told `stop`. */
const stopping = new AbortController();
const going = new Promise((resolve) => {
  process.on('message', (word) => (word === 'go' ? resolve() : stopping.abort()));
});
// The terminal's Ctrl-C reaches us too; `dev.mjs` says when to stop, and we end when it is gone.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(1));

process.setSourceMapsEnabled(true);
const { run } = await importBuilt('services/standalone/src/main');
await going;
if (!stopping.signal.aborted) {
  try {
    await run(stopping.signal, undefined, (screen) => process.send(screen));
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
process.exit();
