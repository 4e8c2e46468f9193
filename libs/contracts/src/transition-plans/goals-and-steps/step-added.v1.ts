import { defineEvent } from '../../event.js';
import { stepSample, stepState } from '../codes.js';

export const stepAdded = defineEvent({
  service: 'transition-plans',
  name: 'step-added',
  version: 1,
  summary: 'A step was added to a plan by a person.',
  schema: stepState,
  sample: stepSample,
});
