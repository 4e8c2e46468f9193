import { type EndTurn, Turns } from './turns.js';

/** Takes a turn, and tells whether it has begun. */
function asking(turns: Turns, key: string, cost: number) {
  const turn = { began: false, end: (() => undefined) as EndTurn };
  void turns.take(key, cost)?.then((end) => Object.assign(turn, { began: true, end }));
  return turn;
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('lets a caller work on eight units at once, and the others wait in their order', async () => {
  const turns = new Turns();
  const first = [3, 3, 3, 1].map((cost) => asking(turns, 'a', cost));
  await settled();
  expect(first.map(({ began }) => began)).toEqual([true, true, false, false]);
  first[0]!.end();
  await settled();
  expect(first.map(({ began }) => began)).toEqual([true, true, true, true]);
});

it('lets a request above eight units run alone', async () => {
  const turns = new Turns();
  const [cheap, dear, last] = [1, 20, 1].map((cost) => asking(turns, 'a', cost));
  await settled();
  expect([cheap!.began, dear!.began, last!.began]).toEqual([true, false, false]);
  cheap!.end();
  await settled();
  expect([dear!.began, last!.began]).toEqual([true, false]);
  dear!.end();
  await settled();
  expect(last!.began).toBe(true);
});

it('keeps nobody else waiting', async () => {
  const turns = new Turns();
  asking(turns, 'a', 20);
  asking(turns, 'a', 20);
  const other = asking(turns, 'b', 20);
  await settled();
  expect(other.began).toBe(true);
});

it('takes no more than so many that wait', async () => {
  const turns = new Turns(2);
  const [running] = [20, 20, 20].map((cost) => asking(turns, 'a', cost));
  expect(turns.take('a', 1)).toBeUndefined();
  await settled();
  running!.end();
  await settled();
  expect(turns.take('a', 1)).toBeDefined();
});

it('ends a turn once, and forgets a caller without requests', async () => {
  const turns = new Turns();
  const [first, second, third] = [20, 20, 20].map((cost) => asking(turns, 'a', cost));
  await settled();
  first!.end();
  first!.end();
  await settled();
  expect([second!.began, third!.began]).toEqual([true, false]);
  second!.end();
  await settled();
  third!.end();
  expect(turns.size).toBe(0);
});
