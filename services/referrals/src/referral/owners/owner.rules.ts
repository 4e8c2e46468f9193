import { type CalendarDate, conflict, DomainError } from '#libs/kernel';
import type { Role } from '#libs/platform';

/** The two sides of a referral. A sent referral has an owner on each side at all times. */
export type Side = 'referrer' | 'recipient';

/** The side on which a role reads and acts. The recipient's side reads only what was disclosed to it. */
export const SIDE_OF: Readonly<Record<Role, Side>> = {
  'young-person': 'referrer',
  carer: 'referrer',
  coordinator: 'referrer',
  practitioner: 'referrer',
  provider: 'recipient',
  leader: 'referrer',
  administrator: 'referrer',
  'information-governance': 'referrer',
  system: 'referrer',
  anonymous: 'recipient',
};

export interface Person {
  /** account */
  readonly subject: string;
  readonly name: string;
}

/** The owner of one side: a person, or a team until a person takes it over. */
export interface Owner {
  readonly kind: 'person' | 'team';
  /** account; null for a team */
  readonly subject: string | null;
  readonly name: string;
  /** the person who was asked to take it over; the owner stays until they accept */
  readonly asked: (Person & { readonly on: CalendarDate; readonly by: string }) | null;
}

export interface Owners {
  readonly referrerOwner: Owner;
  /** null until the referral is sent */
  readonly recipientOwner: Owner | null;
}

/** The team that owns self-referrals of young people without a named worker. */
const COORDINATORS = 'Coordinators';

export const ownedByPerson = ({ subject, name }: Person): Owner => ({ kind: 'person', subject, name, asked: null });
const ownedByTeam = (name: string): Owner => ({ kind: 'team', subject: null, name, asked: null });
export const intakeOf = (organisationName: string): Owner => ownedByTeam(`${organisationName}: intake`);

/** The first owner on the referrer's side: the author, or for a self-referral the named worker or the coordinators. */
export function firstOwner(author: Person, selfReferral: boolean, namedWorker: Person | null): Owner {
  if (!selfReferral) return ownedByPerson(author);
  return namedWorker ? ownedByPerson(namedWorker) : ownedByTeam(COORDINATORS);
}

export const OWNER_VERBS = ['take', 'hand-over', 'accept', 'decline'] as const;
export type OwnerVerb = (typeof OWNER_VERBS)[number];

/** Each verb's line in the history. */
export const OWNER_SENTENCES: Readonly<Record<OwnerVerb, string>> = {
  take: 'Someone looks after the referral now.',
  'hand-over': 'Someone else was asked to look after the referral.',
  accept: 'Someone else looks after the referral now.',
  decline: 'The person who was asked to look after the referral said no. Nothing changes.',
};

/** A line of the history, as far as it shows since when a person is the owner. */
export interface OwnerLine {
  readonly action: string;
  /** instant, ISO 8601 in UTC */
  readonly at: string;
  readonly by: { readonly name: string };
}

const MAKES_OWNER: readonly string[] = ['take', 'hand-over', 'accept', 'opening', 'draft'];

/** The instant of the owner's last line that made them the owner; null without one. */
const ownerSince = ({ name }: Owner, history: readonly OwnerLine[]): string | null =>
  history.findLast(({ action, by }) => MAKES_OWNER.includes(action) && by.name === name)?.at ?? null;

function whyNot(verb: OwnerVerb, owner: Owner, account: string, history: readonly OwnerLine[] = []) {
  const { asked } = owner;
  if (verb === 'hand-over') return undefined;
  if (verb === 'take')
    return owner.kind === 'team'
      ? undefined
      : new DomainError(
          'conflict',
          'ALREADY_TAKEN',
          'A person looks after this referral. `taken` has the name. Ask that person to hand it over.',
          { taken: { by: owner.name, at: ownerSince(owner, history) } },
        );
  if (asked === null)
    return conflict('NOBODY_WAS_ASKED', 'Nobody has been asked to take over this referral. Start a hand-over first.');
  if (asked.subject !== account)
    return conflict(
      'SOMEBODY_ELSE_WAS_ASKED',
      'Someone else was asked to take over this referral. Only they can answer.',
    );
  return undefined;
}

/** Ownership actions open to this account on its own side. `afterVerb` enforces the same rules. */
export function ownerActions(owner: Owner, account: string): OwnerVerb[] {
  return OWNER_VERBS.filter((verb) => !whyNot(verb, owner, account));
}

/** The time of a change of owner, its actor, and the history so far. */
export interface OwnerMoment {
  readonly today: CalendarDate;
  readonly actor: Person;
  readonly history: readonly OwnerLine[];
}

/**
 * The owner after the action. A person who names themselves takes over at once; anyone else has to accept first.
 * @throws DomainError ALREADY_TAKEN, ALREADY_OWNER, NOBODY_WAS_ASKED, SOMEBODY_ELSE_WAS_ASKED (409)
 */
export function afterVerb(verb: OwnerVerb, owner: Owner, to: Person | null, moment: OwnerMoment): Owner {
  const { actor: by, today, history } = moment;
  const problem = whyNot(verb, owner, by.subject, history);
  if (problem) throw problem;
  if (verb === 'take') return ownedByPerson(by);
  if (verb === 'decline') return { ...owner, asked: null };
  if (verb === 'accept') return ownedByPerson(owner.asked!);
  if (to === null) throw new Error('a hand-over to nobody');
  if (owner.subject === to.subject)
    throw conflict('ALREADY_OWNER', 'This person already looks after the referral. Name someone else.');
  if (to.subject === by.subject) return ownedByPerson(to);
  return { ...owner, asked: { subject: to.subject, name: to.name, on: today, by: by.name } };
}
