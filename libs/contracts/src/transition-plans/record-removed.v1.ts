import { data, defineEvent, id, oneOf } from '../event.js';

export const REMOVABLE = ['goal', 'step', 'comment'] as const;
export type Removable = (typeof REMOVABLE)[number];

/** Why something may be taken out of a plan for good. */
export const REMOVAL_REASONS = ['entered-in-error', 'wrong-person', 'objection-upheld'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

export const recordRemoved = defineEvent({
  service: 'transition-plans',
  name: 'record-removed',
  version: 1,
  summary: 'A goal, a step or a comment was taken out of a plan for good, because it should never have been there.',
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
