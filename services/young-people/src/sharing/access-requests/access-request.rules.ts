import { type CalendarDate, type Transition, addDays, invalid, lifecycle } from '#libs/kernel';

export type AccessRequestStatus = 'asked' | 'granted' | 'declined' | 'ended';
export type AccessRequestVerb = 'grant' | 'decline' | 'end';
export type AccessRequestPermission = 'access-request:make' | 'access-request:answer';

type AccessRequestTransition = Transition<{
  state: AccessRequestStatus;
  verb: AccessRequestVerb;
  permission: AccessRequestPermission;
}>;

const byCoordinator = { who: 'coordinator', permission: 'access-request:answer', event: null } as const;

export const accessRequestLifecycle = lifecycle({
  record: 'request for access',
  title: 'Request for access',
  about:
    'A practitioner who is not involved with a young person asks to read the record. A coordinator answers. Access lasts until a day, or until the coordinator ends it.',
  begins: [
    {
      verb: 'ask',
      to: 'asked',
      who: 'practitioner',
      permission: 'access-request:make',
      event: null,
      words: 'was made',
    },
  ],
  transitions: [
    { ...byCoordinator, verb: 'grant', from: ['asked'], to: 'granted', needs: ['until-on'], words: 'was granted' },
    { ...byCoordinator, verb: 'decline', from: ['asked'], to: 'declined', needs: ['words'], words: 'was declined' },
    { ...byCoordinator, verb: 'end', from: ['granted'], to: 'ended', words: 'was ended' },
  ] as readonly AccessRequestTransition[],
});

/** The longest time for which one answer lets somebody in, in days. */
export const LONGEST_DAYS = 366;
export const USUAL_DAYS = 28;

/** @throws DomainError INVALID */
export function lastDay(today: CalendarDate, wanted: CalendarDate | undefined): CalendarDate {
  const day = wanted ?? addDays(today, USUAL_DAYS);
  if (day >= today && day <= addDays(today, LONGEST_DAYS)) return day;
  const message = `untilOn must be today or later, and at most ${LONGEST_DAYS} days ahead`;
  throw invalid([{ field: 'untilOn', code: 'OUT_OF_RANGE', message }]);
}
