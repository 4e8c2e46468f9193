import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { Client } from './client.js';
import { type ImportJob, followImport } from './import-job.js';

/**
 * `npm run import -- FILE` sends a SEN2 return to a running Onward, and shows progress and results. ONWARD_URL is its
 * address (http://localhost:3000); ONWARD_TOKEN is the access token (default: the demonstration's coordinator).
 */
const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the file: npm run import -- FILE.zip');
if (!existsSync(file)) throw new Error(`There is no file ${file}.`);

const client = new Client(process.env['ONWARD_URL'] ?? 'http://localhost:3000', authorization());
const form = new FormData();
form.set('file', await openAsBlob(file), basename(file));
const started = await client.post<ImportJob>('/v1/young-people/imports', form);

const bar = new SingleBar(
  { format: '{bar} {percentage}% {phase}', noTTYOutput: true, notTTYSchedule: 2_000 },
  Presets.shades_classic,
);
bar.start(100, 0, { phase: started.status });
try {
  const job = await followImport(client, started.id, ({ percent, phase }) => bar.update(percent, { phase }));
  bar.update(100, { phase: 'done' });
  bar.stop();
  for (const [what, counts] of [
    ['people', job.people],
    ['rows', job.rows],
  ] as const) {
    const words = Object.entries(counts ?? {}).map(([name, count]) => `${count} ${name}`);
    console.log(`${what}: ${words.join(', ')}`);
  }
  console.log(`Row by row: GET /v1/young-people/imports/${job.id}/rows`);
} finally {
  bar.stop();
}

function authorization(): string {
  const token = process.env['ONWARD_TOKEN'];
  if (token) return `Bearer ${token}`;
  const header = join(process.env['DATA_DIR'] ?? '.data', 'as', 'coordinator');
  if (!existsSync(header))
    throw new Error('There is no access token. Start Onward with npm start, or set ONWARD_TOKEN.');
  return readFileSync(header, 'utf8')
    .trim()
    .replace(/^Authorization: /, '');
}
