import { defineEvent } from '../../event.js';
import { stepSample, stepState } from '../codes.js';

export const stepChanged = defineEvent({
  service: 'transition-plans',
  name: 'step-changed',
  version: 1,
  summary: 'A step was changed: due date, status, owner or line of accountability.',
  schema: stepState,
  sample: stepSample,
});
