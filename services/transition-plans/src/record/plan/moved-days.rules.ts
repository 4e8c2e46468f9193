import { unprocessable } from '#libs/kernel';

/** Whether a day that has passed is replaced by a later day or by none. */
function isMovedAway(before: string | null, after: string | null, today: string): boolean {
  return before !== null && before < today && (after === null || after > before);
}

/**
 * Requires a reason to postpone an overdue date.
 * @param what noun for the message, `step`
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
  throw unprocessable('REASON_REQUIRED', `The ${what} is overdue. Give a reason for its new date.`, [
    { field: 'reason', code: 'REQUIRED', message: 'reason must be given' },
  ]);
}

/** The first day that was set, recorded when it is postponed after it has passed. */
export function firstDay(
  first: string | null,
  before: string | null,
  after: string | null,
  today: string,
): string | null {
  return first ?? (isMovedAway(before, after, today) ? before : null);
}
