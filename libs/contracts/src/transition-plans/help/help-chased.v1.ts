import { Type } from '@sinclair/typebox';
import { day, defineEvent } from '../../event.js';
import { helpSample, helpState } from './help-codes.js';

export const helpChased = defineEvent({
  service: 'transition-plans',
  name: 'help-chased',
  version: 1,
  summary: 'A young person’s request for help has no helper or no outcome, and a reminder was sent.',
  meantFor: 'A notification service: it reminds the coordinator.',
  schema: Type.Object(
    { ...helpState.properties, wasDueOn: day('last working day on which it was in time') },
    { additionalProperties: false },
  ),
  sample: { ...helpSample, times: 1, wasDueOn: '2026-01-09' },
});
