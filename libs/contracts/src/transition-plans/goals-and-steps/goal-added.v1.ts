import { defineEvent } from '../../event.js';
import { goalSampleV1, goalStateV1 } from './goal-v1.js';

export const goalAddedV1 = defineEvent({
  service: 'transition-plans',
  name: 'goal-added',
  version: 1,
  summary: 'A goal was added to a plan.',
  schema: goalStateV1,
  sample: goalSampleV1,
});
