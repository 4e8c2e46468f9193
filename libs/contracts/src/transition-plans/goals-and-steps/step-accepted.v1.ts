import { defineEvent } from '../../event.js';
import { stepSample, stepState } from '../codes.js';

export const stepAccepted = defineEvent({
  service: 'transition-plans',
  name: 'step-accepted',
  version: 1,
  summary: 'The owning agency accepted the step.',
  schema: stepState,
  sample: { ...stepSample, response: 'accepted' },
});
