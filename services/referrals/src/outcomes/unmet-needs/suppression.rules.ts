/*
 * Counts of small groups can identify people. Counts below 5 are hidden, as in publications of the Department for Education
 * and NHS England, together with enough other counts that nobody can deduce them.
 */

export const SMALLEST_SHOWN = 5;

export interface Count<Code extends string = string> {
  readonly code: Code;
  /** 1 or more; codes without people are left out */
  readonly count: number;
}

interface ShownCount {
  readonly code: string;
  /** null: too small to show, or hidden so that a small count cannot be deduced */
  readonly count: number | null;
}

/** The total of a table, or null if it is too small to show. */
export function shownTotal(total: number): number | null {
  return total < SMALLEST_SHOWN ? null : total;
}

/**
 * A table of counts that is safe to show with its total, or null if no part of it is safe.
 *
 * The rule hides every count below 5. It then hides the next smallest counts, with all equal ones, until the hidden counts
 * add up to 5 or more and are not all equal. Two different hidden counts could then be exchanged without changing the
 * table, so nobody can deduce either of them, even with knowledge of this rule. If all hidden counts would be equal, the
 * table is withheld. It is also withheld for every total that could be spread evenly over all codes: withholding only
 * the even spread would reveal it.
 * @param codes number of possible codes
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
