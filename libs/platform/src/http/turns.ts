interface Waiting {
  readonly cost: number;
  readonly start: () => void;
}

interface Caller {
  /** units of the requests that run */
  units: number;
  running: number;
  readonly waiting: Waiting[];
}

/** Ends a turn. Further calls do nothing. */
export type EndTurn = () => void;

/** Units of one caller's requests that run at the same time. A dearer request runs alone. */
const UNITS_AT_ONCE = 8;
const MOST_WAITING = 100;

/**
 * Bounds the work of each account or address at one time, so that one caller's requests cannot fill the process. The
 * others wait in the order of their arrival. A caller is forgotten when its last request ends.
 */
export class Turns {
  private readonly callers = new Map<string, Caller>();

  constructor(
    private readonly most = MOST_WAITING,
    private readonly atOnce = UNITS_AT_ONCE,
  ) {}

  /** @returns undefined if too many already wait */
  take(key: string, cost: number): Promise<EndTurn> | undefined {
    const caller = this.callers.get(key) ?? { units: 0, running: 0, waiting: [] };
    this.callers.set(key, caller);
    if (caller.waiting.length === 0 && this.fits(caller, cost)) return Promise.resolve(this.start(key, caller, cost));
    if (caller.waiting.length >= this.most) return undefined;
    return new Promise((resolve) => {
      caller.waiting.push({ cost, start: () => resolve(this.start(key, caller, cost)) });
    });
  }

  /** callers with a request that runs or waits */
  get size(): number {
    return this.callers.size;
  }

  private fits({ units, running }: Caller, cost: number): boolean {
    return running === 0 || units + cost <= this.atOnce;
  }

  private start(key: string, caller: Caller, cost: number): EndTurn {
    caller.units += cost;
    caller.running++;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      caller.units -= cost;
      caller.running--;
      this.next(key, caller);
    };
  }

  private next(key: string, caller: Caller): void {
    for (let first = caller.waiting[0]; first && this.fits(caller, first.cost); first = caller.waiting[0]) {
      caller.waiting.shift();
      first.start();
    }
    if (caller.running === 0 && caller.waiting.length === 0) this.callers.delete(key);
  }
}
