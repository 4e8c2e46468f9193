import { defineEvent } from '../../event.js';
import { helpSample, helpState } from './help-codes.js';

export const helpRequested = defineEvent({
  service: 'transition-plans',
  name: 'help-requested',
  version: 1,
  summary: 'The young person wants help to express or understand something. The words stay in the plan.',
  meantFor: 'A notification service: it notifies the coordinator.',
  schema: helpState,
  sample: helpSample,
});
