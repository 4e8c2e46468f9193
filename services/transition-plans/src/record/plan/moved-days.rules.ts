import { unprocessable } from '#libs/kernel';

/** Is a day that has passed given up for a later one, or for none? */
function isMovedAway(before: string | null, after: string | null, today: string): boolean {
  return before !== null && before < today && (after === null || after > before);
}

/**
 * What is overdue is not re-dated away in silence.
 * @param what `step`, for the words
 * @throws DomainError REASON_REQUIRED (422)
 */
export function requireReasonToMove(
  what: string,
  before: string | null,
  after: string | null,
  reason: string | null | undefined,
  today: string,
): void {
  if (reason || !isMovedAway(before, after, today)) return;
  throw unprocessable('REASON_REQUIRED', `The ${what} is overdue: say why its day moves.`, [
    { field: 'reason', code: 'REQUIRED', message: 'reason must be given' },
  ]);
}

/** The day that was set first, kept from the moment on which it is moved away after it had passed. */
export function firstDay(
  first: string | null,
  before: string | null,
  after: string | null,
  today: string,
): string | null {
  return first ?? (isMovedAway(before, after, today) ? before : null);
}
