import { addDays, type CalendarDate, DomainError, unprocessable } from '#libs/kernel';
import { type TimelineFacts, mayDo } from '#libs/timeline';

/** The events that lift the guard. */
const LIFTS = ['adultSocialCareConclusionOn', 'adultSupportStartedOn'] as const;

/** Whether the support may end on a day, with the reason and the rule that forbids it. */
type MayEnd = ReturnType<typeof mayDo>;

/**
 * Checks that day as the last day of children's social care support, from today's facts. The law is checked for the next
 * day, the first without support, so that support cannot stop on the eve of the 18th birthday. A planned conclusion,
 * or a planned start of adult support, does not count, because support continues until then (CSDPA 1970 s.2A).
 */
export function mayEndSupport(facts: TimelineFacts, endsOn: CalendarDate, today: CalendarDate): MayEnd {
  const planned = Object.fromEntries(LIFTS.filter((fact) => (facts[fact] ?? '') > today).map((fact) => [fact, null]));
  return mayDo('end-childrens-services', { ...facts, ...planned }, addDays(endsOn, 1));
}

/**
 * @returns the law's reason to allow the end
 * @throws DomainError CHILDRENS_SUPPORT_GOES_ON (409) with the law's reason, ENDS_IN_THE_PAST (422)
 */
export function requireMayEndSupport(facts: TimelineFacts, endsOn: CalendarDate, today: CalendarDate): string {
  if (endsOn < today) {
    throw unprocessable('ENDS_IN_THE_PAST', 'The end date must be today or later.', [
      { field: 'endsOn', code: 'ENDS_IN_THE_PAST', message: 'must not be before today' },
    ]);
  }
  const { permitted, reason, rule = 'SC-08' } = mayEndSupport(facts, endsOn, today);
  if (permitted !== false) return reason;
  throw new DomainError(
    'conflict',
    'CHILDRENS_SUPPORT_GOES_ON',
    `Children’s support must continue (${rule}): ${reason}.`,
    {
      errors: [{ field: 'endsOn', code: 'CHILDRENS_SUPPORT_GOES_ON', message: `${rule}: ${reason}` }],
    },
  );
}
