import type { Agency } from '#libs/contracts';
import { conflict, invalid } from '#libs/kernel';
import { type KeptState, keptLifecycle } from '../kept-records/kept-record.rules.js';

export const CONTACT_KINDS = ['parent-carer', 'professional'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const CONTACT_END_REASONS = [
  'no-longer-involved',
  'moved-away',
  'died',
  'asked-not-to-be',
  'entered-in-error',
  'other',
] as const;
export type ContactEndReason = (typeof CONTACT_END_REASONS)[number];

export const PREFERRED_CHANNELS = ['phone', 'text-message', 'email', 'letter', 'in-person'] as const;
export type PreferredChannel = (typeof PREFERRED_CHANNELS)[number];

/** Children Act 1989 s.3. `unknown` means neither yes nor no. */
export const PARENTAL_RESPONSIBILITY = ['yes', 'no', 'unknown'] as const;
export type ParentalResponsibility = (typeof PARENTAL_RESPONSIBILITY)[number];

export interface ContactFields {
  readonly kind: ContactKind;
  readonly name: string;
  /** their relationship to the young person: mother, GP */
  readonly relationship: string;
  readonly agency: Agency | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly preferred_channel: PreferredChannel | null;
  /** null for professionals */
  readonly parental_responsibility: ParentalResponsibility | null;
}

interface GivenFields extends Pick<ContactFields, 'kind' | 'name' | 'relationship'> {
  readonly agency?: Agency | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly preferredChannel?: PreferredChannel | null | undefined;
  readonly parentalResponsibility?: ParentalResponsibility | null | undefined;
}

/**
 * Returns the contact's stored fields after checking that they fit its kind.
 * @throws DomainError INVALID if a field does not apply to this kind of contact
 */
export function contactOf(given: GivenFields): ContactFields {
  const { kind, name, relationship, agency = null, phone = null, email = null } = given;
  if (kind === 'professional' && given.parentalResponsibility != null)
    throw invalid([notForKind('parentalResponsibility', 'applies only to a parent carer')]);
  if (kind === 'parent-carer' && agency !== null)
    throw invalid([notForKind('agency', 'applies only to a professional')]);
  return {
    ...{ kind, name, relationship, agency, phone, email },
    preferred_channel: given.preferredChannel ?? null,
    parental_responsibility: kind === 'professional' ? null : (given.parentalResponsibility ?? 'unknown'),
  };
}

const notForKind = (field: string, message: string) => ({ field, code: 'NOT_FOR_KIND', message });

export const contactLifecycle = keptLifecycle({
  record: 'contact',
  title: 'Contact',
  about: 'A parent carer or a professional around the young person.',
  permission: 'contact:change',
  event: null,
});

export function contactState({ ended_at }: { readonly ended_at: string | null }): KeptState {
  return ended_at === null ? 'on-record' : 'ended';
}

/** @throws DomainError CONTACT_ENDED: an ended contact does not change */
export function requireCurrent(contact: { readonly ended_at: string | null }): void {
  if (!contactLifecycle.find(contactState(contact), { verb: 'contact:change' }))
    throw conflict('CONTACT_ENDED', 'This contact has ended. Add the person again as a new contact.');
}
