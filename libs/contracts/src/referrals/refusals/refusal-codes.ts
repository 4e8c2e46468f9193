import { id, oneOf } from '../../event.js';

/** Grounds on which an adult service refuses support. */
export const REFUSAL_CRITERIA = [
  'national-eligibility',
  'transition-assessment',
  'ordinary-residence-elsewhere',
  'outside-service-criteria',
  'no-capacity',
  'need-met-otherwise',
  'other',
] as const;
export type RefusalCriterion = (typeof REFUSAL_CRITERIA)[number];

/** The part of the national criteria that was not met: SI 2015/313 reg. 2(1)(a), (b), (c). */
export const ELIGIBILITY_LIMBS = ['impairment-or-illness', 'two-outcomes', 'wellbeing'] as const;
export type EligibilityLimb = (typeof ELIGIBILITY_LIMBS)[number];

/** Ways to challenge a refusal. */
export const CHALLENGE_ROUTES = [
  'reconsideration',
  'complaint',
  'lgsco',
  'health-ombudsman',
  'judicial-review',
  'tribunal',
] as const;
export type ChallengeRoute = (typeof CHALLENGE_ROUTES)[number];

/** The first reconsideration, and the second, which is a complaint. */
export const RECONSIDERATION_STAGES = ['reconsideration', 'complaint'] as const;
export type ReconsiderationStage = (typeof RECONSIDERATION_STAGES)[number];

export const RECONSIDERATION_OUTCOMES = ['upheld', 'overturned'] as const;
export type ReconsiderationOutcome = (typeof RECONSIDERATION_OUTCOMES)[number];

export const reconsidered = {
  reconsiderationId: id('reconsideration'),
  refusalId: id('refusal'),
  referralId: id('referral'),
  stage: oneOf(RECONSIDERATION_STAGES, 'first or second reconsideration'),
};
export const reconsideredSample = {
  reconsiderationId: '0190a3c4-0000-7000-8000-000000000072',
  refusalId: '0190a3c4-0000-7000-8000-000000000071',
  referralId: '0190a3c4-0000-7000-8000-000000000020',
  stage: 'reconsideration' as const,
};
