import type { DataOf, DisclosureRefusal, disclosureRequested, FieldGroup } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import {
  type Consent,
  consentCovers,
  missingGroups,
  stands,
  standsUntil,
} from '../../deciding/consents/consent.rules.js';
import type { DecisionRecords } from '../../deciding/decisions/decision-makers.rules.js';

export type Asked = Pick<DataOf<typeof disclosureRequested>, 'organisationId' | 'purpose' | 'groups' | 'consentId'>;
type KnownConsent = Consent & { readonly id: string; readonly version: number };

export type DisclosureDecision =
  | { readonly granted: true; readonly consent: KnownConsent | null; readonly until: CalendarDate | null }
  | { readonly granted: false; readonly code: DisclosureRefusal; readonly missingGroups: readonly FieldGroup[] };

const refused = (code: DisclosureRefusal, missing: readonly FieldGroup[] = []): DisclosureDecision => ({
  granted: false,
  code,
  missingGroups: missing,
});

/** A disclosure on a legal basis needs no consent. The requester is accountable for the basis that they state. */
export const BY_LAW: DisclosureDecision = { granted: true, consent: null, until: null };

/**
 * Decides whether the disclosure is covered today: by the named consent or, if none is named, by the consent that covers all
 * of it and lasts longest.
 */
export function decideDisclosure(
  asked: Asked,
  consents: readonly KnownConsent[],
  records: DecisionRecords,
  on: CalendarDate,
): DisclosureDecision {
  const { organisationId: recipient, purpose, groups, consentId } = asked;
  const candidates = consentId === null ? consents : consents.filter(({ id }) => id === consentId);
  const covering = candidates
    .filter((consent) => consentCovers(consent, { recipient, purpose, groups, on }, records))
    .map((consent) => ({ consent, until: standsUntil(consent, on, records)! }))
    .sort((a, b) => (a.until < b.until ? 1 : -1));
  if (covering[0]) return { granted: true, ...covering[0] };

  const theirs = candidates.filter((c) => c.organisation_id === recipient && c.purpose === purpose);
  if (theirs.length === 0)
    return refused(consentId !== null && candidates.length > 0 ? 'CONSENT_FOR_ANOTHER' : 'NO_CONSENT');
  const inForce = theirs.filter((consent) => stands(consent, on, records));
  if (inForce.length === 0) return refused('CONSENT_NOT_IN_FORCE');
  const fewest = inForce.map((consent) => missingGroups(consent, groups)).sort((a, b) => a.length - b.length)[0]!;
  return refused('GROUPS_NOT_COVERED', fewest);
}
