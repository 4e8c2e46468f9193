import { Type } from '@sinclair/typebox';
import { day, defineEvent } from '../../event.js';
import { helpSample, helpState } from './help-codes.js';

export const helpChased = defineEvent({
  service: 'transition-plans',
  name: 'help-chased',
  version: 1,
  summary: 'Nobody has taken a young person’s request for help, or it has had no outcome, and somebody is reminded.',
  meantFor: 'A notification service: it reminds the coordinator.',
  schema: Type.Object(
    { ...helpState.properties, wasDueOn: day('last working day on which it was in time') },
    { additionalProperties: false },
  ),
  sample: { ...helpSample, times: 1, wasDueOn: '2026-01-09' },
});
