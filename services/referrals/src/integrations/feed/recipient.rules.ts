import { AGENCIES } from '#libs/contracts';
import { DomainError, isId } from '#libs/kernel';
import type { Role } from '#libs/platform';

interface Account {
  readonly role: Role;
  readonly agency?: string;
  readonly organisation?: string;
}

const RECEIVES_FOR: Readonly<Record<Role, 'organisation' | 'agency' | 'none'>> = {
  provider: 'organisation',
  practitioner: 'agency',
  coordinator: 'agency',
  'young-person': 'none',
  carer: 'none',
  leader: 'none',
  administrator: 'none',
  'information-governance': 'none',
  system: 'none',
  anonymous: 'none',
};

/** Roles that manage the webhooks of every recipient in the area. Other roles manage only their own recipient's. */
export const CHOOSES_RECIPIENT: Readonly<Record<Role, boolean>> = {
  administrator: true,
  'information-governance': false,
  provider: false,
  practitioner: false,
  coordinator: false,
  'young-person': false,
  carer: false,
  leader: false,
  system: false,
  anonymous: false,
};

/**
 * The organisation or agency whose feed the account reads.
 * @throws DomainError NO_RECIPIENT (403) for an account that is linked to neither
 */
export function recipientOf({ role, agency, organisation }: Account): string {
  const recipients = { organisation, agency, none: undefined };
  const recipient = recipients[RECEIVES_FOR[role]];
  if (recipient) return recipient;
  throw new DomainError(
    'forbidden',
    'NO_RECIPIENT',
    'This account is not linked to an organisation or agency, so it has no events. Ask an administrator to link it.',
  );
}

/** Ownership fields that the access check needs for a recipient's record. */
export function ownedBy(recipient: string): { recipient: string | null; ownerAgency: string | null } {
  return isId(recipient) ? { recipient, ownerAgency: null } : { recipient: null, ownerAgency: recipient };
}

export const isAgency = (recipient: string) => (AGENCIES as readonly string[]).includes(recipient);
