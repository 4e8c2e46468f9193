import type { CalendarDate } from '#libs/kernel';
import type { Urgency } from './urgency.rules.js';

/** Who the young person is, as far as a referral shows it. */
export interface ShownPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string | null;
  readonly dateOfBirth: CalendarDate | null;
  readonly namedWorker: { readonly name: string; readonly team: string | null } | null;
}

/** A service, and who runs it. */
export interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
}

/** What is asked for, in the words of the referral. */
export interface Asked {
  readonly need: string;
  readonly background: string | null;
  readonly urgency: Urgency;
  readonly ageException: string | null;
}

/**
 * What the receiving organisation is shown, frozen when the referral is sent: later changes of the young person's record
 * do not reach it, and the young person can read exactly this.
 */
export interface Disclosure extends Asked {
  readonly sharedAt: string;
  readonly referralVersion: number;
  /** version of the young person's record that the names and dates are from */
  readonly personVersion: number;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly service: { readonly id: string; readonly name: string };
  readonly youngPerson: ShownPerson;
}

/** Field by field, so that nothing slips through that is not written here. */
export function disclose(
  referral: Asked & { readonly version: number },
  { service, person }: { service: Addressee; person: ShownPerson & { readonly version: number } },
  now: Date,
): Disclosure {
  const { givenName, familyName, preferredName, dateOfBirth, namedWorker } = person;
  const { need, background, urgency, ageException } = referral;
  return {
    sharedAt: now.toISOString(),
    referralVersion: referral.version + 1,
    personVersion: person.version,
    organisation: { id: service.organisationId, name: service.organisationName },
    service: { id: service.id, name: service.name },
    youngPerson: {
      givenName,
      familyName,
      preferredName,
      dateOfBirth,
      namedWorker: namedWorker && { name: namedWorker.name, team: namedWorker.team },
    },
    need,
    background,
    urgency,
    ageException,
  };
}
