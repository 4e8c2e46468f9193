import { unprocessable } from '#libs/kernel';

/** @throws DomainError DATE_IN_FUTURE (422) */
export function requireNotInFuture(field: string, day: string, today: string): void {
  if (day <= today) return;
  throw unprocessable('DATE_IN_FUTURE', 'The date cannot be in the future. Use today’s date or earlier.', [
    { field, code: 'DATE_IN_FUTURE', message: `${field} must not be after today` },
  ]);
}

/** @throws DomainError DATE_OUT_OF_ORDER (422) */
export function requireOrder(field: string, day: string, notBefore: string | null, what: string): void {
  if (notBefore === null || day >= notBefore) return;
  throw unprocessable('DATE_OUT_OF_ORDER', `The date cannot be before ${what}. Check both dates.`, [
    { field, code: 'DATE_OUT_OF_ORDER', message: `${field} must not be before ${what}` },
  ]);
}

/**
 * A meeting after the last day needs a reason. It makes the review late and does not move the last day.
 * @throws DomainError DATE_IN_PAST, REASON_REQUIRED (422)
 */
export function requireMeetingDay(meetingOn: string, dueOn: string | null, reason: string | null, today: string): void {
  if (meetingOn < today) {
    throw unprocessable(
      'DATE_IN_PAST',
      'The meeting date must be today or later. To record a meeting that has taken place, record it as held.',
      [{ field: 'meetingOn', code: 'DATE_IN_PAST', message: 'meetingOn must not be before today' }],
    );
  }
  if (dueOn !== null && meetingOn > dueOn && reason === null) {
    throw reasonRequired('The meeting is after the last day of the review. Give the reason in `reason`.');
  }
}

export function reasonRequired(message: string, field = 'reason') {
  return unprocessable('REASON_REQUIRED', message, [{ field, code: 'REQUIRED', message: `${field} must be given` }]);
}
