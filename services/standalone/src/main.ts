import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { seedDemo } from './demo.js';
import { DEMO_ACCOUNTS } from './demo-people.js';
import { forgetRunning, noteRunning } from './running.js';
import { screen } from './screen.js';
import { readSettings } from './settings.js';
import { type Step, startStandalone } from './standalone.js';
import { writeTokens } from './token-files.js';

const quietly: Step = (_title, work) => work(() => undefined);

/**
 * `npm start` starts all of Onward, fills an empty installation with a synthetic area, prints the address, and runs
 * until `stopping` is aborted. It then stops everything that it started.
 */
export async function run(
  stopping: AbortSignal,
  step: Step = quietly,
  ready: (screen: string) => void = console.log,
): Promise<void> {
  const settings = readSettings(process.env);
  const standalone = await startStandalone(settings, DEMO_ACCOUNTS, step, (line) => console.error(line));
  const tokens = join(settings.dataDir, 'as');
  try {
    if (standalone.issuer) {
      await writeTokens(tokens, standalone.issuer, DEMO_ACCOUNTS);
      if (settings.demo) await seedDemo(standalone.url, standalone.issuer, settings, step);
    }
    noteRunning(settings.dataDir, standalone.url);
    if (!stopping.aborted) ready(screen(standalone.url, standalone.invitation, standalone.issuer ? tokens : null));
    if (!stopping.aborted) await new Promise((resolve) => stopping.addEventListener('abort', resolve, { once: true }));
  } finally {
    forgetRunning(settings.dataDir);
    await step('Stopping', () => standalone.stop());
    rmSync(tokens, { recursive: true, force: true });
  }
}
