import { Server } from '../child.js';
import { aimed, median } from '../report.js';
import { PEOPLE } from './england.js';
import type { Pass, Work } from './recompute-child.js';

/** The aim for all people; less for a part of them. */
const AIM_SECONDS = 60;
const AIM_MEGABYTES = 150;
/** A part of the whole register with every age: 19,968 people. */
const EXPLAINED_EACH = 36;

export interface RecomputeResult {
  people: number;
  milestones: number;
  checksum: string;
  seconds: number;
  cpuSeconds: number;
  /** the same people, and only their 18th birthdays */
  ceilingSeconds: number;
  /** largest of the runs */
  peakMegabytes: number;
  explained: { people: number; seconds: number };
}

/** H: the register of England, one person after the other, in its own process with a single thread. */
export async function recompute(rounds: number, every: number, log: (line: string) => void): Promise<RecomputeResult> {
  const passes: Record<Work, Pass[]> = { ceiling: [], recompute: [], explain: [] };
  for (let round = 0; round < rounds; round++) {
    for (const work of ['ceiling', 'recompute', 'explain'] as const) {
      const made = await once(work, work === 'explain' ? every * EXPLAINED_EACH : every);
      log(`H ${work}: ${made.people} people in ${made.seconds.toFixed(1)} s, ${made.peakMegabytes} MB`);
      passes[work].push(made);
    }
  }
  const of = (work: Work, figure: 'seconds' | 'cpuSeconds') => median(passes[work].map((p) => p[figure]));
  const [first] = passes.recompute as [Pass];
  if (passes.recompute.some(({ checksum }) => checksum !== first.checksum))
    throw new Error('the same register gave different results');
  return {
    people: first.people,
    milestones: first.milestones,
    checksum: first.checksum,
    seconds: of('recompute', 'seconds'),
    cpuSeconds: of('recompute', 'cpuSeconds'),
    ceilingSeconds: of('ceiling', 'seconds'),
    peakMegabytes: Math.max(...passes.recompute.map((p) => p.peakMegabytes)),
    explained: { people: passes.explain[0]!.people, seconds: of('explain', 'seconds') },
  };
}

/** Each pass has its own process, so that none profits from caches or memory of another. */
async function once(work: Work, every: number): Promise<Pass> {
  const child = await Server.start('./timeline/recompute-child.js', {}, ['--single-threaded']);
  try {
    return await child.ask<Pass>(`${work} ${every}`);
  } finally {
    await child.stop();
  }
}

export function recomputeReport(r: RecomputeResult): string {
  const each = (seconds: number, people: number) => `${((seconds * 1e6) / people).toFixed(1)} µs`;
  const { explained } = r;
  const aim = Math.round((AIM_SECONDS * r.people) / PEOPLE);
  return (
    `H the register of England, ${r.people} people recomputed: ${aimed(r.seconds, aim, 's')}, ` +
    `${Math.round(r.people / r.seconds)} people a second, ${each(r.seconds, r.people)} a person ` +
    `(${each(r.cpuSeconds, r.people)} of processor time), ${r.milestones} milestones, checksum ${r.checksum}; ` +
    `peak memory ${aimed(r.peakMegabytes, AIM_MEGABYTES, 'MB')}\n` +
    `  the same people made, and their 18th birthdays: ${r.ceilingSeconds.toFixed(1)} s, ` +
    `${each(r.ceilingSeconds, r.people)} a person, ratio ${(r.ceilingSeconds / r.seconds).toFixed(2)}\n` +
    `  with every explanation written out as JSON, a sample of ${explained.people}: ` +
    `${each(explained.seconds, explained.people)} a person`
  );
}
