import type { Part, Schemas } from '../../api/api.js';
import { type Bars, barsOf } from '../../web/charts/bars.js';

export const AGENCIES = ['education', 'health', 'childrens-social-care', 'adult-social-care'] as const;
export type Agency = (typeof AGENCIES)[number];
type Counts = Schemas['WorklistCounts'];
type Row = Schemas['WorklistRow'];

const STATES = [
  ...(['overdue', 'due', 'offered', 'silent', 'handedBack', 'unowned', 'noAccountablePerson', 'notRecorded'] as const),
];

/** Late steps by the agency that has them; null where a count cannot be read. */
export interface LateModel {
  readonly rows: readonly { readonly code: Agency | 'nobody'; readonly count: number }[];
  readonly total: number;
  readonly most: { readonly code: Agency | 'nobody'; readonly count: number } | null;
  readonly chart: Bars;
}

/** @param all the counts of every step, which are more than the agencies’ where nobody has a step */
export function lateOf(all: Part<Counts>, byAgency: Readonly<Record<Agency, Part<Counts>>>): LateModel | null {
  if (all.state !== 'here') return null;
  const counts = AGENCIES.map((code) => ({ code, read: byAgency[code] }));
  if (counts.some(({ read }) => read.state !== 'here')) return null;
  const known = counts.map(({ code, read }) => ({ code, count: read.state === 'here' ? read.data.overdue : 0 }));
  const nobody = all.data.overdue - known.reduce((sum, { count }) => sum + count, 0);
  const rows = [...known, ...(nobody > 0 ? [{ code: 'nobody' as const, count: nobody }] : [])].toSorted(
    (a, b) => b.count - a.count,
  );
  const [first] = rows;
  return {
    rows,
    total: all.data.overdue,
    most: first && first.count > 0 ? first : null,
    chart: barsOf(rows.map(({ code, count }) => ({ key: `oversight.agency.${code}`, count }))),
  };
}

export const statesOf = (all: Part<Counts>) =>
  all.state === 'here' ? STATES.map((state) => ({ state, count: all.data[state] })) : null;

export interface LateRow {
  readonly youngPersonId: string;
  readonly reference: string;
  readonly title: string;
  readonly agency: string;
  readonly team: string | null;
  readonly person: string | null;
  readonly days: number;
}

export const lateRowsOf = (rows: readonly Row[]): readonly LateRow[] =>
  rows.map((row) => ({
    youngPersonId: row.youngPersonId,
    reference: row.planReference,
    title: row.title,
    agency: row.ownerAgency ?? 'nobody',
    team: row.deliveryTeam,
    person: row.accountable?.name ?? row.person?.name ?? null,
    days: row.daysOverdue,
  }));
