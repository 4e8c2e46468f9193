import { data, defineEvent, oneOf } from '../../event.js';
import { RECONSIDERATION_OUTCOMES, reconsidered, reconsideredSample } from './refusal-codes.js';

export const reconsiderationDecided = defineEvent({
  service: 'referrals',
  name: 'reconsideration-decided',
  version: 1,
  summary: 'A refusal was reconsidered. It was upheld, or it was overturned and the referral is assessed again.',
  meantFor: 'A notification service: it notifies the young person and the coordinator.',
  schema: data({ ...reconsidered, outcome: oneOf(RECONSIDERATION_OUTCOMES, 'result for the refusal') }),
  sample: { ...reconsideredSample, outcome: 'upheld' },
});
