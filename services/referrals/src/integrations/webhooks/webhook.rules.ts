const HOUR = 60 * 60;

/**
 * Seconds to wait after each failure, just over three days in total. After the last pause, the delivery has failed
 * permanently.
 */
export const PAUSES: readonly number[] = [
  5,
  60,
  5 * 60,
  30 * 60,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** Hours for which the previous secret stays valid after a rotation. */
export const BOTH_SECRETS_HOURS = 24;

/**
 * The time of the next attempt after `tries` failures, or null if the delivery has failed permanently. It adds up to a
 * tenth at random, so that deliveries that failed together are not repeated together.
 * @param random 0 to 1
 */
export function nextTry(tries: number, now: Date, random: number): Date | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause * 1000 * (1 + random / 10));
}

/** The result of one attempt: an HTTP status, or the reason why there was no response. */
export interface Outcome {
  readonly status: number | null;
  readonly problem: string | null;
}

export const wasTaken = ({ status }: Outcome) => status !== null && status >= 200 && status < 300;

/** Whether the receiver no longer wants events (HTTP 410). */
export const isGone = ({ status }: Outcome) => status === 410;
