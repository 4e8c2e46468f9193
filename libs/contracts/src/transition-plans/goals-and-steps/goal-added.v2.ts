import { defineEvent } from '../../event.js';
import { goalSample, goalState } from '../codes.js';

export const goalAdded = defineEvent({
  service: 'transition-plans',
  name: 'goal-added',
  version: 2,
  summary: 'A goal was added to a plan.',
  meantFor: 'Reports on outcomes, which count goals by outcome area.',
  schema: goalState,
  sample: goalSample,
});
