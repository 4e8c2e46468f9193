/**
 * Which plan and step a referral serves, whom else was asked, and what became of it elsewhere: not for an organisation,
 * wherever it reads of the referral.
 */
export const HIDDEN_FROM_ORGANISATIONS = [
  'planId',
  'stepId',
  'requestId',
  'previousReferralId',
  'nextReferralId',
] as const;

type Hidden = (typeof HIDDEN_FROM_ORGANISATIONS)[number];

/** The same with null for what an organisation does not see. */
export function asOrganisationsSee<T extends object>(shown: T): Omit<T, Hidden> & { [K in keyof T & Hidden]: null } {
  const hidden = HIDDEN_FROM_ORGANISATIONS.filter((name) => name in shown).map((name) => [name, null]);
  return { ...shown, ...(Object.fromEntries(hidden) as { [K in keyof T & Hidden]: null }) };
}
