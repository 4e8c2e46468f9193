import { type CalendarDate, londonDay } from '#libs/kernel';
import type { Schemas } from '../../api/api.js';
import type { Reader } from '../../session/session.js';

type Line = Schemas['WhoLookedLine'];

interface Visit {
  readonly who: string;
  readonly job: string;
  readonly organisation: string | null;
  /** it is the reader's own */
  readonly mine: boolean;
  readonly did: string;
  readonly why: string | null;
  readonly refused: boolean;
  /** the first and the last time of the day, ISO 8601 */
  readonly from: string;
  readonly until: string;
  readonly times: number;
}

export interface WhoLookedModel {
  readonly days: readonly { readonly day: CalendarDate; readonly visits: readonly Visit[] }[];
  readonly next: string | null;
  /** a service did not answer, so lines are missing */
  readonly away: boolean;
}

/** The lines by day; what one person did several times on a day is one line. */
export function whoLookedOf(log: Schemas['WhoLookedPage'], reader: Pick<Reader, 'name'>): WhoLookedModel {
  const days = new Map<CalendarDate, Map<string, Visit>>();
  for (const line of log.items) {
    const day = londonDay(new Date(line.at));
    const visits = days.get(day) ?? new Map<string, Visit>();
    days.set(day, visits);
    const key = [line.who, line.job, line.did, line.outcome].join('\n');
    visits.set(key, joined(visits.get(key), line, reader));
  }
  return {
    days: [...days].map(([day, visits]) => ({ day, visits: [...visits.values()] })),
    next: log.next,
    away: log.missing.length > 0,
  };
}

/** Lines arrive newest first. */
function joined(before: Visit | undefined, line: Line, reader: Pick<Reader, 'name'>): Visit {
  if (before) return { ...before, from: line.at, times: before.times + 1 };
  const { who, job, organisation, did, why, outcome, at } = line;
  return {
    ...{ who, job, organisation, did, why },
    mine: who === reader.name,
    refused: outcome === 'refused',
    from: at,
    until: at,
    times: 1,
  };
}
