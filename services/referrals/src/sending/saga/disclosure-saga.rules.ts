import type { DisclosureRefusal, FieldGroup, LawfulBasis } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { PersonPart, PlanPart } from '../../referral/disclosure/disclosure.rules.js';

/** Until when a consent counts, by the newest word of it. */
export interface ConsentWord {
  readonly until: CalendarDate;
  readonly withdrawn: boolean;
}

/** A sending that waits for its parts. */
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
 * What becomes of a sending, now that a part has come. It was granted at the moment at which it was asked; where the consent
 * was taken back, or ran out, while another part was on its way, it is refused all the same.
 * @param word of the consent that it was granted by; null where it rests on a law
 */
export function nextOfSending(
  { groups, overrideBasis, personPart, planPart }: Pending,
  word: ConsentWord | null,
  today: CalendarDate,
): NextOfSending {
  if (personPart === null || (groups.includes('plan') && planPart === null)) return { does: 'waits' };
  if (groups.some((group) => !personPart.groups.includes(group)))
    return { does: 'is refused', code: 'GROUPS_NOT_COVERED' };
  if (overrideBasis !== null) return { does: 'is given', readableUntil: null };
  if (word === null || word.until < today) return { does: 'is refused', code: 'CONSENT_NOT_IN_FORCE' };
  return { does: 'is given', readableUntil: word.until };
}

/** What a new word of its consent does to what was given by it. @returns among it the last day of reading; null: it is not read */
export function afterWord(
  given: { readonly state: 'given' | 'stopped'; readonly stopWhy: string | null },
  word: ConsentWord,
  today: CalendarDate,
): {
  readonly stop: 'consent-withdrawn' | 'consent-ended' | null;
  readonly resumes: boolean;
  readonly readableUntil: CalendarDate | null;
} {
  const counts = !word.withdrawn && word.until >= today;
  const stop = given.state === 'given' && !counts ? (word.withdrawn ? 'consent-withdrawn' : 'consent-ended') : null;
  // What ended with somebody's say goes on once whoever decides now says yes; what was taken back or revoked does not.
  const resumes = given.state === 'stopped' && given.stopWhy === 'consent-ended' && counts;
  const reads = given.state === 'given' ? counts : resumes;
  return { stop, resumes, readableUntil: reads ? word.until : null };
}
