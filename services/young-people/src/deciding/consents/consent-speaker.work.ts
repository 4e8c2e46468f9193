import type { ConsentWay, DecisionMakerKind } from '#libs/contracts';
import { assertNever, type CalendarDate, type FieldError, invalid } from '#libs/kernel';
import { type Actor, type Audience, type Role, audienceOf, entryFor } from '#libs/platform';
import type { Speaker } from './consent-giver.rules.js';
import type { GivingInput } from './consents.dto.js';

/** How a consent was given, as the young person, a carer or a coordinator states it. */
export interface GivingDetails {
  readonly speaker: Speaker;
  readonly name: string;
  readonly how: ConsentWay;
  readonly evidence: string | null;
  /** null: today */
  readonly on: CalendarDate | null;
}

export function speakerOf(actor: Actor, givenBy: DecisionMakerKind, representativeId: string | null = null): Speaker {
  const party = entryFor(PARTY_OF, audienceOf(actor.role));
  switch (party) {
    case 'young-person':
      return { party };
    case 'carer':
      return { party, subject: actor.subject };
    case 'coordinator':
      return { party, givenBy, representativeId };
    default:
      return assertNever(party);
  }
}

/** As which party each kind of account reads and gives consents; null: it does neither. */
const PARTY_OF: Readonly<Record<Audience, Speaker['party'] | null>> = {
  'young-person': 'young-person',
  carer: 'carer',
  staff: 'coordinator',
  system: 'coordinator',
  provider: null,
  leader: null,
  administrator: null,
  public: null,
};

/** `own`: the account gives consent in its own name; `written-down`: it records another person's; null: neither. */
const GIVES: Readonly<Record<Role, 'own' | 'written-down' | null>> = {
  'young-person': 'own',
  carer: 'own',
  coordinator: 'written-down',
  practitioner: null,
  provider: null,
  leader: null,
  administrator: null,
  'information-governance': null,
  system: null,
  anonymous: null,
};

/** Does the account give and withdraw consent in its own name? @throws DomainError ROLE_MAY_NOT (403) */
export function givesOwn({ role }: Pick<Actor, 'role'>): boolean {
  return entryFor(GIVES, role) === 'own';
}

/** Fields that describe another person's consent. A family account speaks for itself, so it may not send them. */
const FOR_COORDINATORS = ['givenBy', 'name', 'representativeId', 'how', 'evidence', 'on'] as const;
const NEEDED = ['givenBy', 'name', 'how', 'evidence'] as const;

/** @throws DomainError INVALID: REQUIRED, NOT_FOR_ROLE, NOT_IN_LIST */
export function requireGivingDetails(actor: Actor, input: GivingInput): GivingDetails {
  if (givesOwn(actor)) {
    const wrong = FOR_COORDINATORS.filter((field) => input[field] !== undefined);
    if (wrong.length > 0)
      throw invalid(
        wrong.map((field) =>
          error(field, 'NOT_FOR_ROLE', 'must be left out: your account gives consent in its own name'),
        ),
      );
    const speaker = speakerOf(actor, 'young-person');
    return { speaker, name: actor.name, how: 'in-app', evidence: null, on: null };
  }
  const { givenBy, name, how, evidence, representativeId = null, on = null } = input;
  const errors = NEEDED.filter((field) => input[field] === undefined).map((field) =>
    error(field, 'REQUIRED', 'is required'),
  );
  if (how === 'in-app')
    errors.push(error('how', 'NOT_FOR_ROLE', 'must be the way in which the person gave consent to you'));
  if (errors.length > 0) throw invalid(errors);
  return {
    speaker: speakerOf(actor, givenBy!, representativeId),
    ...{ name: name!, how: how!, evidence: evidence! },
    on: on as CalendarDate | null,
  };
}

function error(field: string, code: string, message: string): FieldError {
  return { field, code, message: `${field} ${message}` };
}
