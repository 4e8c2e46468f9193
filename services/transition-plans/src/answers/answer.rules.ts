import type { Agency, AnsweringParty } from '#libs/contracts';
import { withheldFrom } from '../milestones/withheld.rules.js';

/** Rules of the law that the party is not told of: nobody is asked again for what they do not see. */
export function withheldFromParty(by: AnsweringParty): readonly string[] {
  return withheldFrom({ role: by === 'agency' ? 'practitioner' : by }).rules;
}

/** The party that an account answers for: the young person, a carer for themselves, a practitioner for the agency. */
export function partyOfAnswer({ role, agency }: { readonly role: string; readonly agency?: Agency | undefined }): {
  by: AnsweringParty;
  agency: Agency | null;
} {
  if (role === 'carer' || role === 'young-person') return { by: role, agency: null };
  return { by: 'agency', agency: agency ?? null };
}
