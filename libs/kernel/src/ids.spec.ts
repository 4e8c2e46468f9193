import { jest } from '@jest/globals';
import { isId, newId } from '#libs/kernel';

describe('newId', () => {
  it('makes ids that sort by their making, also those of one millisecond, and none twice', () => {
    const ids = Array.from({ length: 5_000 }, newId);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isId)).toBe(true);
    expect(new Set(ids.map((id) => id.slice(0, 13))).size).toBeLessThan(ids.length); // several of one millisecond
  });

  it('leaves the last 40 bits to chance', () => {
    const ids = Array.from({ length: 2_000 }, newId).map((id) => id.replaceAll('-', '').slice(-10));
    expect(new Set(ids).size).toBe(ids.length);
    for (let nibble = 0; nibble < 10; nibble++) expect(new Set(ids.map((id) => id[nibble])).size).toBe(16);
  });

  it('stays in order when the clock is set back', () => {
    const before = newId();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 60_000);
    try {
      expect(newId() > before).toBe(true);
    } finally {
      clock.mockRestore();
    }
  });
});
