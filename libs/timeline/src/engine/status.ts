import { assertNever, type CalendarDate, daysBetween } from '#libs/kernel';
import { type Person } from './person.js';
import { type Rule } from './rule.js';

export const STATUSES = [
  'upcoming',
  'due-soon',
  'overdue',
  'open-now',
  'active-since',
  'met',
  'met-late',
  'late-by-statute',
  'deferred',
  'not-recorded',
  'ended',
  'moot',
] as const;
export type Status = (typeof STATUSES)[number];

/** Still to do, or still lasting: not done, and not without an object. */
export function isOpen(status: Status): boolean {
  switch (status) {
    case 'upcoming':
    case 'due-soon':
    case 'overdue':
    case 'open-now':
    case 'active-since':
    case 'deferred':
    case 'not-recorded':
      return true;
    case 'met':
    case 'met-late':
    case 'late-by-statute':
    case 'ended':
    case 'moot':
      return false;
    default:
      return assertNever(status);
  }
}

export interface Standing {
  status: Status;
  /** whole days after the last day in time */
  daysOverdue?: number;
  /** the customary limit, where custom and statute differ by a day */
  practiceStatus?: 'on-time' | 'late';
  /** day on which it was done, as far as the facts show */
  metOn?: CalendarDate;
  /** first day of a lasting state */
  since?: CalendarDate;
  /** for the status `moot`: why there is nothing more to do */
  mootBecause?: string;
  /** missed: the day to act is the day asked about */
  actBy?: CalendarDate;
}

export interface Known {
  readonly due: CalendarDate | null;
  readonly nominal: CalendarDate | null;
  readonly opensOn: CalendarDate | null;
  readonly closesOn: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly metOn: CalendarDate | null;
  /** the day asked about; `p` is seen on an earlier day where the duty has ended */
  readonly asOf: CalendarDate;
  /** an undecided rule: unknown facts are asked for, and nobody is late */
  readonly asking: boolean;
}

const TIME_PASSED = 'the time for it has passed';

/** The status of a milestone on the day asked about. */
export function standingOf(rule: Rule, p: Person, known: Known): Standing {
  const { metOn } = known;
  if (metOn !== null && metOn <= known.asOf) return done(metOn, known);
  if (rule.metWhen?.holds(p) === true) return { status: 'met' };
  if (rule.mootWhen?.holds(p) === true) return { status: 'moot', mootBecause: rule.mootWhen.words };
  if (rule.notRecordedWhen?.holds(p) === true) return { status: 'not-recorded' };
  if (rule.deferredWhen?.holds(p) === true) return { status: 'deferred' };
  return known.due === null ? undated(rule, p, known) : dated(rule, p, known, known.due);
}

function done(metOn: CalendarDate, { due, nominal }: Known): Standing {
  if (due === null || metOn <= due) return { status: 'met', metOn };
  if (nominal !== null && metOn <= nominal) return { status: 'late-by-statute', practiceStatus: 'on-time', metOn };
  return { status: 'met-late', metOn, ...(nominal === null ? {} : { practiceStatus: 'late' }) };
}

function undated(rule: Rule, p: Person, { opensOn, asking }: Known): Standing {
  if (opensOn !== null && p.asOf < opensOn) return { status: 'upcoming' };
  if (asking || rule.standing !== 'active-since') return { status: 'open-now' };
  return { status: 'active-since', ...(opensOn === null ? {} : { since: opensOn }) };
}

function dated(rule: Rule, p: Person, known: Known, due: CalendarDate): Standing {
  const days = daysBetween(p.asOf, due);
  if (rule.afterwards === 'active-since' && days <= 0 && !known.asking) return lasting(p, known, due);
  if (days > p.settings.dueSoonDays) return { status: windowIsOpen(p, known, due) ? 'open-now' : 'upcoming' };
  if (days >= 0) return { status: 'due-soon' };
  if (known.asking || rule.afterwards === 'open-now') return { status: 'open-now' };
  if (rule.afterwards === 'moot') return { status: 'moot', mootBecause: TIME_PASSED };
  if (rule.asSoonAsPracticable && (known.closesOn === null || p.asOf <= known.closesOn)) return { status: 'open-now' };
  const { nominal } = known;
  const practice = nominal !== null ? ({ practiceStatus: p.asOf <= nominal ? 'on-time' : 'late' } as const) : {};
  return { status: 'overdue', daysOverdue: -days, actBy: p.asOf, ...practice };
}

/** The day is the end of a window that has opened. */
function windowIsOpen(p: Person, { opensOn, closesOn, asking }: Known, due: CalendarDate): boolean {
  return !asking && closesOn === due && opensOn !== null && opensOn <= p.asOf;
}

function lasting(p: Person, { until }: Known, due: CalendarDate): Standing {
  if (until !== null && p.asOf > until) return { status: 'moot', mootBecause: TIME_PASSED };
  return { status: 'active-since', since: due };
}
