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
  system: 'none',
  anonymous: 'none',
};

/** Who answers for the webhooks of every recipient of the area; anybody else for those of their own. */
export const CHOOSES_RECIPIENT: Readonly<Record<Role, boolean>> = {
  administrator: true,
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
 * Whose feed an account reads: its organisation's, or its agency's.
 * @throws DomainError NO_RECIPIENT (403) for an account that names neither
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

/** What access has to know of something that belongs to a recipient. */
export function ownedBy(recipient: string): { recipient: string | null; ownerAgency: string | null } {
  return isId(recipient) ? { recipient, ownerAgency: null } : { recipient: null, ownerAgency: recipient };
}

export const isAgency = (recipient: string) => (AGENCIES as readonly string[]).includes(recipient);
