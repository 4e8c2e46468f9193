import { AGENCIES } from '#libs/contracts';
import { DomainError, isId } from '#libs/kernel';

interface Account {
  readonly role: string;
  readonly agency?: string;
  readonly organisation?: string;
}

/**
 * Whose feed an account reads: its organisation's, or its agency's.
 * @throws DomainError NO_RECIPIENT (403) for an account that names neither
 */
export function recipientOf({ role, agency, organisation }: Account): string {
  const recipient = role === 'provider' ? organisation : agency;
  if (recipient) return recipient;
  throw new DomainError(
    'forbidden',
    'NO_RECIPIENT',
    'The account names no organisation or agency whose events these are.',
  );
}

/** What access has to know of something that belongs to a recipient. */
export function ownedBy(recipient: string): { recipient: string | null; ownerAgency: string | null } {
  return isId(recipient) ? { recipient, ownerAgency: null } : { recipient: null, ownerAgency: recipient };
}

export const isAgency = (recipient: string) => (AGENCIES as readonly string[]).includes(recipient);
