import { Type } from '@sinclair/typebox';
import { data, day, defineEvent, id, nullable, oneOf } from '../../event.js';
import { stepSample } from '../codes.js';

/** What a review meeting serves; one meeting can serve several (Children and Families Act 2014 s.25). */
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

/** Why a review rests for a while; never without an end. */
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

/** Facts of the timeline that a review brings about. */
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
  summary: 'A review was opened, or went on; carries where it stands and every fact that it has said so far.',
  schema: data({
    planId: id('plan'),
    reviewId: id('review'),
    serves: Type.Array(oneOf(REVIEW_PURPOSES, 'what the meeting serves')),
    stage: oneOf(REVIEW_STAGES, 'how far it has come'),
    opensOn: nullable(day('first day of the window')),
    dueOn: nullable(day('last day of the window')),
    meetingOn: nullable(day('meeting, as it is planned')),
    heldOn: nullable(day('meeting, as it took place')),
    reportSentOn: nullable(day('report sent to everybody who was invited')),
    decision: nullable(oneOf(REVIEW_DECISIONS, 'what was decided')),
    decidedOn: nullable(day('decision notified')),
    noticeServedOn: nullable(day('notice of the proposed amendments served')),
    finalPlanOn: nullable(day('final amended plan issued')),
    reason: nullable(oneOf([...EXEMPTION_REASONS, ...CANCELLATION_REASONS], 'why it rests, or was cancelled')),
    exemptUntil: nullable(day('day on which it is due again')),
    facts: Type.Array(
      data({
        name: oneOf(REVIEW_FACTS, 'fact, docs/timeline.md'),
        value: nullable(Type.String({ description: 'day or code; null: not known any more' })),
        saidAt: Type.String({ description: 'instant at which the review said so: whoever spoke later is right' }),
      }),
      { description: 'what the review says of the circumstances, each fact by its last word' },
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
