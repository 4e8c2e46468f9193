import { data, day, defineEvent } from '../../event.js';
import { reconsidered, reconsideredSample } from './refusal-codes.js';

export const reconsiderationOverdue = defineEvent({
  service: 'referrals',
  name: 'reconsideration-overdue',
  version: 1,
  summary: 'A reconsideration was not decided by the day on which it was due.',
  meantFor: 'A notification service: it notifies the coordinator.',
  schema: data({ ...reconsidered, dueOn: day('day on which it was due') }),
  sample: { ...reconsideredSample, dueOn: '2025-01-30' },
});
