import { DECISION_KINDS } from '#libs/timeline';
import { data, day, defineEvent, id, oneOf } from '../../event.js';
import { DECISION_MAKER_KINDS } from '../../young-people/decision-codes.js';

/** What a decision was about. */
export const DECISION_SUBJECTS = [
  'agree-plan',
  'consent-assessment',
  'accept-provision',
  'cease-plan',
  'personal-budget',
  'other',
] as const;
export type DecisionSubject = (typeof DECISION_SUBJECTS)[number];

export const decisionRecorded = defineEvent({
  service: 'transition-plans',
  name: 'decision-recorded',
  version: 1,
  summary: 'A decision was recorded. On that day, its maker had the right to make it.',
  meantFor: 'A notification service: it notifies the family and the named worker.',
  schema: data({
    planId: id('plan'),
    decisionId: id('decision'),
    kind: oneOf(DECISION_KINDS, 'kind of decision'),
    about: oneOf(DECISION_SUBJECTS, 'what it was about'),
    decided: oneOf(['yes', 'no'] as const, 'what was decided'),
    decidedBy: oneOf(DECISION_MAKER_KINDS, 'who decided'),
    on: day('day of the decision'),
  }),
  sample: {
    planId: '0190a3c4-0000-7000-8000-000000000010',
    decisionId: '0190a3c4-0000-7000-8000-000000000022',
    kind: 'ehc',
    about: 'agree-plan',
    decided: 'yes',
    decidedBy: 'young-person',
    on: '2026-07-01',
  },
});
