import { defineEvent } from '../../event.js';
import { helpSample, helpState } from './help-codes.js';

export const helpAnswered = defineEvent({
  service: 'transition-plans',
  name: 'help-answered',
  version: 1,
  summary: 'A young person’s request for help was taken, returned, fulfilled, found impossible, or withdrawn.',
  meantFor: 'A notification service: it notifies the young person.',
  schema: helpState,
  sample: { ...helpSample, status: 'taken', helperKind: 'advocate' },
});
