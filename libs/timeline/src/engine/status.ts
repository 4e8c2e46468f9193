import { type CalendarDate, daysBetween } from '#libs/kernel';
import { type Person } from './person.js';
import { type Rule } from './rule.js';

const STATUSES = [
  'upcoming',
  'due-soon',
  'overdue',
  'open-now',
  'active-since',
  'met',
  'met-late',
  'late-by-statute',
  'deferred',
  'moot',
] as const;
export type Status = (typeof STATUSES)[number];

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
  /** missed: the day to act is the day asked about */
  actBy?: CalendarDate;
}

interface Known {
  readonly due: CalendarDate | null;
  readonly nominal: CalendarDate | null;
  readonly opensOn: CalendarDate | null;
  readonly closesOn: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly metOn: CalendarDate | null;
  /** an undecided rule: unknown facts are asked for, and nobody is late */
  readonly asking: boolean;
}

/** The status of a milestone on the day asked about. */
export function standingOf(rule: Rule, p: Person, known: Known): Standing {
  const { metOn } = known;
  if (metOn !== null && metOn <= p.asOf) return done(metOn, known);
  if (rule.metWhen?.holds(p) === true) return { status: 'met' };
  if (rule.mootWhen?.holds(p) === true) return { status: 'moot' };
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
  if (rule.afterwards === 'moot') return { status: 'moot' };
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
  if (until !== null && p.asOf > until) return { status: 'moot' };
  return { status: 'active-since', since: due };
}
