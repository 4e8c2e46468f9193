/** Why an organisation says no. One code and, always, its own words beside it: families are owed the reasons. */
export const DECLINE_REASONS = [
  'no-capacity',
  'outside-age-range',
  'outside-eligibility',
  'needs-cannot-be-met',
  'outside-area',
  'already-supported',
  'young-person-does-not-want-it',
  'other',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Why the referrer takes a referral back. `other` asks for words. */
export const WITHDRAWAL_REASONS = [
  'needs-changed',
  'young-person-does-not-want-it',
  'other-service-found',
  'no-answer',
  'not-started',
  'moved-away',
  'died',
  'entered-in-error',
  'other',
] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];
