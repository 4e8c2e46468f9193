import { DISCLOSURE_REFUSALS } from '#libs/contracts';

/** Why an organisation declines. It gives its own words as well as a code, because families are owed reasons. */
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

/** Why the referrer withdraws a referral. `other` requires words. */
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

/** Why a sending failed: the code from young-people, or `NO_ANSWER` if no response came in time. */
const NOT_SENT_REASONS = [...DISCLOSURE_REFUSALS, 'NO_ANSWER'] as const;
export type NotSentReason = (typeof NOT_SENT_REASONS)[number];

/** Why agreed support did not start. */
export const NON_START_REASONS = [
  'place-lost',
  'funding-not-agreed',
  'staff-not-found',
  'young-person-did-not-come',
  'young-person-does-not-want-it',
  'needs-changed',
  'moved-away',
  'died',
  'other',
] as const;
export type NonStartReason = (typeof NON_START_REASONS)[number];

/** Why support ended. */
export const END_REASONS = [
  'goals-reached',
  'time-over',
  'other-service-found',
  'young-person-does-not-want-it',
  'needs-changed',
  'service-closed',
  'funding-ended',
  'moved-away',
  'died',
  'other',
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** Why the referrer asks another service instead. */
export const RE_ROUTE_REASONS = [
  'no-answer',
  'no-capacity',
  'declined',
  'wait-too-long',
  'not-started',
  'better-match',
  'young-person-chose',
  'other',
] as const;
export type ReRouteReason = (typeof RE_ROUTE_REASONS)[number];

/** A coordinator's finding when an organisation and a family disagree about whether support has started. */
export const DISPUTE_OUTCOMES = ['started', 'start-booked', 'did-not-start'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];
