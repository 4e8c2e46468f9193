import { Type } from '@sinclair/typebox';
import { data, day, defineEvent, id, nullable, oneOf } from '../../event.js';
import { stepSample } from '../codes.js';

/** The purposes of a review meeting; one meeting can serve several (Children and Families Act 2014 s.25). */
export const REVIEW_PURPOSES = [
  'ehc-annual-review',
  'pathway-plan-review',
  'care-act-assessment',
  'plan-review',
] as const;
export type ReviewPurpose = (typeof REVIEW_PURPOSES)[number];

export const REVIEW_STAGES = [
  'scheduled',
  'invited',
  'held',
  'reported',
  'decided',
  'complete',
  'exempt',
  'cancelled',
] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];

export const REVIEW_DECISIONS = ['maintain', 'amend', 'cease'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** Why a review is suspended. A suspension always has an end. */
export const EXEMPTION_REASONS = [
  'in-hospital',
  'in-custody',
  'abroad',
  'moving-area',
  'appeal-under-way',
  'young-person-asked-to-wait',
  'other',
] as const;
export type ExemptionReason = (typeof EXEMPTION_REASONS)[number];

/** Why a review ended before its meeting. */
export const CANCELLATION_REASONS = [
  'could-not-take-place',
  'opened-in-error',
  'joined-with-another',
  'plan-ceased',
  'moved-out-of-area',
  'not-wanted',
  'died',
] as const;
export type CancellationReason = (typeof CANCELLATION_REASONS)[number];

/** Timeline facts that a review sets. */
export const REVIEW_FACTS = [
  'reviewMeetingOn',
  'year9ReviewOn',
  'reviewDecision',
  'reviewDecisionOn',
  'lastReviewCompletedOn',
  'amendmentNoticeServedOn',
  'finalAmendedPlanOn',
  'pathwayPlanLastReviewedOn',
] as const;
export type ReviewFact = (typeof REVIEW_FACTS)[number];

export const reviewChanged = defineEvent({
  service: 'transition-plans',
  name: 'review-changed',
  version: 1,
  summary: 'A review was opened or progressed. The event carries its stage and every fact that it has set so far.',
  schema: data({
    planId: id('plan'),
    reviewId: id('review'),
    serves: Type.Array(oneOf(REVIEW_PURPOSES, 'purpose of the meeting')),
    stage: oneOf(REVIEW_STAGES, 'stage of the review'),
    opensOn: nullable(day('first day of the window')),
    dueOn: nullable(day('last day of the window')),
    meetingOn: nullable(day('planned day of the meeting')),
    heldOn: nullable(day('day on which the meeting took place')),
    reportSentOn: nullable(day('day on which the report went to everybody invited')),
    decision: nullable(oneOf(REVIEW_DECISIONS, 'what was decided')),
    decidedOn: nullable(day('decision notified')),
    noticeServedOn: nullable(day('day on which the notice of the proposed amendments was served')),
    finalPlanOn: nullable(day('day on which the final amended plan was issued')),
    reason: nullable(oneOf([...EXEMPTION_REASONS, ...CANCELLATION_REASONS], 'why it is suspended or was cancelled')),
    exemptUntil: nullable(day('day on which it resumes')),
    facts: Type.Array(
      data({
        name: oneOf(REVIEW_FACTS, 'fact, docs/timeline.md'),
        value: nullable(Type.String({ description: 'day or code; null: no longer known' })),
        saidAt: Type.String({ description: 'instant at which the review set the fact; the latest value counts' }),
      }),
      { description: 'facts of the circumstances that the review sets, each with its latest value' },
    ),
  }),
  sample: {
    planId: stepSample.planId,
    reviewId: '0190a3c4-0000-7000-8000-000000000013',
    serves: ['ehc-annual-review'],
    stage: 'held',
    opensOn: '2026-01-01',
    dueOn: '2026-03-25',
    meetingOn: '2026-02-10',
    heldOn: '2026-02-10',
    reportSentOn: null,
    decision: null,
    decidedOn: null,
    noticeServedOn: null,
    finalPlanOn: null,
    reason: null,
    exemptUntil: null,
    facts: [{ name: 'reviewMeetingOn', value: '2026-02-10', saidAt: '2026-02-10T15:00:00.000Z' }],
  },
});
