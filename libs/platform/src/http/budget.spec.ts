import { Budget, callerOf } from './budget.js';

describe('a budget', () => {
  it('holds eight seconds of units, refills, and says how long to wait', () => {
    let now = 0;
    const budget = new Budget(10, 100, () => now);
    expect(budget.take('a', 80)).toEqual({ taken: true, left: 0, waitSeconds: 1 });
    expect(budget.take('a', 30)).toEqual({ taken: false, left: 0, waitSeconds: 3 });
    expect(budget.take('b', 1).taken).toBe(true);
    now = 3_000;
    expect(budget.take('a', 30).taken).toBe(true);
    budget.charge('a', 1_000);
    now = 10_000;
    expect(budget.take('a', 1).taken).toBe(false);
    now = 12_000;
    expect(budget.take('a', 1).taken).toBe(true);
  });

  it('lets a cost above its size through when it is full', () => {
    expect(new Budget(1).take('a', 100).taken).toBe(true);
  });

  it('remembers only so many accounts, the latest', () => {
    const budget = new Budget(1, 3, () => 0);
    budget.take('kept', 8);
    for (const other of ['a', 'b', 'c', 'd', 'e']) {
      budget.take(other, 8);
      expect(budget.take('kept', 1).taken).toBe(false);
    }
    expect(budget.size).toBe(3);
    expect(budget.take('a', 8).taken).toBe(true);
  });

  it('counts a network of IPv6 as one caller', () => {
    expect(callerOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(callerOf('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64');
    expect(callerOf('::1')).toBe('0:0:0:0::/64');
    expect(callerOf('::ffff:10.0.0.1')).toBe('10.0.0.1');
    expect(callerOf('10.0.0.1')).toBe('10.0.0.1');
  });
});
