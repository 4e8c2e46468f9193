import { data, day, defineEvent } from '../../event.js';
import { reconsidered, reconsideredSample } from './refusal-codes.js';

export const reconsiderationAsked = defineEvent({
  service: 'referrals',
  name: 'reconsideration-asked',
  version: 1,
  summary: 'A refusal is to be looked at again, by somebody who did not decide before.',
  meantFor: 'A notification service: it notifies the person who must decide.',
  schema: data({ ...reconsidered, dueOn: day('by which it is to be decided, a local target') }),
  sample: { ...reconsideredSample, dueOn: '2025-01-30' },
});
