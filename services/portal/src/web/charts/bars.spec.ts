import { barsOf } from './bars.js';

describe('bars', () => {
  it('begin at zero, and the longest fills the room between label and number', () => {
    const { bars, width, labelWidth } = barsOf([
      { text: 'a', count: 40 },
      { text: 'b', count: 20 },
      { text: 'c', count: 0 },
    ]);
    expect(bars.map((bar) => bar.width)).toEqual([330, 165, 0]);
    for (const { width: length, numberX } of bars) {
      expect(numberX).toBeGreaterThan(labelWidth + length);
      expect(numberX).toBeLessThan(width);
    }
  });

  it('lie under each other inside the picture, also where nothing is counted or a number is hidden', () => {
    const { bars, height } = barsOf([
      { text: 'a', count: null },
      { text: 'b', count: 0 },
    ]);
    expect(bars.map(({ width }) => width)).toEqual([0, 0]);
    expect(bars[1]!.y + 22).toBeLessThanOrEqual(height);
    expect(barsOf([]).bars).toEqual([]);
  });
});
