import { mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { calendarDate } from '#libs/kernel';
import { writeSyntheticReturn } from '#libs/sen2';
import { Client } from '../client.js';
import { type ImportJob, followImport } from '../import-job.js';
import { Server } from './child.js';
import type { Attack, AttackCall, AttackCounts } from './neighbour-worker.js';
import type { OnwardReady } from './onward-server.js';
import { aimed, median } from './report.js';
import { openLoop } from './timeline/open-loop.js';

const TODAY = calendarDate('2025-01-16');
const PEOPLE = 300;
/** the other caller, who only wants to know who they are */
const PER_SECOND = 50;
const CALLER = 'adult-social-care';
/** may import, and may have the documents of every plan */
const NEIGHBOUR = 'coordinator';
const AIM_RATIO = 3;
const WISH_MS = 250;
/** an idle server answers faster, also on a busy machine */
const IDLE_MS = 50;

export interface NeighbourRow {
  readonly attack: string;
  /** p50 and p99 of `GET /v1/me` in milliseconds, idle and during the attack, a pair for each round */
  readonly rounds: readonly { readonly idle: Figures; readonly attacked: Figures }[];
  /** what the neighbour was answered */
  readonly answered: AttackCounts;
}

interface Figures {
  readonly p50: number;
  readonly p99: number;
  /** calls that got no 200 */
  readonly failed: number;
}

interface Worst {
  readonly attack: string;
  readonly atOnce: number;
  readonly calls: readonly AttackCall[];
}

/**
 * J: the worst neighbour. `GET /v1/me` of one account at a fixed rate, by turns on an idle server and while another
 * account at another address does its worst, one kind of worst after the other.
 */
export async function neighbour(
  databaseUrl: string,
  natsUrl: string,
  { rounds, seconds, log }: { rounds: number; seconds: number; log: (line: string) => void },
): Promise<NeighbourRow[]> {
  const directory = mkdtempSync(join(tmpdir(), 'onward-neighbour-'));
  // The limits that an installation has unless it sets others; the other scenarios lift them.
  const limits = { ACCOUNT_RATE: '50', PUBLIC_RATE: '100' };
  const env = { DATA_DIR: directory, DATABASE_URL: databaseUrl, NATS_URL: natsUrl, FIXED_CLOCK: TODAY, ...limits };
  const onward = await Server.start<OnwardReady>('./onward-server.js', env);
  try {
    const { url, tokens } = onward.ready;
    const file = join(directory, 'return.zip');
    await writeSyntheticReturn(file, {
      people: PEOPLE,
      referenceDate: TODAY,
      exportedOn: TODAY,
      localAuthorityCode: '926',
    });
    const coordinator = new Client(url, tokens[NEIGHBOUR]!);
    const form = new FormData();
    form.set('file', await openAsBlob(file), 'return.zip');
    await followImport(
      coordinator,
      (await coordinator.post<ImportJob>('/v1/young-people/imports', form)).id,
      'done',
      () => undefined,
    );
    const planIds = await plansOf(coordinator);

    const me = async (time: number): Promise<Figures> => {
      const headers = { authorization: tokens[CALLER]! };
      const { p50, p99, failures } = await openLoop(
        { url: `${url}/v1/me`, method: 'GET', headers },
        [''],
        PER_SECOND,
        time,
      );
      return { p50, p99, failed: Object.values(failures).reduce((a, b) => a + b, 0) };
    };
    await me(seconds);
    const rows: NeighbourRow[] = [];
    for (const { attack, ...worst } of worsts(tokens[NEIGHBOUR]!, planIds, readFileSync(file))) {
      const row = { attack, rounds: [] as { idle: Figures; attacked: Figures }[], answered: {} as AttackCounts };
      for (let round = 0; round < rounds; round++) {
        await untilIdle(new Client(url, tokens[CALLER]!));
        const idle = await me(seconds);
        const stop = attackWith({ url, from: '127.0.0.2', ...worst });
        const attacked = await me(seconds);
        for (const [status, n] of Object.entries(await stop())) row.answered[status] = (row.answered[status] ?? 0) + n;
        row.rounds.push({ idle, attacked });
      }
      rows.push(row);
      log(lineOf(row));
    }
    return rows;
  } finally {
    await onward.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The server may still work on what the neighbour left. */
async function untilIdle(caller: Client): Promise<void> {
  for (let quick = 0; quick < 10;) {
    const began = performance.now();
    await caller.get('/v1/me');
    quick = performance.now() - began < IDLE_MS ? quick + 1 : 0;
  }
}

/** Plans exist once transition-plans has taken the events of the import. */
async function plansOf(coordinator: Client): Promise<string[]> {
  for (;;) {
    const { items } = await coordinator.get<{ items: { id: string }[] }>('/v1/caseload?limit=50');
    const ids = items.map(({ id }) => id);
    if (ids.length >= 10) return ids;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Each kind of worst that a limit must bound. @param token of the neighbour */
function worsts(token: string, planIds: readonly string[], upload: Buffer): Worst[] {
  const json = { 'content-type': 'application/json' };
  const keys = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`k${i}`, i]));
  const handovers = { facts: { healthHandovers: Array.from({ length: 100 }, (_, i) => ({ service: `s${i}` })) } };
  const deep = `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`;
  const preview = (body: string): AttackCall => ({ method: 'POST', path: '/v1/timeline/preview', headers: json, body });
  const read = (path: string, authorization = token): AttackCall => ({
    method: 'GET',
    path,
    headers: { authorization },
  });
  const boundary = 'worst-neighbour';
  const form = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="return.zip"\r\ncontent-type: application/zip\r\n\r\n`,
    ),
    upload,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const multipart = { authorization: token, 'content-type': `multipart/form-data; boundary=${boundary}` };
  return [
    { attack: '60,000 unknown keys', atOnce: 10, calls: [preview(JSON.stringify({ facts: keys }))] },
    { attack: '100 health hand-overs', atOnce: 10, calls: [preview(JSON.stringify(handovers))] },
    { attack: 'JSON 2,000 levels deep', atOnce: 10, calls: [preview(deep)] },
    {
      attack: 'ten summary.pdf',
      atOnce: 10,
      calls: planIds.map((id) => read(`/v1/plans/${id}/documents/summary.pdf`)),
    },
    {
      attack: 'lists at the page limit',
      atOnce: 10,
      calls: ['/v1/caseload', '/v1/referrals'].map((path) => read(`${path}?limit=200`)),
    },
    {
      attack: 'tokens that are not valid',
      atOnce: 10,
      calls: [read('/v1/me', `${token}x`), read('/v1/me', 'Bearer x.y.z')],
    },
    {
      attack: 'uploads',
      atOnce: 4,
      calls: [{ method: 'POST', path: '/v1/young-people/imports', headers: multipart, body: form.toString('latin1') }],
    },
  ];
}

function attackWith(attack: Attack): () => Promise<AttackCounts> {
  const worker = new Worker(new URL('./neighbour-worker.js', import.meta.url), { workerData: attack });
  const counts = new Promise<AttackCounts>((resolve, reject) => {
    worker.once('message', (answered) => resolve(answered as AttackCounts));
    worker.once('error', reject);
  });
  return () => {
    worker.postMessage('stop');
    return counts;
  };
}

const ratioOf = ({ rounds }: NeighbourRow) => median(rounds.map(({ idle, attacked }) => attacked.p99 / idle.p99));

function lineOf(row: NeighbourRow): string {
  const of = (when: 'idle' | 'attacked', figure: 'p50' | 'p99') =>
    median(row.rounds.map((round) => round[when][figure]));
  const ms = (when: 'idle' | 'attacked') => `${of(when, 'p50').toFixed(1)} / ${of(when, 'p99').toFixed(1)} ms`;
  const failed = row.rounds.reduce((sum, { attacked }) => sum + attacked.failed, 0);
  const statuses = Object.entries(row.answered).map(([status, n]) => `${n} × ${status}`);
  const slow = of('attacked', 'p99') > WISH_MS ? `, over the wish of ${WISH_MS} ms` : '';
  return (
    `J ${row.attack}: p50 / p99 of GET /v1/me idle ${ms('idle')}, attacked ${ms('attacked')}${slow}, ${failed} failed, ` +
    `p99 ${aimed(ratioOf(row), AIM_RATIO, 'times')}; the neighbour got ${statuses.join(', ')}`
  );
}

/** The worst of the kinds counts. */
export function neighbourReport(rows: readonly NeighbourRow[]): string {
  const worst = Math.max(...rows.map(ratioOf));
  return [`J the worst neighbour: p99 ${aimed(worst, AIM_RATIO, 'times')} as slow as idle`, ...rows.map(lineOf)].join(
    '\n  ',
  );
}
