import { id, oneOf } from '../../event.js';

/** What a decision of an adult service not to support somebody rests on. */
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

/** Which part of the national criteria was found not to be met: SI 2015/313 reg. 2(1)(a), (b), (c). */
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

/** The first time it is looked at again, and the second. */
export const RECONSIDERATION_STAGES = ['reconsideration', 'complaint'] as const;
export type ReconsiderationStage = (typeof RECONSIDERATION_STAGES)[number];

export const RECONSIDERATION_OUTCOMES = ['upheld', 'overturned'] as const;
export type ReconsiderationOutcome = (typeof RECONSIDERATION_OUTCOMES)[number];

export const reconsidered = {
  reconsiderationId: id('this looking again'),
  refusalId: id('refusal'),
  referralId: id('referral'),
  stage: oneOf(RECONSIDERATION_STAGES, 'first or second time'),
};
export const reconsideredSample = {
  reconsiderationId: '0190a3c4-0000-7000-8000-000000000072',
  refusalId: '0190a3c4-0000-7000-8000-000000000071',
  referralId: '0190a3c4-0000-7000-8000-000000000020',
  stage: 'reconsideration' as const,
};
