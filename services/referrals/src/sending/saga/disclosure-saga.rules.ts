import type { DisclosureRefusal, FieldGroup, LawfulBasis } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { PersonPart, PlanPart } from '../../referral/disclosure/disclosure.rules.js';

/** The newest known state of a consent. */
export interface ConsentState {
  readonly until: CalendarDate;
  readonly withdrawn: boolean;
}

/** A sending that waits for parts of its disclosure. */
interface Pending {
  readonly groups: readonly FieldGroup[];
  readonly overrideBasis: LawfulBasis | null;
  readonly personPart: PersonPart | null;
  readonly planPart: PlanPart | null;
}

type NextOfSending =
  | { readonly does: 'waits' }
  | { readonly does: 'is refused'; readonly code: DisclosureRefusal }
  | { readonly does: 'is given'; readonly readableUntil: CalendarDate | null };

/**
 * Decides the next step of a sending after a part has arrived. The grant holds for the moment of the request. If the consent
 * was withdrawn or expired before the last part arrived, the sending is refused.
 * @param consent its newest state; null if the disclosure rests on a law
 */
export function nextOfSending(
  { groups, overrideBasis, personPart, planPart }: Pending,
  consent: ConsentState | null,
  today: CalendarDate,
): NextOfSending {
  if (personPart === null || (groups.includes('plan') && planPart === null)) return { does: 'waits' };
  if (groups.some((group) => !personPart.groups.includes(group)))
    return { does: 'is refused', code: 'GROUPS_NOT_COVERED' };
  if (overrideBasis !== null) return { does: 'is given', readableUntil: null };
  if (consent === null || consent.until < today) return { does: 'is refused', code: 'CONSENT_NOT_IN_FORCE' };
  return { does: 'is given', readableUntil: consent.until };
}

/** The effect of a consent's new state on a disclosure. `readableUntil` is null if the organisation may not read it. */
export function afterConsentChange(
  given: { readonly state: 'given' | 'stopped'; readonly stopWhy: string | null },
  consent: ConsentState,
  today: CalendarDate,
): {
  readonly stop: 'consent-withdrawn' | 'consent-ended' | null;
  readonly resumes: boolean;
  readonly readableUntil: CalendarDate | null;
} {
  const counts = !consent.withdrawn && consent.until >= today;
  const stop = given.state === 'given' && !counts ? (consent.withdrawn ? 'consent-withdrawn' : 'consent-ended') : null;
  // A renewed consent resumes a disclosure that had expired, but not one that was withdrawn or revoked.
  const resumes = given.state === 'stopped' && given.stopWhy === 'consent-ended' && counts;
  const reads = given.state === 'given' ? counts : resumes;
  return { stop, resumes, readableUntil: reads ? consent.until : null };
}
