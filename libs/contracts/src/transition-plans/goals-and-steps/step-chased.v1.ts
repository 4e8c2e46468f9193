import { Type } from '@sinclair/typebox';
import { day, defineEvent } from '../../event.js';
import { stepSample, stepState } from '../codes.js';

export const stepChased = defineEvent({
  service: 'transition-plans',
  name: 'step-chased',
  version: 1,
  summary: 'An agency that was offered the step has not answered in time, and is asked again.',
  schema: Type.Object(
    {
      ...stepState.properties,
      answerWasDueOn: day('last working day on which an answer was in time'),
      times: Type.Integer({ minimum: 1, description: 'how often it was asked again by now' }),
    },
    { additionalProperties: false },
  ),
  sample: { ...stepSample, answerWasDueOn: '2026-01-09', times: 1 },
});
