import { defineEvent } from '../../event.js';
import { goalSampleV1, goalStateV1 } from './goal-v1.js';

export const goalChangedV1 = defineEvent({
  service: 'transition-plans',
  name: 'goal-changed',
  version: 1,
  summary: 'A goal was changed, or its progress recorded.',
  schema: goalStateV1,
  sample: goalSampleV1,
});
