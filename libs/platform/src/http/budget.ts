import { isIPv6 } from 'node:net';

interface Bucket {
  units: number;
  /** milliseconds, when `units` was right */
  at: number;
}

export interface BudgetState {
  /** false: nothing was taken */
  readonly taken: boolean;
  /** whole units that are left */
  readonly left: number;
  /** whole seconds until the same request would be taken, at least 1 */
  readonly waitSeconds: number;
}

/** Each bucket holds the units of this many seconds, so that a page may send its requests at once. */
const SECONDS_HELD = 8;
const MOST_BUCKETS = 20_000;

/**
 * A budget of units for each account or address: a token bucket, in memory and per process. The least recently used
 * buckets are dropped, so the memory is bounded; a dropped bucket begins full again.
 */
export class Budget {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    /** units a second */
    readonly rate: number,
    private readonly most = MOST_BUCKETS,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes the units if the bucket has them. A cost above what a bucket holds needs a full one. */
  take(key: string, cost: number, factor = 1): BudgetState {
    const capacity = this.capacity(factor);
    const bucket = this.bucketOf(key, factor);
    const needed = Math.min(cost, capacity);
    const taken = bucket.units >= needed;
    if (taken) bucket.units -= cost;
    const missing = taken ? 0 : needed - bucket.units;
    return {
      taken,
      left: Math.max(0, Math.floor(bucket.units)),
      waitSeconds: Math.max(1, Math.ceil(missing / (this.rate * factor))),
    };
  }

  /** Takes the units even where there are too few: the work is done, so the next requests wait for it. */
  charge(key: string, cost: number, factor = 1): void {
    const bucket = this.bucketOf(key, factor);
    bucket.units = Math.max(bucket.units - cost, -this.capacity(factor));
  }

  capacity(factor = 1): number {
    return this.rate * factor * SECONDS_HELD;
  }

  get size(): number {
    return this.buckets.size;
  }

  private bucketOf(key: string, factor: number): Bucket {
    const now = this.now();
    const known = this.buckets.get(key);
    const bucket = known ?? { units: this.capacity(factor), at: now };
    if (known) {
      const filled = known.units + ((now - known.at) / 1_000) * this.rate * factor;
      known.units = Math.min(this.capacity(factor), filled);
      known.at = now;
      this.buckets.delete(key); // the map keeps the order of use
    } else if (this.buckets.size >= this.most) {
      const [oldest] = this.buckets.keys();
      this.buckets.delete(oldest!);
    }
    this.buckets.set(key, bucket);
    return bucket;
  }
}

/** The part of an address that stands for one caller: IPv4 whole, and the network of IPv6, which has 2^64 addresses. */
export function callerOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail ? tail.split(':') : [];
  const groups =
    tail === undefined ? first : [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
  return `${groups
    .slice(0, 4)
    .map((g) => parseInt(g, 16).toString(16))
    .join(':')}::/64`;
}
