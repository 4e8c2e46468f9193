import { defineEvent, oneOf } from '../../event.js';
import { Type } from '@sinclair/typebox';
import { stepSample, stepState } from '../codes.js';

export const HAND_BACK_REASONS = [
  'not-our-responsibility',
  'not-enough-information',
  'not-eligible',
  'no-capacity',
  'wrong-team',
  'other',
] as const;

export const stepHandedBack = defineEvent({
  service: 'transition-plans',
  name: 'step-handed-back',
  version: 1,
  summary: 'The owning agency handed the step back. The coordinator owns it again.',
  schema: Type.Object(
    { ...stepState.properties, reason: oneOf(HAND_BACK_REASONS, 'why it was handed back') },
    { additionalProperties: false },
  ),
  sample: { ...stepSample, ownerAgency: null, response: 'handed-back', reason: 'not-enough-information' },
});
