import { DEMO_ACCOUNTS } from '../demo-people.js';
import { readSettings } from '../settings.js';
import { startStandalone } from '../standalone.js';
import { serve } from './child.js';
import { Recorder, type Statement } from './recording.js';

export interface OnwardReady {
  url: string;
  tokens: Record<string, string>;
  /** opens the list of people in one browser */
  invitation: string | null;
}

/** The standalone as in `npm start`. The benchmark provides PostgreSQL and NATS, because it measures them as well. Its few
 * accounts send what many do, so their budgets are lifted unless it sets them. */
const recorder = process.env['RECORD'] ? new Recorder() : null;
const standalone = await startStandalone(
  readSettings({ ACCOUNT_RATE: '1000000', PUBLIC_RATE: '1000000', ...process.env, PORT: '0', DEMO: 'off' }),
  DEMO_ACCOUNTS,
  (_title, work) => work(() => undefined),
  console.error,
);
const tokens: Record<string, string> = {};
for (const { id } of DEMO_ACCOUNTS) tokens[id] = `Bearer ${await standalone.issuer!.mint(id)}`;

process.on('message', (message) => {
  if (message === 'record') recorder?.start();
  if (message === 'recorded') process.send?.({ statements: recorder?.stop() ?? ([] satisfies Statement[]) });
});
serve({ url: standalone.url, tokens, invitation: standalone.invitation } satisfies OnwardReady, () =>
  standalone.stop(),
);
