import { type CalendarDate, conflict } from '#libs/kernel';
import type { Role } from '#libs/platform';

/** The two sides of a referral; each is answered for by somebody at all times. */
export type Side = 'referrer' | 'recipient';

/** The side on which a role reads and acts. The recipient's reads the least: what was disclosed to it. */
export const SIDE_OF: Readonly<Record<Role, Side>> = {
  'young-person': 'referrer',
  carer: 'referrer',
  coordinator: 'referrer',
  practitioner: 'referrer',
  provider: 'recipient',
  leader: 'referrer',
  administrator: 'referrer',
  system: 'referrer',
  anonymous: 'recipient',
};

export interface Person {
  /** account */
  readonly subject: string;
  readonly name: string;
}

/** Who answers for one side: a person, or a team where nobody has taken it yet. */
export interface Owner {
  readonly kind: 'person' | 'team';
  /** account; null for a team */
  readonly subject: string | null;
  readonly name: string;
  /** who was asked to take it and has not answered; until they do, the owner stays */
  readonly asked: (Person & { readonly on: CalendarDate; readonly by: string }) | null;
}

export interface Owners {
  readonly referrerOwner: Owner;
  /** null until it is sent: a draft is addressed to nobody */
  readonly recipientOwner: Owner | null;
}

/** The team that answers for self-referrals of young people without a named worker. */
const COORDINATORS = 'Coordinators';

export const ownedByPerson = ({ subject, name }: Person): Owner => ({ kind: 'person', subject, name, asked: null });
const ownedByTeam = (name: string): Owner => ({ kind: 'team', subject: null, name, asked: null });
export const intakeOf = (organisationName: string): Owner => ownedByTeam(`${organisationName}: intake`);

/** Who answers on the referrer's side from the first word on: whoever writes it, or for the young person their worker. */
export function firstOwner(author: Person, selfReferral: boolean, namedWorker: Person | null): Owner {
  if (!selfReferral) return ownedByPerson(author);
  return namedWorker ? ownedByPerson(namedWorker) : ownedByTeam(COORDINATORS);
}

export const OWNER_VERBS = ['hand-over', 'accept', 'decline'] as const;
export type OwnerVerb = (typeof OWNER_VERBS)[number];

/** Each verb's line in the history. */
export const OWNER_SAYS: Readonly<Record<OwnerVerb, string>> = {
  'hand-over': 'Somebody else was asked to look after the referral.',
  accept: 'Somebody else looks after the referral now.',
  decline: 'Whoever was asked to look after the referral said no; nothing changes.',
};

function whyNot(verb: OwnerVerb, { asked }: Owner, account: string) {
  if (verb === 'hand-over') return undefined;
  if (asked === null) return conflict('NOBODY_WAS_ASKED', 'Nobody is asked to take this referral.');
  if (asked.subject !== account) return conflict('SOMEBODY_ELSE_WAS_ASKED', 'Somebody else was asked to take it.');
  return undefined;
}

/** What this account may do about the owner of its own side; the guard of `afterVerb`. */
export function ownerActions(owner: Owner, account: string): OwnerVerb[] {
  return OWNER_VERBS.filter((verb) => !whyNot(verb, owner, account));
}

/**
 * The owner after it. Somebody else is asked and has to accept; who names themselves takes it at once.
 * @throws DomainError ALREADY_OWNER, NOBODY_WAS_ASKED, SOMEBODY_ELSE_WAS_ASKED (409)
 */
export function afterVerb(verb: OwnerVerb, owner: Owner, by: Person, to: Person | null, today: CalendarDate): Owner {
  const refusal = whyNot(verb, owner, by.subject);
  if (refusal) throw refusal;
  if (verb === 'decline') return { ...owner, asked: null };
  if (verb === 'accept') return ownedByPerson(owner.asked!);
  if (to === null) throw new Error('a hand-over to nobody');
  if (owner.subject === to.subject) throw conflict('ALREADY_OWNER', 'This person looks after the referral already.');
  if (to.subject === by.subject) return ownedByPerson(to);
  return { ...owner, asked: { subject: to.subject, name: to.name, on: today, by: by.name } };
}
