import { type Count, SMALLEST_SHOWN, publish, shownTotal } from './suppression.rules.js';

const CODES = ['a', 'b', 'c', 'd', 'e'];

/** Every way to spread a total over a number of codes. */
function* spreads(total: number, codes: number): Generator<number[]> {
  if (codes === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first++) {
    for (const rest of spreads(total - first, codes - 1)) yield [first, ...rest];
  }
}

const table = (spread: readonly number[]): Count[] =>
  spread.flatMap((count, i) => (count > 0 ? [{ code: CODES[i]!, count }] : []));

it.each([1, 2, 3, 4, 5])(
  'with %i codes, no hidden count can be worked out, even by who knows the rule and tries every table that looks the same',
  (codes) => {
    const most = codes === 5 ? 15 : 24;
    const alike = new Map<string, { shown: ReturnType<typeof publish>; spreads: number[][] }>();
    for (let total = 0; total <= most; total++) {
      for (const spread of spreads(total, codes)) {
        const shown = publish(table(spread), codes);
        const key = JSON.stringify([shownTotal(total), shown]);
        const group = alike.get(key) ?? { shown, spreads: [] };
        group.spreads.push(spread);
        alike.set(key, group);
      }
    }
    expect(alike.size).toBeGreaterThan(most - SMALLEST_SHOWN);
    for (const { shown, spreads: possible } of alike.values()) {
      for (let i = 0; i < codes; i++) {
        const cell = shown?.find(({ code }) => code === CODES[i]);
        const isKnown = cell ? cell.count !== null : shown !== null;
        if (isKnown) continue;
        const values = new Set(possible.map((spread) => spread[i]));
        expect({ possible: possible.slice(0, 3), code: CODES[i], open: values.size > 1 }).toMatchObject({ open: true });
      }
    }
  },
);

it.each([
  [
    { a: 12, b: 7 },
    { a: 12, b: 7 },
  ],
  [
    { a: 12, b: 3 },
    { a: null, b: null },
  ],
  [
    { a: 12, b: 7, c: 3 },
    { a: 12, b: null, c: null },
  ],
  [
    { a: 12, b: 3, c: 4 },
    { a: 12, b: null, c: null },
  ],
  [
    { a: 12, b: 4, c: 4 },
    { a: null, b: null, c: null },
  ],
  [
    { a: 6, b: 6, c: 3, d: 9 },
    { a: null, b: null, c: null, d: 9 },
  ],
  [{ a: 2, b: 2 }, null],
])('%j is shown as %j', (counts, expected) => {
  const given = Object.entries(counts).map(([code, count]) => ({ code, count }));
  const shown = publish(given, 13);
  expect(shown && Object.fromEntries(shown.map(({ code, count }) => [code, count]))).toEqual(expected);
});
