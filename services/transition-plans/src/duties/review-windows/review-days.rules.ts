import { unprocessable } from '#libs/kernel';

/** @throws DomainError DATE_IN_FUTURE (422): what is still to come has not happened */
export function requireCome(field: string, day: string, today: string): void {
  if (day <= today) return;
  throw unprocessable('DATE_IN_FUTURE', 'That day is still to come.', [
    { field, code: 'DATE_IN_FUTURE', message: `${field} must not be after today` },
  ]);
}

/** @throws DomainError DATE_OUT_OF_ORDER (422) */
export function requireOrder(field: string, day: string, notBefore: string | null, what: string): void {
  if (notBefore === null || day >= notBefore) return;
  throw unprocessable('DATE_OUT_OF_ORDER', `That day comes before ${what}.`, [
    { field, code: 'DATE_OUT_OF_ORDER', message: `${field} must not be before ${what}` },
  ]);
}

/**
 * A meeting after the last day is a late review; whoever plans one says why, and the last day stays what it is.
 * @throws DomainError DATE_IN_PAST, REASON_REQUIRED (422)
 */
export function requireMeetingDay(meetingOn: string, dueOn: string | null, reason: string | null, today: string): void {
  if (meetingOn < today) {
    throw unprocessable('DATE_IN_PAST', 'A meeting is planned for a day to come; one that took place is held.', [
      { field: 'meetingOn', code: 'DATE_IN_PAST', message: 'meetingOn must not be before today' },
    ]);
  }
  if (dueOn !== null && meetingOn > dueOn && reason === null) {
    throw reasonRequired('The meeting is after the last day of the review: say why.');
  }
}

export function reasonRequired(message: string, field = 'reason') {
  return unprocessable('REASON_REQUIRED', message, [{ field, code: 'REQUIRED', message: `${field} must be given` }]);
}
