import type { Agency } from '#libs/contracts';
import { conflict, unprocessable } from '#libs/kernel';
import type { Role } from '#libs/platform';

/** Who is asked to a review (SEND Regulations 2014 regs 20(2), 21(2)), and who else matters to the young person. */
export const INVITEE_KINDS = [
  'young-person',
  'parent-carer',
  'school-college',
  'la-sen',
  'health',
  'social-care',
  'adult-social-care',
  'other',
] as const;
export type InviteeKind = (typeof INVITEE_KINDS)[number];

/** Whose practitioners give the advice; the family says what it says as feedback. */
const ADVISED_BY: Record<InviteeKind, Agency | null> = {
  'young-person': null,
  'parent-carer': null,
  'school-college': 'education',
  'la-sen': 'education',
  health: 'health',
  'social-care': 'childrens-social-care',
  'adult-social-care': 'adult-social-care',
  other: null,
};

/** Advice of this kind of invitee is asked for before the meeting. */
export function givesAdvice(kind: InviteeKind): boolean {
  return ADVISED_BY[kind] !== null;
}

/** Whose advice is asked for, and has not come. */
export function adviceMissing(
  invitees: readonly { kind: InviteeKind; advice_received_on: string | null }[],
): InviteeKind[] {
  const missing = invitees.filter((i) => givesAdvice(i.kind) && i.advice_received_on === null).map((i) => i.kind);
  return INVITEE_KINDS.filter((kind) => missing.includes(kind));
}

/** Whose advice a role puts on record. */
const ADVISES: Readonly<Record<Role, 'all' | 'own-agency' | 'none'>> = {
  coordinator: 'all',
  practitioner: 'own-agency',
  'young-person': 'none',
  carer: 'none',
  provider: 'none',
  leader: 'none',
  administrator: 'none',
  system: 'none',
  anonymous: 'none',
};

interface Adviser {
  readonly role: Role;
  readonly agency?: Agency;
}

/** A practitioner writes the advice of their own agency; a coordinator puts on record whatever came in. */
export function mayAdvise({ role, agency }: Adviser, kind: InviteeKind): boolean {
  switch (ADVISES[role]) {
    case 'all':
      return kind !== 'young-person';
    case 'own-agency':
      return agency !== undefined && ADVISED_BY[kind] === agency;
    case 'none':
      return false;
  }
}

/** @throws DomainError ADVICE_NOT_YOURS (409) */
export function requireMayAdvise(adviser: Adviser, kind: InviteeKind): void {
  if (mayAdvise(adviser, kind)) return;
  throw conflict(
    'ADVICE_NOT_YOURS',
    'Advice is written by the agency that gives it, or put on record by a coordinator.',
  );
}

/** @throws DomainError ADVICE_EMPTY (422): advice has words, or a place where it is kept */
export function requireAdvice(words: string | null, keptAt: string | null): void {
  if (words !== null || keptAt !== null) return;
  throw unprocessable('ADVICE_EMPTY', 'Give the advice, or say where it is kept.', [
    { field: 'words', code: 'REQUIRED', message: 'words or keptAt must be given' },
  ]);
}

/** @throws DomainError INVITEE_NOT_IN_REVIEW (422) */
export function requireInvitees(ids: readonly string[], invitees: readonly { id: string }[], field: string): void {
  const wrong = ids.findIndex((id) => !invitees.some((i) => i.id === id));
  if (wrong < 0) return;
  throw unprocessable('INVITEE_NOT_IN_REVIEW', 'The review has no such invitee.', [
    {
      field: `${field}.${wrong}`,
      code: 'INVITEE_NOT_IN_REVIEW',
      message: 'must be the id of an invitee of this review',
    },
  ]);
}

interface Named {
  readonly kind: InviteeKind;
  readonly name: string;
}

/**
 * Who is to be invited: those of the list who are not, and whoever is named and not on the list.
 * @throws DomainError NOBODY_TO_INVITE (422)
 */
export function toInvite<Invitee extends Named & { readonly invited_on: string | null }, New extends Named>(
  invitees: readonly Invitee[],
  named: readonly New[],
): { again: Invitee[]; added: New[] } {
  const again = invitees.filter((one) => one.invited_on === null);
  const added = named.filter(({ kind, name }) => !again.some((one) => one.kind === kind && one.name === name));
  if (again.length + added.length > 0) return { again, added };
  throw unprocessable('NOBODY_TO_INVITE', 'Say who is invited: everybody on the list is.', [
    { field: 'invitees', code: 'REQUIRED', message: 'invitees must name somebody' },
  ]);
}
