import { addDays, type CalendarDate, DomainError, unprocessable } from '#libs/kernel';
import { type TimelineFacts, mayDo } from '#libs/timeline';

/** Whether the support may end on a day, why, and by which rule not. */
type MayEnd = ReturnType<typeof mayDo>;

/**
 * May that day be the last of children's social care's support, as it is known today? The law is asked about the day after,
 * the first without support: what stops on the eve of the 18th birthday is not there on the birthday. A conclusion of adult social care that is
 * still to come allows nothing yet (Care Act 2014 s.66: support goes on until it has been reached).
 */
export function mayEndSupport(facts: TimelineFacts, endsOn: CalendarDate, today: CalendarDate): MayEnd {
  const concluded = facts.adultSocialCareConclusionOn;
  const reached = concluded != null && concluded > today ? { adultSocialCareConclusionOn: null } : {};
  return mayDo('end-childrens-services', { ...facts, ...reached }, addDays(endsOn, 1));
}

/**
 * @returns why the law allows it
 * @throws DomainError CHILDRENS_SUPPORT_GOES_ON (409) with the law's reason, ENDS_IN_THE_PAST (422): what has ended already
 *   is no decision
 */
export function requireMayEndSupport(facts: TimelineFacts, endsOn: CalendarDate, today: CalendarDate): string {
  if (endsOn < today) {
    throw unprocessable('ENDS_IN_THE_PAST', 'A decision is about a day to come.', [
      { field: 'endsOn', code: 'ENDS_IN_THE_PAST', message: 'must not be before today' },
    ]);
  }
  const { permitted, reason, rule = 'SC-08' } = mayEndSupport(facts, endsOn, today);
  if (permitted) return reason;
  throw new DomainError('conflict', 'CHILDRENS_SUPPORT_GOES_ON', `Children’s support goes on (${rule}): ${reason}.`, {
    errors: [{ field: 'endsOn', code: 'CHILDRENS_SUPPORT_GOES_ON', message: `${rule}: ${reason}` }],
  });
}
