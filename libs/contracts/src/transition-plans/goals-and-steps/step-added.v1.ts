import { defineEvent } from '../../event.js';
import { stepSample, stepState } from '../codes.js';

export const stepAdded = defineEvent({
  service: 'transition-plans',
  name: 'step-added',
  version: 1,
  summary: 'A person added a step to a plan.',
  schema: stepState,
  sample: stepSample,
});
