import { defineEvent } from '../../event.js';
import { stepSample, stepState } from '../codes.js';

export const stepAccepted = defineEvent({
  service: 'transition-plans',
  name: 'step-accepted',
  version: 1,
  summary: 'The owning agency took the step as its own.',
  schema: stepState,
  sample: { ...stepSample, response: 'accepted' },
});
