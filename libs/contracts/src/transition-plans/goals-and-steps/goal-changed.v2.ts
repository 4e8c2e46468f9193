import { defineEvent } from '../../event.js';
import { goalSample, goalState } from '../codes.js';

export const goalChanged = defineEvent({
  service: 'transition-plans',
  name: 'goal-changed',
  version: 2,
  summary: 'A goal was changed, or its progress was recorded.',
  meantFor: 'Reports on outcomes, which count goals by outcome area and achievement.',
  schema: goalState,
  sample: goalSample,
});
