import { Type } from '@sinclair/typebox';
import { day, defineEvent } from '../../event.js';
import { stepSample, stepState } from '../codes.js';

export const stepChased = defineEvent({
  service: 'transition-plans',
  name: 'step-chased',
  version: 1,
  summary: 'An agency has not answered the offer of a step in time, and is asked again.',
  schema: Type.Object(
    {
      ...stepState.properties,
      answerWasDueOn: day('last working day for an answer in time'),
      times: Type.Integer({ minimum: 1, description: 'number of reminders so far' }),
    },
    { additionalProperties: false },
  ),
  sample: { ...stepSample, answerWasDueOn: '2026-01-09', times: 1 },
});
