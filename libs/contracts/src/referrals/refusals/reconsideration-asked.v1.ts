import { data, day, defineEvent } from '../../event.js';
import { reconsidered, reconsideredSample } from './refusal-codes.js';

export const reconsiderationAsked = defineEvent({
  service: 'referrals',
  name: 'reconsideration-asked',
  version: 1,
  summary: 'Somebody asked for a refusal to be reconsidered, by a person who did not make it.',
  meantFor: 'A notification service: it notifies the person who must decide.',
  schema: data({ ...reconsidered, dueOn: day('day by which to decide, a local target') }),
  sample: { ...reconsideredSample, dueOn: '2025-01-30' },
});
