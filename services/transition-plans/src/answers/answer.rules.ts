import type { Agency, AnsweringParty } from '#libs/contracts';
import { conflict } from '#libs/kernel';
import { withheldFrom } from '../milestones/withheld.rules.js';

/** Rules of the law that the party is not told of: nobody is asked again for what they do not see. */
export function withheldFromParty(by: AnsweringParty): readonly string[] {
  return withheldFrom({ role: by === 'agency' ? 'practitioner' : by }).rules;
}

/**
 * The party that an account answers for: the young person, a carer for themselves, a practitioner for the agency.
 * @throws DomainError AGENCY_NOT_KNOWN (409) for a practitioner whose sign-in names no agency
 */
export function partyOfAnswer({ role, agency }: { readonly role: string; readonly agency?: Agency | undefined }): {
  by: AnsweringParty;
  agency: Agency | null;
} {
  if (role === 'carer' || role === 'young-person') return { by: role, agency: null };
  if (agency) return { by: 'agency', agency };
  throw conflict(
    'AGENCY_NOT_KNOWN',
    'A practitioner answers for an agency, and this account has none: have the agency added to the account.',
  );
}
