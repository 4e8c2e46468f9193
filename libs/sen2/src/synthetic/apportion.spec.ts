import fc from 'fast-check';
import { apportion, shareAt, spread } from './apportion.js';

describe('apportion', () => {
  it('gives the weights back where they are the total', () => {
    expect(apportion(12, [3, 0, 9])).toEqual([3, 0, 9]);
  });

  it('gives what is left to the largest remainders', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(7, [50, 30, 20])).toEqual([4, 2, 1]);
    expect(apportion(5, [0, 0])).toEqual([0, 0]);
  });

  it('always adds up, and is never off by one or more', () => {
    const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }).filter((all) => all.some((w) => w > 0));
    fc.assert(
      fc.property(fc.nat(100_000), weights, (total, all) => {
        const shares = apportion(total, all);
        const sum = all.reduce((a, b) => a + b, 0);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
        shares.forEach((share, at) => expect(Math.abs(share - (total * all[at]!) / sum)).toBeLessThan(1));
      }),
    );
  });
});

it('shareAt finds the share of a position and the rank within it', () => {
  expect([0, 1, 2, 3].map((at) => shareAt([2, 0, 2], at))).toEqual([
    { share: 0, rank: 0 },
    { share: 0, rank: 1 },
    { share: 2, rank: 0 },
    { share: 2, rank: 1 },
  ]);
  expect(() => shareAt([2], 2)).toThrow(RangeError);
});

it('spread is a permutation, for every count and salt', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(2 ** 31), (count, salt) => {
      const places = new Set(Array.from({ length: count }, (_, rank) => spread(rank, count, salt)));
      expect(places.size).toBe(count);
      expect(Math.max(...places)).toBe(count - 1);
    }),
  );
});
