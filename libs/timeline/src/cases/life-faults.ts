import { addDays, birthday, type CalendarDate, calendarDate } from '#libs/kernel';
import { type Milestone, type Status, timeline, type TimelineFacts } from '../index.js';

/** What each status may become while no fact changes. What was `upcoming` may become anything. */
const DONE: readonly Status[] = ['met', 'met-late', 'late-by-statute'];
const GONE: readonly Status[] = ['ended', 'moot'];
const NEXT: Partial<Record<Status, readonly Status[]>> = {
  'due-soon': ['due-soon', 'overdue', 'open-now', 'active-since', 'not-recorded', ...DONE, ...GONE],
  overdue: ['overdue', 'not-recorded', 'met-late', 'late-by-statute', ...GONE],
  'open-now': ['open-now', 'due-soon', 'overdue', 'active-since', 'not-recorded', ...DONE, ...GONE],
  'not-recorded': ['not-recorded', ...DONE, ...GONE],
  'active-since': ['active-since', ...DONE, ...GONE],
  ended: ['ended', ...DONE],
  moot: ['moot'],
  met: ['met'],
  'met-late': ['met-late'],
};

const by = (milestones: readonly Milestone[]) => new Map(milestones.map((m) => [m.occurrence, m]));

/** The faults of one night, in words. */
function faultsOf(before: readonly Milestone[], after: readonly Milestone[]): string[] {
  const tomorrow = by(after);
  return before.flatMap((m) => {
    const allowed = NEXT[m.status];
    if (!allowed) return [];
    const then = tomorrow.get(m.occurrence);
    if (!then && (DONE.includes(m.status) || m.status === 'moot')) return [];
    if (!then && after.some(({ follows }) => follows?.includes(m.occurrence))) return [];
    if (!then) return [`${m.occurrence} was ${m.status} and is gone`];
    if (!allowed.includes(then.status)) return [`${m.occurrence} was ${m.status} and is ${then.status}`];
    if (then.status === 'moot' && !then.mootBecause) return [`${m.occurrence} is moot without a reason`];
    if (then.status === 'ended' && m.status !== 'ended') return endedWell(then, after);
    return [];
  });
}

function endedWell({ occurrence, ended }: Milestone, after: readonly Milestone[]): string[] {
  if (!ended || ended.because.length < 20) return [`${occurrence} ended without a reason`];
  const { continuesAs } = ended;
  if (continuesAs === undefined) return [];
  const successor = after.find((m) => m.rule === continuesAs && m.status !== 'ended');
  if (!successor) return [`${occurrence} goes on as ${continuesAs}, which is not there`];
  return successor.follows?.includes(occurrence) ? [] : [`${continuesAs} does not name ${occurrence}`];
}

function contradictions(facts: TimelineFacts, milestones: readonly Milestone[]): string[] {
  const eighteenth = birthday(calendarDate(facts.dateOfBirth!), 18);
  return milestones.flatMap((m) => [
    ...(m.opensOn && m.due && m.opensOn > m.due ? [`${m.occurrence} opens after it is due`] : []),
    ...(m.due && m.closesOn && m.due > m.closesOn ? [`${m.occurrence} is due after it closes`] : []),
    ...(TOWARDS_A_CHILD.includes(m.rule) && m.due !== null && m.due >= eighteenth
      ? [`${m.occurrence} is due to a child after childhood`]
      : []),
  ]);
}

/** Duties that are owed before the 18th birthday only. */
const TOWARDS_A_CHILD = [
  'HLT-01',
  'HLT-02',
  'HLT-03',
  'HLT-04',
  'HLT-08',
  'HLT-20',
  'SC-01',
  'SC-02',
  'SC-05',
  'SC-06',
  'SC-07',
  'SC-09',
  'SC-14',
  'EDU-21',
];

/** Every day of a life, with the faults that it shows; each fault once. */
export function faultsOfLife(facts: TimelineFacts): string[] {
  const born = calendarDate(facts.dateOfBirth!);
  const last = birthday(born, 26);
  const faults = new Set<string>();
  let before = timeline(facts, { asOf: birthday(born, 13) }).milestones;
  for (let on: CalendarDate = addDays(birthday(born, 13), 1); on <= last; on = addDays(on, 1)) {
    const today = timeline(facts, { asOf: on }).milestones;
    for (const fault of [...faultsOf(before, today), ...contradictions(facts, today)])
      if (faults.size < 100 && ![...faults].some((f) => f.endsWith(fault))) faults.add(`${on}: ${fault}`);
    before = today;
  }
  return [...faults];
}
