/*
 * Counts of people in small groups can name somebody. Below 5 nothing is shown, as the Department for Education and NHS
 * England publish, and as much beside it that nobody can work it out.
 */

export const SMALLEST_SHOWN = 5;

export interface Count<Code extends string = string> {
  readonly code: Code;
  /** 1 or more: what nobody has is not counted */
  readonly count: number;
}

interface ShownCount {
  readonly code: string;
  /** null: too small to show, or hidden so that a small one cannot be worked out */
  readonly count: number | null;
}

/** The total of every table, or null where it is too small to show. */
export function shownTotal(total: number): number | null {
  return total < SMALLEST_SHOWN ? null : total;
}

/**
 * A table of counts as it may be seen beside its total, or null where it may not be seen at all.
 *
 * Hidden are those below 5; then the smallest of the others, with all that are as large, until what is hidden comes to 5
 * or more together and is not all of one size. So any two hidden counts that differ could be exchanged and the table would
 * look the same: none can be worked out, not even by who knows this rule. Where all would have to be of one size the table
 * is withheld; and it is withheld for every total that could be spread evenly over all codes, whatever the spread, because
 * withholding it only then would give it away.
 * @param codes how many codes there are that anybody could have
 */
export function publish(counts: readonly Count[], codes: number): ShownCount[] | null {
  const total = sum(counts);
  if (shownTotal(total) === null) return null;
  if (total < SMALLEST_SHOWN * codes && total % codes === 0) return null;
  const hidden = counts.filter(({ count }) => count < SMALLEST_SHOWN);
  let others = counts.filter(({ count }) => count >= SMALLEST_SHOWN);
  while (hidden.length > 0 && (sum(hidden) < SMALLEST_SHOWN || areAllOfOneSize(hidden))) {
    if (others.length === 0) return null;
    const smallest = Math.min(...others.map(({ count }) => count));
    hidden.push(...others.filter(({ count }) => count === smallest));
    others = others.filter(({ count }) => count > smallest);
  }
  const shown = new Map(others.map(({ code, count }) => [code, count]));
  return counts
    .map(({ code }) => ({ code, count: shown.get(code) ?? null }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function areAllOfOneSize(counts: readonly Count[]): boolean {
  return new Set(counts.map(({ count }) => count)).size === 1;
}

function sum(counts: readonly Count[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
