import { data, defineEvent, id, oneOf } from '../event.js';
import { REMOVAL_REASONS } from '../young-people/removal-reasons.js';

/** `…-words` removes the words only; days, codes and the fact of the record stay. */
export const REMOVABLE = [
  'goal',
  'goal-words',
  'goal-rating',
  'step',
  'step-words',
  'comment',
  'answer',
  'answer-words',
  'decision',
  'decision-words',
  'review-words',
  'review-invitee',
  'review-advice',
  'review-feedback',
  'help-request',
  'help-request-words',
  'health-handover',
  'health-handover-words',
  'carers-assessment',
  'carers-assessment-words',
  'childrens-support-ending',
  'childrens-support-ending-words',
  'plan-notes',
  'areas-not-needed',
  'closing-words',
  'declined-words',
  'history-line',
  'removal-words',
] as const;
export type Removable = (typeof REMOVABLE)[number];

export const recordRemoved = defineEvent({
  service: 'transition-plans',
  name: 'record-removed',
  version: 1,
  summary:
    'Something was removed from a plan for good, because it should never have been recorded. The event carries nothing of its content.',
  schema: data({
    planId: id('plan'),
    kind: oneOf(REMOVABLE, 'what was removed'),
    removedId: id('record that was removed'),
    reason: oneOf(REMOVAL_REASONS, 'why'),
  }),
  sample: {
    planId: '0190a3c4-0000-7000-8000-000000000010',
    kind: 'goal',
    removedId: '0190a3c4-0000-7000-8000-000000000012',
    reason: 'wrong-person',
  },
});
