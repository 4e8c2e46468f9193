import { data, defineEvent, id, oneOf } from '../../event.js';
import { stepSample } from '../codes.js';

export const PLAN_CLOSING_REASONS = [
  'transition-complete',
  'young-person-does-not-want-a-plan',
  'moved-out-of-area',
  'over-age',
  'died',
  'opened-in-error',
] as const;

/** What version 1 said; no longer published, and still read where a stream has one. */
export const planClosedV1 = defineEvent({
  service: 'transition-plans',
  name: 'plan-closed',
  version: 1,
  summary: 'A transition plan was closed, with a coded reason; it does not open by itself again.',
  schema: data({ planId: id('plan'), reason: oneOf(PLAN_CLOSING_REASONS, 'why it was closed') }),
  sample: { planId: stepSample.planId, reason: 'transition-complete' },
});
