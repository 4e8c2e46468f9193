import type { Schemas } from '../../api/api.js';
import { type Bars, barsOf } from '../../web/charts/bars.js';
import { TOLD_WORDS } from '../../web/told/told-words.js';

type Table = Schemas['UnmetNeedTable'];

export interface UnmetTable {
  readonly by: Table['by'];
  /** null: so few that the table could identify someone */
  readonly chart: Bars | null;
  readonly most: { readonly label: Label; readonly count: number } | null;
}

export interface Label {
  readonly key?: string;
  readonly text?: string;
}

export interface UnmetModel {
  readonly total: number | null;
  readonly tables: readonly UnmetTable[];
}

/** A need, a place or a month is data; every other code has words. */
export function labelOf(by: Table['by'], code: string): Label {
  if (by === 'place' || by === 'month') return code === 'not-known' ? unknown : { text: code };
  if (by === 'need') return code in TOLD_WORDS.values ? { key: `told.values.${code}` } : unknown;
  return { key: `oversight.unmet.codes.${code}` };
}

const unknown: Label = { key: 'oversight.unmet.codes.not-known' };

export const unmetNeedsOf = ({ total, tables }: Schemas['UnmetNeedCounts']): UnmetModel => ({
  total,
  tables: tables.map(({ by, counts }) => {
    const bars = counts?.map(({ code, count }) => ({ ...labelOf(by, code), count })) ?? null;
    const [most] = (bars ?? []).filter(({ count }) => count !== null).toSorted((a, b) => b.count! - a.count!);
    return {
      by,
      chart: bars && barsOf(bars),
      most: most && by !== 'month' ? { label: most, count: most.count! } : null,
    };
  }),
});
