import { addDays, birthday, type CalendarDate, calendarDate, daysBetween } from '#libs/kernel';
import { type Milestone, type Status, timeline, type TimelineFacts } from '../index.js';

/** What each status may become while no fact changes. What was `upcoming` may become anything. */
const DONE: readonly Status[] = ['met', 'met-late', 'late-by-statute'];
const GONE: readonly Status[] = ['ended', 'moot'];
const NEXT: Partial<Record<Status, readonly Status[]>> = {
  'due-soon': ['due-soon', 'deferred', 'overdue', 'open-now', 'active-since', 'not-recorded', ...DONE, ...GONE],
  overdue: ['overdue', 'not-recorded', 'met-late', 'late-by-statute', ...GONE],
  'open-now': ['open-now', 'deferred', 'due-soon', 'overdue', 'active-since', 'not-recorded', ...DONE, ...GONE],
  'not-recorded': ['not-recorded', ...DONE, ...GONE],
  'active-since': ['active-since', ...DONE, ...GONE],
  ended: ['ended', ...DONE],
  moot: ['moot', ...DONE],
  met: ['met'],
  'met-late': ['met-late'],
};

const by = (milestones: readonly Milestone[]) => new Map(milestones.map((m) => [m.occurrence, m]));

/** The faults of one night, in words. */
function faultsOf(before: readonly Milestone[], after: readonly Milestone[], released: boolean): string[] {
  const tomorrow = by(after);
  return before.flatMap((m) => {
    const allowed = NEXT[m.status];
    if (!allowed) return [];
    // What stopped in custody goes on with the release, a day that the facts name.
    if (released && m.status === 'ended') return [];
    const then = tomorrow.get(m.occurrence);
    if (!then && (DONE.includes(m.status) || m.status === 'moot' || m.status === 'ended')) return [];
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

/**
 * The faults of a life, each once. Every day is looked at with `everyDay`; otherwise a fortnight whose first and last answers
 * agree is taken to have no other between them, and the others are halved until the day of the change is found.
 */
export function faultsOfLife(facts: TimelineFacts, { everyDay = false } = {}): string[] {
  const born = calendarDate(facts.dateOfBirth!);
  const last = birthday(born, 26);
  const faults = new Set<string>();
  const on = (day: CalendarDate) => timeline(facts, { asOf: day }).milestones;
  const note = (day: CalendarDate, found: readonly string[]) => {
    for (const fault of found) if (![...faults].some((f) => f.endsWith(fault))) faults.add(`${day}: ${fault}`);
  };
  const between = (from: CalendarDate, before: readonly Milestone[], to: CalendarDate, after: readonly Milestone[]) => {
    const days = daysBetween(from, to);
    if (days > 1 && !everyDay && signature(before) === signature(after)) return;
    if (days <= 1)
      return note(to, [...faultsOf(before, after, facts.releasedOn === to), ...contradictions(facts, after)]);
    const middle = addDays(from, Math.floor(days / 2));
    const then = on(middle);
    between(from, before, middle, then);
    between(middle, then, to, after);
  };
  let from = birthday(born, 13);
  let before = on(from);
  while (from < last) {
    const to = addDays(from, Math.min(14, daysBetween(from, last)));
    const after = on(to);
    between(from, before, to, after);
    [from, before] = [to, after];
  }
  return [...faults];
}

const signature = (milestones: readonly Milestone[]) =>
  milestones.map(({ occurrence, status, due }) => `${occurrence} ${status} ${due}`).join('\n');
