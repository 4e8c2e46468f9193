import { type CalendarDate, ageOn, unprocessable } from '#libs/kernel';
import {
  type Capacity,
  type Closure,
  type ServiceStatus,
  isClosedOn,
} from '../../directory/services/capacity.rules.js';
import type { Addressee, ShownPerson } from '../disclosure/disclosure.rules.js';

/** Warnings to the sender; they do not stop the sending. */
export const WARNINGS = [
  'SERVICE_CLOSED',
  'WAITING_LIST',
  'ASSESSMENT_REQUIRED',
  'CLOSURE_HAS_ENDED',
  'CAPACITY_UNKNOWN',
  'AGE_UNKNOWN',
  'AGE_EXCEPTION',
  'ALREADY_REFERRED',
] as const;

export interface Warning {
  readonly code: (typeof WARNINGS)[number];
  readonly message: string;
}

export interface Receiver extends Addressee {
  readonly status: ServiceStatus;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly capacity: Capacity;
  /** temporary closure */
  readonly closure: Closure | null;
}

/** Both ends of a referral as recorded at the moment of sending. */
export interface Ends {
  readonly service: Receiver;
  readonly person: ShownPerson & { readonly version: number; readonly deceased: boolean };
  /** another referral of this person to this service is open */
  readonly alreadyReferred: boolean;
}

/**
 * Checks that a referral for this person can go to this service today. A referral that the service could not act on is an
 * error; anything that the service can weigh itself is a warning. An unknown age does not count as outside the bounds.
 * A referral to a closed service is sent and counted in `closed_send`, because the count shows which support is missing.
 * @throws DomainError PERSON_DECEASED, SERVICE_NOT_ACTIVE, AGE_OUTSIDE_SERVICE (422)
 */
export function requireSendable(
  { service, person, alreadyReferred }: Ends,
  ageException: string | null,
  today: CalendarDate,
): Warning[] {
  if (person.deceased)
    throw unprocessable('PERSON_DECEASED', 'The young person has died, so the referral cannot be sent. Withdraw it.');
  if (service.status !== 'active' && service.status !== 'temporarily-closed') {
    throw unprocessable(
      'SERVICE_NOT_ACTIVE',
      `The service is ${service.status} and takes no referrals. Choose another service.`,
    );
  }
  const warnings = [...openingWarnings(service, today), ...ageWarnings(service, person, ageException, today)];
  if (alreadyReferred) {
    warnings.push({ code: 'ALREADY_REFERRED', message: 'Another referral to this service is still open.' });
  }
  return warnings;
}

function openingWarnings({ status, closure, capacity }: Receiver, today: CalendarDate): Warning[] {
  if (status === 'temporarily-closed') return [closed(null)];
  return isClosedOn(closure, today) ? [closed(closure!.until)] : capacityWarnings(capacity, today);
}

function closed(until: CalendarDate | null): Warning {
  return {
    code: 'SERVICE_CLOSED',
    message: `The service is closed to referrals${until === null ? '' : ` until ${until}`}.`,
  };
}

function capacityWarnings({ status, waitingListLength, closedUntil }: Capacity, today: CalendarDate): Warning[] {
  switch (status) {
    case 'accepting':
      return [];
    case 'unknown':
      return [{ code: 'CAPACITY_UNKNOWN', message: 'The service has not stated whether it has places.' }];
    case 'waiting-list': {
      const people = waitingListLength === null ? '' : ` of ${waitingListLength}`;
      return [{ code: 'WAITING_LIST', message: `The service has a waiting list${people}.` }];
    }
    case 'additional-assessment-required':
      return [{ code: 'ASSESSMENT_REQUIRED', message: 'The service carries out its own assessment first.' }];
    case 'closed':
      if (closedUntil === null || closedUntil >= today) {
        return [closed(closedUntil)];
      }
      return [
        {
          code: 'CLOSURE_HAS_ENDED',
          message: `The service was closed until ${closedUntil} and has not updated its capacity since.`,
        },
      ];
  }
}

function ageWarnings(
  { minimumAge, maximumAge }: Receiver,
  { dateOfBirth }: { dateOfBirth: CalendarDate | null },
  ageException: string | null,
  today: CalendarDate,
): Warning[] {
  if (minimumAge === null && maximumAge === null) return [];
  if (dateOfBirth === null) {
    return [{ code: 'AGE_UNKNOWN', message: 'The date of birth is not known, so the age bounds were not checked.' }];
  }
  const age = ageOn(dateOfBirth, today);
  const tooYoung = minimumAge !== null && age < minimumAge;
  const tooOld = maximumAge !== null && age > maximumAge;
  if (!tooYoung && !tooOld) return [];
  if (ageException !== null) {
    return [
      {
        code: 'AGE_EXCEPTION',
        message: 'The young person is outside the age bounds. The request for an exception goes with the referral.',
      },
    ];
  }
  const bound = tooYoung ? `from the age of ${minimumAge}` : `up to the age of ${maximumAge}`;
  throw unprocessable(
    'AGE_OUTSIDE_SERVICE',
    `The service takes people ${bound}. To ask for an exception, give the reason in ageException.`,
    [
      tooYoung
        ? { field: 'minimumAge', code: 'TOO_YOUNG', message: `the service takes people ${bound}` }
        : { field: 'maximumAge', code: 'TOO_OLD', message: `the service takes people ${bound}` },
      { field: 'ageException', code: 'REQUIRED', message: 'explain why the service should make an exception' },
    ],
  );
}
