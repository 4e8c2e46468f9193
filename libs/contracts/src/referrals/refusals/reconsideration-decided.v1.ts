import { data, defineEvent, oneOf } from '../../event.js';
import { RECONSIDERATION_OUTCOMES, reconsidered, reconsideredSample } from './refusal-codes.js';

export const reconsiderationDecided = defineEvent({
  service: 'referrals',
  name: 'reconsideration-decided',
  version: 1,
  summary: 'A refusal was looked at again: it stands, or it is overturned and the referral is assessed again.',
  meantFor: 'A notification service: it notifies the young person and the coordinator.',
  schema: data({ ...reconsidered, outcome: oneOf(RECONSIDERATION_OUTCOMES, 'what became of the refusal') }),
  sample: { ...reconsideredSample, outcome: 'upheld' },
});
