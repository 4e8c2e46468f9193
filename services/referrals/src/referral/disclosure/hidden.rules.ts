/**
 * Fields that no response or event shows to an organisation: the plan and step that a referral serves, and related referrals.
 */
export const HIDDEN_FROM_ORGANISATIONS = [
  'planId',
  'stepId',
  'requestId',
  'previousReferralId',
  'nextReferralId',
] as const;

type Hidden = (typeof HIDDEN_FROM_ORGANISATIONS)[number];

/** A copy with null in the fields that an organisation does not see. */
export function asOrganisationsSee<T extends object>(shown: T): Omit<T, Hidden> & { [K in keyof T & Hidden]: null } {
  const hidden = HIDDEN_FROM_ORGANISATIONS.filter((name) => name in shown).map((name) => [name, null]);
  return { ...shown, ...(Object.fromEntries(hidden) as { [K in keyof T & Hidden]: null }) };
}
