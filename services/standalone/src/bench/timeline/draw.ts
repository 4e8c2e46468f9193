import { addDays, type CalendarDate } from '#libs/kernel';

/** Random choices about one person: the same seed gives the same choices on every machine (mulberry32). */
export class Draw {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b9);
  }

  /** from 0 up to, but not including, 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** One of several, by shares that add up to one. */
  share<T>(shares: readonly (readonly [T, number])[]): T {
    let left = this.next();
    for (const [value, share] of shares) if ((left -= share) < 0) return value;
    return shares.at(-1)![0];
  }

  /** Yes, no or unknown. */
  flag(yes: number, no: number): boolean | null {
    const x = this.next();
    return x < yes ? true : x < yes + no ? false : null;
  }

  /** A day in a range of days before (both positive) or after (both negative). */
  daysBefore(day: CalendarDate, atLeast: number, atMost: number): CalendarDate {
    return addDays(day, -this.between(atLeast, atMost));
  }
}
