import type { Agency } from '#libs/contracts';
import { conflict, unprocessable } from '#libs/kernel';
import type { Role } from '#libs/platform';

/** The people invited to a review: those that SEND Regulations 2014 regs 20(2) and 21(2) name, and others. */
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

/** The agency whose practitioners give the advice. The family gives feedback instead. */
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

/** Whether this kind of invitee is asked for advice before the meeting. */
export function givesAdvice(kind: InviteeKind): boolean {
  return ADVISED_BY[kind] !== null;
}

/** The kinds of invitee whose advice has not arrived. */
export function adviceMissing(
  invitees: readonly { kind: InviteeKind; advice_received_on: string | null }[],
): InviteeKind[] {
  const missing = invitees.filter((i) => givesAdvice(i.kind) && i.advice_received_on === null).map((i) => i.kind);
  return INVITEE_KINDS.filter((kind) => missing.includes(kind));
}

/** The advice that each role may record. */
const ADVISES: Readonly<Record<Role, 'all' | 'own-agency' | 'none'>> = {
  coordinator: 'all',
  practitioner: 'own-agency',
  'young-person': 'none',
  carer: 'none',
  provider: 'none',
  leader: 'none',
  administrator: 'none',
  'information-governance': 'none',
  system: 'none',
  anonymous: 'none',
};

interface Adviser {
  readonly role: Role;
  readonly agency?: Agency;
}

/** A practitioner records the advice of their own agency. A coordinator records any advice. */
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
    'Only the agency that gives the advice or a coordinator can record it. Ask one of them to record it.',
  );
}

/** @throws DomainError ADVICE_EMPTY (422) */
export function requireAdvice(words: string | null, keptAt: string | null): void {
  if (words !== null || keptAt !== null) return;
  throw unprocessable('ADVICE_EMPTY', 'Enter the advice in `words`, or state in `keptAt` where it is stored.', [
    { field: 'words', code: 'REQUIRED', message: 'words or keptAt must be given' },
  ]);
}

/** @throws DomainError INVITEE_NOT_IN_REVIEW (422) */
export function requireInvitees(ids: readonly string[], invitees: readonly { id: string }[], field: string): void {
  const wrong = ids.findIndex((id) => !invitees.some((i) => i.id === id));
  if (wrong < 0) return;
  throw unprocessable(
    'INVITEE_NOT_IN_REVIEW',
    'The review has no invitee with this id. Use an id from the list of invitees.',
    [
      {
        field: `${field}.${wrong}`,
        code: 'INVITEE_NOT_IN_REVIEW',
        message: 'must be the id of an invitee of this review',
      },
    ],
  );
}

interface Named {
  readonly kind: InviteeKind;
  readonly name: string;
}

/**
 * The people to invite: those on the list who have no invitation yet, and the named people who are not on the list.
 * @throws DomainError NOBODY_TO_INVITE (422)
 */
export function toInvite<Invitee extends Named & { readonly invited_on: string | null }, New extends Named>(
  invitees: readonly Invitee[],
  named: readonly New[],
): { again: Invitee[]; added: New[] } {
  const again = invitees.filter((one) => one.invited_on === null);
  const added = named.filter(({ kind, name }) => !again.some((one) => one.kind === kind && one.name === name));
  if (again.length + added.length > 0) return { again, added };
  throw unprocessable(
    'NOBODY_TO_INVITE',
    'Everyone on the list has already been invited. Name someone else to invite.',
    [{ field: 'invitees', code: 'REQUIRED', message: 'invitees must name at least one person' }],
  );
}
