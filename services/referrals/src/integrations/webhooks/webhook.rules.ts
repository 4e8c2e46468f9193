const HOUR = 60 * 60;

/**
 * Seconds to wait after the first failure, the second, and so on: three days and a bit altogether. Past the last one the
 * delivery has failed for good.
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

/** How long the secret before stays good after a rotation. */
export const BOTH_SECRETS_HOURS = 24;

/**
 * When a delivery is tried again after its `tries`-th failure, or null when it has failed for good. Up to a tenth is
 * added, so that what failed together does not come back together.
 * @param random 0 to 1
 */
export function nextTry(tries: number, now: Date, random: number): Date | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause * 1000 * (1 + random / 10));
}

/** What came of one attempt: a status, or what kept it from one. */
export interface Outcome {
  readonly status: number | null;
  readonly problem: string | null;
}

export const wasTaken = ({ status }: Outcome) => status !== null && status >= 200 && status < 300;

/** The receiver says that it wants no more (HTTP 410). */
export const wantsNoMore = ({ status }: Outcome) => status === 410;
