import type { ConsentWay, DecisionMakerKind } from '#libs/contracts';
import { assertNever, type CalendarDate, type FieldError, invalid } from '#libs/kernel';
import { type Actor, type Audience, type Role, audienceOf, entryFor } from '#libs/platform';
import type { Speaker } from './consent-giver.rules.js';
import type { GivingInput } from './consents.dto.js';

/** What was said of the giving, whoever said it. */
export interface GivingSaid {
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

/** What each kind of account is to a consent; null: it reads and gives none. */
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

/** Whose consent an account gives: its own, or the one that it writes down; null: it gives none. */
const GIVES: Readonly<Record<Role, 'own' | 'written-down' | null>> = {
  'young-person': 'own',
  carer: 'own',
  coordinator: 'written-down',
  practitioner: null,
  provider: null,
  leader: null,
  administrator: null,
  system: null,
  anonymous: null,
};

/** Does the account give, or take back, in its own name? @throws DomainError ROLE_MAY_NOT (403) */
export function givesOwn({ role }: Pick<Actor, 'role'>): boolean {
  return entryFor(GIVES, role) === 'own';
}

/** For whom a coordinator writes it down, and what shows it, is theirs to say; an account of the family is its own word. */
const FOR_COORDINATORS = ['givenBy', 'name', 'representativeId', 'how', 'evidence', 'on'] as const;
const NEEDED = ['givenBy', 'name', 'how', 'evidence'] as const;

/** @throws DomainError INVALID: REQUIRED, NOT_FOR_ROLE, NOT_IN_LIST */
export function requireSaid(actor: Actor, input: GivingInput): GivingSaid {
  if (givesOwn(actor)) {
    const wrong = FOR_COORDINATORS.filter((field) => input[field] !== undefined);
    if (wrong.length > 0) throw invalid(wrong.map((field) => error(field, 'NOT_FOR_ROLE', 'is the account’s own')));
    const speaker = speakerOf(actor, 'young-person');
    return { speaker, name: actor.name, how: 'in-app', evidence: null, on: null };
  }
  const { givenBy, name, how, evidence, representativeId = null, on = null } = input;
  const errors = NEEDED.filter((field) => input[field] === undefined).map((field) =>
    error(field, 'REQUIRED', 'is needed'),
  );
  if (how === 'in-app') errors.push(error('how', 'NOT_FOR_ROLE', 'is how an account of the family gives it'));
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
