import { type CalendarDate, londonDay, unprocessable } from '#libs/kernel';
import type { Details, ReferralTransition } from '../lifecycle/transition.rules.js';

/**
 * Checks the day that an action carries.
 * @throws DomainError START_IN_FUTURE, START_BEFORE_SENDING, START_EXPECTED_IN_PAST, START_BOOKED_IN_PAST (422)
 */
export function requireDay(
  { day: name }: ReferralTransition,
  details: Details,
  { sentAt }: { readonly sentAt: string | null },
  today: CalendarDate,
): void {
  const day = name && details[name];
  if (!day) return;
  switch (name) {
    case 'startedOn':
      if (day > today)
        throw unprocessable(
          'START_IN_FUTURE',
          'The start date is in the future. Use today’s date or earlier, or book the start instead.',
        );
      if (sentAt !== null && day < londonDay(new Date(sentAt))) {
        throw unprocessable(
          'START_BEFORE_SENDING',
          'The start date is before the referral was sent. Use the day of sending or later.',
        );
      }
      return;
    case 'startExpectedOn':
      if (day >= today) return;
      throw unprocessable('START_EXPECTED_IN_PAST', 'The expected start date has passed. Use today’s date or later.');
    case 'startBookedOn':
      if (day >= today) return;
      throw unprocessable('START_BOOKED_IN_PAST', 'The booked start date has passed. Use today’s date or later.');
  }
}
