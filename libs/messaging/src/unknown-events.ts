import type { JsMsg } from '@nats-io/jetstream';

/** Pauses before an event that this version does not know is delivered again; the last one repeats. */
const PAUSES_MS = [1_000, 5_000, 15_000, 30_000];
/** The broker lets 2,000 events wait. Events of unknown types must not keep the known ones from being delivered. */
const MOST = 500;
/** An event that was due for so long was taken by another replica. */
const GONE_MS = 60_000;

/**
 * Events of a type or version that this version of the service does not know. In an upgrade the new version takes them, so
 * they are given back until then. After the upgrade window they are parked.
 */
export class UnknownEvents {
  /** when each comes again, as `Date.now()`, by its number in the stream */
  private readonly waiting = new Map<string, number>();

  /** @param windowMs how long an event may wait for an upgrade since NATS stored it */
  constructor(private readonly windowMs: number) {}

  /** The pause until the event comes again, in milliseconds; null: it is to be parked. */
  pauseFor({ info }: Pick<JsMsg, 'info'>, now = Date.now()): number | null {
    const name = `${info.stream} ${info.streamSequence}`;
    for (const [one, due] of this.waiting) if (due < now - GONE_MS) this.waiting.delete(one);
    const isOver = now - info.timestampNanos / 1e6 >= this.windowMs;
    if (isOver || (this.waiting.size >= MOST && !this.waiting.has(name))) {
      this.waiting.delete(name);
      return null;
    }
    const pause = PAUSES_MS[Math.min(info.deliveryCount, PAUSES_MS.length) - 1]!;
    this.waiting.set(name, now + pause);
    return pause;
  }
}

/** More events than this do not fail at the same time. */
const COUNTED = 10_000;

/** How often a handler has failed on an event. The broker also counts deliveries to a version that did not know the event. */
export class Failures {
  private readonly failed = new Map<string, number>();

  /** Counts a failure. @returns how many tries the event has had, at most those that the broker counted */
  triesOf({ info }: Pick<JsMsg, 'info'>, most: number): number {
    const name = `${info.stream} ${info.streamSequence}`;
    const times = (this.failed.get(name) ?? 0) + 1;
    if (this.failed.size >= COUNTED) this.failed.clear();
    this.failed.set(name, times);
    if (times > most) this.failed.delete(name);
    return info.deliveryCount <= most ? info.deliveryCount : Math.min(times, info.deliveryCount);
  }
}
