/**
 * Divides `total` into whole shares in proportion to the weights, by largest remainder. The shares add up to `total`;
 * weights that already add up to it are the shares.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((share, at) => ({ at, remainder: share - Math.floor(share) }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}

/** The share into which the `position`-th item falls. */
export function shareAt(shares: readonly number[], position: number): { share: number; rank: number } {
  let rank = position;
  for (const [share, size] of shares.entries()) {
    if (rank < size) return { share, rank };
    rank -= size;
  }
  throw new RangeError('position is beyond the shares');
}

/**
 * A permutation of 0 … count-1 that needs no memory: the same arguments give the same place, and no two ranks share a
 * place. Different salts give orders that look independent.
 */
export function spread(rank: number, count: number, salt: number): number {
  if (count <= 2) return (rank + (salt % 2)) % count;
  let step = Math.max(1, Math.floor(count * 0.618) + (salt % 97)) % count;
  while (step < 2 || greatestCommonDivisor(step, count) !== 1) step = (step + 1) % count;
  return (rank * step + (salt % count)) % count;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
