import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, oneOf } from '../../event.js';
import { stepSample, stepState } from '../codes.js';

export const planOpened = defineEvent({
  service: 'transition-plans',
  name: 'plan-opened',
  version: 1,
  summary: 'A transition plan opened, by itself or on request, with the steps that the law sets.',
  schema: data({
    planId: id('plan'),
    reference: Type.String({ description: 'people-facing reference' }),
    trigger: oneOf(['automatic', 'requested'] as const, 'by itself, or asked for'),
    steps: Type.Array(stepState),
  }),
  sample: { planId: stepSample.planId, reference: 'PLN-7F3K-2Q', trigger: 'automatic', steps: [stepSample] },
});
