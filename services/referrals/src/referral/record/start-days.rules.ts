import { type CalendarDate, londonDay, unprocessable } from '#libs/kernel';
import type { Details, ReferralTransition } from '../lifecycle/transition.rules.js';

/**
 * The days that come with an action are possible ones.
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
      if (day > today) throw unprocessable('START_IN_FUTURE', 'Support that starts later has not started yet.');
      if (sentAt !== null && day < londonDay(new Date(sentAt))) {
        throw unprocessable('START_BEFORE_SENDING', 'Support cannot have started before the referral was sent.');
      }
      return;
    case 'startExpectedOn':
      if (day >= today) return;
      throw unprocessable('START_EXPECTED_IN_PAST', 'The day on which support is expected to start is over.');
    case 'startBookedOn':
      if (day >= today) return;
      throw unprocessable('START_BOOKED_IN_PAST', 'The day that is booked for the start is over.');
  }
}
