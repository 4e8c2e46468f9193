import { birthday, type CalendarDate, dayNumber } from '#libs/kernel';
import { type Timeline, timeline, type TimelineFacts } from '#libs/timeline';
import { serve } from '../child.js';
import { CENSUS } from './england.js';
import { register } from './register.js';

/** The work for each person of the register. */
export type Work = 'ceiling' | 'recompute' | 'explain';

export interface Pass {
  people: number;
  milestones: number;
  /** the same for the same people and rules */
  checksum: string;
  seconds: number;
  /** of the process with its helper threads */
  cpuSeconds: number;
  /** peak memory of the process */
  peakMegabytes: number;
}

/** Folds the results into a checksum, so that all of them are used. */
let sum = 0;
const fold = (n: number) => (sum = Math.imul(sum ^ n, 0x01000193));

const WORKS: Readonly<Record<Work, (facts: TimelineFacts) => number>> = {
  ceiling(facts) {
    fold(dayNumber(birthday(facts.dateOfBirth as CalendarDate, 18)));
    return 1;
  },
  recompute: (facts) => foldAll(timeline(facts, { asOf: CENSUS })),
  explain(facts) {
    const answer = timeline(facts, { asOf: CENSUS });
    fold(JSON.stringify(answer).length);
    return answer.milestones.length;
  },
};

function foldAll({ milestones }: Timeline): number {
  for (const { due, status } of milestones) fold((due === null ? 0 : dayNumber(due)) + status.length);
  return milestones.length;
}

function pass(work: Work, every: number): Pass {
  const each = WORKS[work];
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  let [people, milestones] = [0, 0];
  sum = 0;
  for (const facts of register(every)) {
    people++;
    milestones += each(facts);
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    people,
    milestones,
    checksum: (sum >>> 0).toString(16).padStart(8, '0'),
    seconds: (performance.now() - began) / 1_000,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
  };
}

process.on('message', (message: string) => {
  const [work, every] = message.split(' ') as [Work, string];
  process.send?.(pass(work, Number(every)));
});
serve({}, () => Promise.resolve());
