import { existsSync, openAsBlob } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { Client } from './client.js';
import { type ImportJob, type Undoing, followImport } from './import-job.js';
import { authorizationOf, runningAddress } from './running-access.js';

/**
 * `npm run import -- FILE` sends a SEN2 return to the Onward that runs from this folder, and shows progress and results.
 * ONWARD_URL is the address of another one, and ONWARD_TOKEN the access token (default: the demonstration's coordinator).
 */
const USAGE = `npm run import -- FILE.zip              imports a SEN2 return
npm run import -- FILE.zip --older      imports it although a newer one is in: it only fills gaps
npm run import -- FILE.zip --authority 935   imports the return of an authority with this DfE code
npm run import -- --undo ID             shows what undoing that import would do
npm run import -- --undo ID --confirm   undoes it`;

const DATA_DIR = process.env['DATA_DIR'] ?? '.data';
const IMPORTS = '/v1/young-people/imports';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    older: { type: 'boolean', default: false },
    authority: { type: 'string' },
    undo: { type: 'string' },
    confirm: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
if (!file && !values.undo) throw new Error(`Name the file:\n${USAGE}`);

const client = new Client(runningAddress(DATA_DIR), authorizationOf(DATA_DIR, 'coordinator'));
if (values.undo) await undo(values.undo, values.confirm);
else await send(file!);

async function send(name: string): Promise<void> {
  // npm runs this in the repository's folder; the file is named from the caller's.
  const path = resolve(process.env['INIT_CWD'] ?? '.', name);
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  const form = new FormData();
  if (values.older) form.set('acceptOlder', 'true');
  if (values.authority) form.set('localAuthorityCode', values.authority);
  form.set('file', await openAsBlob(path), basename(path));
  const started = await client.post<ImportJob>(IMPORTS, form).catch((error: Error) => {
    throw / OLDER_RETURN /.test(error.message)
      ? new Error(`${error.message}\nTo fill gaps from it, run the command again with --older.`)
      : error;
  });
  const job = await follow(started, 'done');
  for (const [what, counts] of [
    ['people', job.people],
    ['rows', job.rows],
  ] as const)
    console.log(`${what}: ${counted(counts ?? {})}`);
  console.log(`Row by row: GET ${IMPORTS}/${job.id}/rows`);
  console.log(`To undo it: npm run import -- --undo ${job.id}`);
}

async function undo(id: string, confirmed: boolean): Promise<void> {
  const path = `${IMPORTS}/${encodeURIComponent(id)}/undoing`;
  if (!confirmed) {
    const { people } = await client.get<Undoing>(path);
    console.log(`People by what an undo does, or did: ${counted(people)}`);
    console.log(`Person by person: GET ${path}/people`);
    console.log(`To undo it: npm run import -- --undo ${id} --confirm`);
    return;
  }
  await follow(await client.post<ImportJob>(path, {}), 'undone');
  console.log(`people: ${counted((await client.get<Undoing>(path)).people)}`);
  console.log('The people under “asked” go as soon as it is known that nobody has worked on their plan.');
  console.log(`Person by person: GET ${path}/people`);
}

/** Shows the progress until the job has ended. */
async function follow(started: ImportJob, end: 'done' | 'undone'): Promise<ImportJob> {
  const bar = new SingleBar(
    { format: '{bar} {percentage}% {phase}', noTTYOutput: true, notTTYSchedule: 2_000 },
    Presets.shades_classic,
  );
  bar.start(100, 0, { phase: started.status });
  let reason = '';
  try {
    const job = await followImport(client, started.id, end, ({ percent, phase, waitsFor }) => {
      bar.update(percent, { phase });
      const why = waitsFor ? waitingFor(waitsFor) : '';
      if (why && why !== reason) console.log(`\n${why}`);
      reason = why;
    });
    bar.update(100, { phase: job.status });
    return job;
  } finally {
    bar.stop();
  }
}

function waitingFor({ reason, importId, ahead }: NonNullable<ImportJob['waitsFor']>): string {
  return reason === 'another-import'
    ? `It waits for import ${importId}, which runs; ${ahead} before this one.`
    : 'It waits until the events of the last import are published.';
}

function counted(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
