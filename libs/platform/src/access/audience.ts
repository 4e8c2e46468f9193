import { assertNever } from '#libs/kernel';
import { doorError } from '../problems/door-errors.js';
import { type Actor, ROLES, type Role } from './actor.js';
import { type Permission, grantOf } from './permissions.js';

/**
 * The kinds of reader and author that rules distinguish. A rule that depends on who reads or writes is a
 * `Record<Audience, …>` or a `Record<Role, …>`: a role that nobody decided about does not compile.
 */
export const AUDIENCES = [
  'young-person',
  'carer',
  'staff',
  'provider',
  'leader',
  'administrator',
  'system',
  'public',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Who reads, or writes, with this role. @throws Error for a role that is not handled here, in code that was not type-checked */
export function audienceOf(role: Role): Audience {
  switch (role) {
    case 'young-person':
    case 'carer':
    case 'provider':
    case 'leader':
    case 'administrator':
    case 'system':
      return role;
    case 'coordinator':
    case 'practitioner':
      return 'staff';
    case 'information-governance':
      return 'administrator';
    case 'anonymous':
      return 'public';
    default:
      return assertNever(role);
  }
}

/** Nobody signs in as the system, or as the public. */
const SIGNS_IN: Readonly<Record<Audience, boolean>> = {
  'young-person': true,
  carer: true,
  staff: true,
  provider: true,
  leader: true,
  administrator: true,
  system: false,
  public: false,
};

/** Whether an account may have the role. A build checks no types: a role that `audienceOf` does not handle is refused here. */
export function isAccountRole(role: Role): boolean {
  try {
    return SIGNS_IN[audienceOf(role)];
  } catch {
    return false;
  }
}

/** The roles of accounts. */
export const ACCOUNT_ROLES: readonly Role[] = ROLES.filter(isAccountRole);

export const roleMayNot = () => doorError('ROLE_MAY_NOT');

/** @throws DomainError ROLE_MAY_NOT (403) where the role is no account's, or has not the permission for any record */
export function requireRole(role: Role, permission: Permission): void {
  if (!isAccountRole(role) || grantOf(role, permission) === undefined) throw roleMayNot();
}

/**
 * A practitioner without an agency is involved with nobody, and only reads who they are signed in as.
 * @throws DomainError AGENCY_MISSING (403)
 */
export function requireAgency({ role, agency }: Pick<Actor, 'role' | 'agency'>, permission: Permission): void {
  if (role === 'practitioner' && agency === undefined && permission !== 'self:read') throw doorError('AGENCY_MISSING');
}

/** The entry of a table for a role or an audience. @throws DomainError ROLE_MAY_NOT (403) where the table has none */
export function entryFor<Key extends Role | Audience, Entry>(
  table: Readonly<Record<Key, Entry | null>>,
  key: Key,
): Entry {
  const entry = table[key];
  if (entry === null || entry === undefined) throw roleMayNot();
  return entry;
}

const OF_FAMILY: Readonly<Record<Audience, boolean>> = {
  'young-person': true,
  carer: true,
  staff: false,
  provider: false,
  leader: false,
  administrator: false,
  system: false,
  public: false,
};

/** The young person, or somebody who cares for them: what staff write to staff is not for these accounts. */
export function isFamily({ role }: { readonly role: Role }): boolean {
  return OF_FAMILY[audienceOf(role)];
}

const THE_YOUNG_PERSON: Readonly<Record<Audience, boolean>> = {
  'young-person': true,
  carer: false,
  staff: false,
  provider: false,
  leader: false,
  administrator: false,
  system: false,
  public: false,
};

/** The young person: what is about them is theirs. */
export function isYoungPerson({ role }: { readonly role: Role }): boolean {
  return THE_YOUNG_PERSON[audienceOf(role)];
}

/** Leaders answer for figures: a list names nobody to them, and a drill-down opens one record. */
const NAMED_IN_LISTS: Readonly<Record<Audience, boolean>> = {
  'young-person': true,
  carer: true,
  staff: true,
  provider: true,
  leader: false,
  administrator: true,
  system: true,
  public: false,
};

export function isNamedInLists({ role }: { readonly role: Role }): boolean {
  return NAMED_IN_LISTS[audienceOf(role)];
}

/** A page of a list, without names for those who read it as a figure. */
export function namedFor<Row extends { readonly name: string | null }>(
  actor: { readonly role: Role },
  page: { readonly items: readonly Row[]; readonly next: string | null },
): { items: (Omit<Row, 'name'> & { name: string | null })[]; next: string | null } {
  const named = isNamedInLists(actor);
  return { next: page.next, items: page.items.map((row) => ({ ...row, name: named ? row.name : null })) };
}

/** How what an account of a role is to a young person is found out. */
export const HELD_BY: Readonly<Record<Audience, 'relationships' | 'restrictions' | 'nothing'>> = {
  'young-person': 'relationships',
  carer: 'relationships',
  staff: 'restrictions',
  provider: 'nothing',
  leader: 'restrictions',
  administrator: 'restrictions',
  system: 'nothing',
  public: 'nothing',
};

/** Which involvements let a role read: those of the account's parties, or a leader's drill-downs of the day. */
export const INVOLVED_BY: Readonly<Record<Role, 'parties' | 'drill-down' | 'nothing'>> = {
  practitioner: 'parties',
  leader: 'drill-down',
  coordinator: 'nothing',
  provider: 'nothing',
  'young-person': 'nothing',
  carer: 'nothing',
  administrator: 'nothing',
  'information-governance': 'nothing',
  system: 'nothing',
  anonymous: 'nothing',
};

/** Roles whose right to read a record comes from copies of what other services know. */
export const READS_BY_COPIES: Readonly<Record<Role, boolean>> = {
  practitioner: true,
  leader: true,
  carer: true,
  coordinator: false,
  provider: false,
  'young-person': false,
  administrator: false,
  'information-governance': false,
  system: false,
  anonymous: false,
};
