import { type CalendarDate, addDays, dateOf, dayOfWeek, daysBetween, londonDay, partsOf } from '#libs/kernel';
import { type HolidayCalendar, addWorkingDays, bankHolidays, isWorkingDay, workingDayOnOrAfter } from '#libs/timeline';
import type { ReferralStatus } from '#libs/contracts';
import type { DeadlineEffect, DeadlineKind } from '../lifecycle/transition.rules.js';
import type { Urgency } from '../lifecycle/urgency.values.js';

/**
 * Working days by kind and urgency. These are local targets; no statute sets them. England's approved premises aim to answer
 * in ten and five days; two is for support that cannot wait.
 */
const WORKING_DAYS: Readonly<Record<DeadlineKind, Readonly<Record<Urgency, number>>>> = {
  acknowledge: { routine: 5, soon: 2, urgent: 1 },
  decide: { routine: 10, soon: 5, urgent: 2 },
  offer: { routine: 10, soon: 5, urgent: 2 },
  start: { routine: 20, soon: 10, urgent: 5 },
};

/** Hour of the day in London at which a working day is over. */
const CUT_OFF_HOUR = 17;

/** Working days after the due time at which a breach is published at levels 1, 2 and 3. */
export const ESCALATES_AFTER = [0, 3, 8] as const;

/** Why a deadline is paused: a question is open, or the organisation may not read the referral. */
const PAUSE_REASONS = ['information-awaited', 'sharing-stopped'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

interface Pause {
  /** instants, ISO 8601 in UTC */
  readonly from: string;
  readonly to: string | null;
  readonly because: PauseReason;
}

export interface Deadline {
  readonly kind: DeadlineKind;
  readonly workingDays: number;
  readonly calendar: HolidayCalendar;
  readonly cutOffHour: number;
  /** instants, ISO 8601 in UTC */
  readonly startedAt: string;
  /** in order; only the last may be open */
  readonly pauses: readonly Pause[];
  readonly stoppedAt: string | null;
  /** highest level of breach published so far: 0 for none, at most 3 */
  readonly level: number;
}

export interface DeadlineReading {
  readonly dueAt: Date;
  /** working days that do not count because the deadline was paused at their cut-off */
  readonly pausedFor: number;
  readonly pausedBecause: PauseReason | null;
  /** when it was due, if it had not been met by then */
  readonly breachedAt: Date | null;
  readonly level: number;
}

/**
 * Works out when a deadline is due. A deadline ticks at the cut-off of every working day: 17:00:00 London time, in winter and
 * summer. A tick counts if the deadline is running at that second: it started earlier, has not stopped, and is not paused. An
 * event in the same second comes after the tick. So a start at 17:00:00 or later, or on a non-working day, counts from the
 * next working day. The first tick that counts marks the start day. The deadline is due n counted ticks later, where n is its
 * number of working days. A deadline that is not met before that second is breached, and a later pause does not undo the
 * breach. A paused deadline shows the due time that it would have if it resumed now, and its breach level does not rise.
 *
 * The calendar counts the ticks between two events, so the cost depends only on the number of pauses.
 * @param now instant of the reading
 * @throws BankHolidaysNotKnown past the table of bank holidays
 */
export function readDeadline(deadline: Deadline, now: Date): DeadlineReading {
  const end = Date.parse(deadline.stoppedAt ?? now.toISOString());
  const { at: due, pausedFor } = countedTick(deadline, 0, end);
  const open = deadline.stoppedAt === null ? deadline.pauses.find((p) => p.to === null) : undefined;
  return {
    dueAt: new Date(due),
    pausedFor,
    pausedBecause: open?.because ?? null,
    breachedAt: due <= end ? new Date(due) : null,
    level: ESCALATES_AFTER.filter((later) => countedTick(deadline, later, end).at <= end).length,
  };
}

/** The next instant at which a breach or a higher level is due for publication; null if none is due without another event. */
export function lookAt(deadline: Deadline, now: Date): Date | null {
  const { dueAt, breachedAt, level, pausedBecause } = readDeadline(deadline, now);
  if (level > deadline.level) return now;
  if (deadline.stoppedAt !== null || deadline.level >= ESCALATES_AFTER.length || pausedBecause !== null) return null;
  if (breachedAt === null) return dueAt;
  return new Date(countedTick(deadline, ESCALATES_AFTER[deadline.level]!, now.getTime()).at);
}

/** The tick `later` working days after the due time, and the number of ticks before it that do not count. */
function countedTick(deadline: Deadline, later: number, end: number): { at: number; pausedFor: number } {
  let from = Date.parse(deadline.startedAt);
  let left = deadline.workingDays + 1 + later;
  let pausedFor = 0;
  for (const pause of deadline.pauses) {
    const paused = Date.parse(pause.from);
    if (cutOffOf(nthTickDay(from, left, deadline), deadline) <= paused) break;
    left -= ticksWithin(from, paused, deadline);
    from = pause.to === null ? Math.max(end, paused) : Date.parse(pause.to);
    pausedFor += ticksWithin(paused, from, deadline);
  }
  return { at: cutOffOf(nthTickDay(from, left, deadline), deadline), pausedFor };
}

/** Applies a transition's effects to the deadlines of a referral. */
export function turnDeadlines(
  deadlines: readonly Deadline[],
  effects: Readonly<Partial<Record<DeadlineKind, DeadlineEffect>>>,
  urgency: Urgency,
  now: Date,
): readonly Deadline[] {
  const at = now.toISOString();
  const after = new Map(deadlines.map((deadline) => [deadline.kind, deadline]));
  for (const [kind, does] of Object.entries(effects) as [DeadlineKind, DeadlineEffect][]) {
    const deadline = after.get(kind);
    if (does === 'starts') after.set(kind, started(kind, urgency, at));
    else if (deadline && deadline.stoppedAt === null) after.set(kind, turned(deadline, does, at));
  }
  return [...after.values()];
}

function started(kind: DeadlineKind, urgency: Urgency, startedAt: string): Deadline {
  const fixed = { calendar: 'england-and-wales', cutOffHour: CUT_OFF_HOUR } as const;
  return { kind, workingDays: WORKING_DAYS[kind][urgency], ...fixed, startedAt, pauses: [], stoppedAt: null, level: 0 };
}

function turned(deadline: Deadline, does: Exclude<DeadlineEffect, 'starts'>, at: string): Deadline {
  switch (does) {
    case 'pauses':
      return pausedFor(deadline, 'information-awaited', at);
    case 'resumes':
      return { ...deadline, pauses: closed(deadline.pauses, at, ['information-awaited']) };
    case 'stops':
      return { ...deadline, pauses: closed(deadline.pauses, at), stoppedAt: at };
  }
}

const closed = (pauses: readonly Pause[], at: string, reasons: readonly PauseReason[] = PAUSE_REASONS) =>
  pauses.map((pause) => (pause.to === null && reasons.includes(pause.because) ? { ...pause, to: at } : pause));

/** Pauses the deadline for this reason and ends any other pause. */
function pausedFor(deadline: Deadline, because: PauseReason, at: string): Deadline {
  if (deadline.pauses.some((pause) => pause.to === null && pause.because === because)) return deadline;
  return { ...deadline, pauses: [...closed(deadline.pauses, at), { from: at, to: null, because }] };
}

/** Pauses all running deadlines, because the organisation cannot answer what it may not read. */
export function deadlinesAfterStop(deadlines: readonly Deadline[], now: Date): readonly Deadline[] {
  const at = now.toISOString();
  return deadlines.map((deadline) =>
    deadline.stoppedAt === null ? pausedFor(deadline, 'sharing-stopped', at) : deadline,
  );
}

/** Resumes the deadlines when the organisation may read again. An unanswered question keeps its deadline paused. */
export function deadlinesAfterResumption(
  deadlines: readonly Deadline[],
  status: ReferralStatus,
  now: Date,
): readonly Deadline[] {
  const at = now.toISOString();
  return deadlines.map((deadline) => {
    if (deadline.stoppedAt !== null) return deadline;
    if (deadline.kind === 'decide' && status === 'information-requested')
      return pausedFor(deadline, 'information-awaited', at);
    return { ...deadline, pauses: closed(deadline.pauses, at, ['sharing-stopped']) };
  });
}

type Ticking = Pick<Deadline, 'calendar' | 'cutOffHour'>;

/** Day of the n-th tick after an instant. */
function nthTickDay(instant: number, n: number, deadline: Ticking): CalendarDate {
  return addWorkingDays(firstTickDay(instant, deadline), n - 1, deadline.calendar);
}

function firstTickDay(instant: number, deadline: Ticking): CalendarDate {
  const day = londonDay(new Date(instant));
  return workingDayOnOrAfter(instant >= cutOffOf(day, deadline) ? addDays(day, 1) : day, deadline.calendar);
}

/** Ticks after one instant, up to and with another. */
function ticksWithin(after: number, until: number, deadline: Ticking): number {
  const day = londonDay(new Date(until));
  const last = until >= cutOffOf(day, deadline) ? day : addDays(day, -1);
  return workingDaysWithin(firstTickDay(after, deadline), last, deadline.calendar);
}

/** Working days from one to another, both included. */
function workingDaysWithin(first: CalendarDate, last: CalendarDate, calendar: HolidayCalendar): number {
  if (last < first) return 0;
  isWorkingDay(last, calendar); // throws past the table of bank holidays
  const days = daysBetween(first, last) + 1;
  let count = Math.floor(days / 7) * 5;
  for (let i = 0; i < days % 7; i++) if (((dayOfWeek(first) - 1 + i) % 7) + 1 <= 5) count++;
  for (const day of bankHolidays(calendar)) if (day >= first && day <= last && dayOfWeek(day) <= 5) count--;
  return count;
}

const HOUR_MS = 3_600_000;

/** Instant of the cut-off; an hour earlier by Greenwich in summer time (Summer Time Order 2002). */
function cutOffOf(day: CalendarDate, { cutOffHour }: Ticking): number {
  const { year, month, day: date } = partsOf(day);
  const summer = day >= lastSunday(year, 3) && day < lastSunday(year, 10);
  return Date.UTC(year, month - 1, date, cutOffHour) - (summer ? HOUR_MS : 0);
}

function lastSunday(year: number, month: 3 | 10): CalendarDate {
  const last = dateOf(year, month, 31);
  return addDays(last, -(dayOfWeek(last) % 7));
}
