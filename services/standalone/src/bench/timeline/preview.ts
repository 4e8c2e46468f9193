import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server } from '../child.js';
import type { OnwardReady } from '../onward-server.js';
import { aimed, median } from '../report.js';
import { type OpenLoopResult, openLoop } from './open-loop.js';
import { previews } from './previews.js';

const PER_SECOND = 200;
const AIM_P99 = 5;
const WARM_UP_SECONDS = 10;

/** One round, with the time for which other load kept the server from a processor. */
interface Round extends OpenLoopResult {
  waited: number | null;
}

export interface PreviewResult {
  perSecond: number;
  onward: Round[];
  ceiling: Round[];
}

/**
 * I: `POST /v1/timeline/preview` at a fixed rate against the standalone with default settings, and its ceiling, by
 * turns.
 */
export async function preview(
  databaseUrl: string,
  natsUrl: string,
  { rounds, seconds, log }: { rounds: number; seconds: number; log: (line: string) => void },
): Promise<PreviewResult> {
  const directory = mkdtempSync(join(tmpdir(), 'onward-preview-'));
  const env = { DATA_DIR: directory, DATABASE_URL: databaseUrl, NATS_URL: natsUrl };
  const onward = await Server.start<OnwardReady>('./onward-server.js', env);
  const ceiling = await Server.start<{ url: string }>('./timeline/stored-answers.js', {});
  try {
    const bodies = previews().map((asked) => JSON.stringify(asked));
    const ours = (time: number) =>
      watched(onward, time, openLoop(`${onward.ready.url}/v1/timeline/preview`, bodies, PER_SECOND, time));
    const bare = (time: number) => watched(ceiling, time, openLoop(ceiling.ready.url, bodies, PER_SECOND, time, true));
    await ours(WARM_UP_SECONDS);
    await bare(WARM_UP_SECONDS);
    const result: PreviewResult = { perSecond: PER_SECOND, onward: [], ceiling: [] };
    for (let round = 0; round < rounds; round++) {
      result.onward.push(await ours(seconds));
      log(`I onward ${latencies(result.onward.at(-1)!)}`);
      result.ceiling.push(await bare(seconds));
      log(`I ceiling ${latencies(result.ceiling.at(-1)!)}`);
    }
    return result;
  } finally {
    await ceiling.stop();
    await onward.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function watched(server: Server<unknown>, seconds: number, load: Promise<OpenLoopResult>): Promise<Round> {
  const before = server.waitedSeconds();
  const result = await load;
  const after = server.waitedSeconds();
  return { ...result, waited: before === null || after === null ? null : (after - before) / seconds };
}

const FIGURES = ['p50', 'p95', 'p99', 'max', 'lateP99', 'bytes'] as const;

/** The median of each figure over the rounds; failures are added up. */
function middle(rounds: readonly Round[]): Round {
  const failures: Record<string, number> = {};
  for (const round of rounds)
    for (const [what, count] of Object.entries(round.failures)) failures[what] = (failures[what] ?? 0) + count;
  const figures = FIGURES.map((figure) => [figure, median(rounds.map((round) => round[figure]))] as const);
  const sent = rounds.reduce((sum, round) => sum + round.sent, 0);
  const waits = rounds.map(({ waited }) => waited).filter((waited) => waited !== null);
  return {
    ...(Object.fromEntries(figures) as Record<(typeof FIGURES)[number], number>),
    sent,
    failures,
    waited: waits.length > 0 ? median(waits) : null,
  };
}

function latencies({ p50, p95, p99, max, lateP99, failures, waited }: Round): string {
  const ms = (value: number) => value.toFixed(1);
  const failed = Object.entries(failures).map(([what, count]) => `, ${count} × ${what}`);
  const waiting = waited === null ? '' : `, without a processor ${(100 * waited).toFixed(1)} % of the time`;
  return (
    `p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}, max ${ms(max)} ms, ` +
    `sent late p99 ${ms(lateP99)}${waiting}${failed.join('')}`
  );
}

export function previewReport({ perSecond, onward, ceiling }: PreviewResult): string {
  const [ours, bare] = [middle(onward), middle(ceiling)];
  const failed = Object.values(ours.failures).reduce((a, b) => a + b, 0);
  return (
    `I a preview, ${perSecond} a second, ${ours.sent} sent, ${failed} refused or failed: p99 ${aimed(ours.p99, AIM_P99, 'ms')}\n` +
    `  Onward:  ${latencies(ours)}; an answer has ${(ours.bytes / 1_000).toFixed(1)} kB\n` +
    `  ceiling: ${latencies(bare)}; ${(bare.bytes / 1_000).toFixed(1)} kB`
  );
}
