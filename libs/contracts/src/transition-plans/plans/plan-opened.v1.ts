import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, oneOf } from '../../event.js';
import { stepSample, stepState } from '../codes.js';

export const planOpened = defineEvent({
  service: 'transition-plans',
  name: 'plan-opened',
  version: 1,
  summary: 'A transition plan was opened, automatically or on request, with its statutory steps.',
  schema: data({
    planId: id('plan'),
    reference: Type.String({ description: 'people-facing reference' }),
    trigger: oneOf(['automatic', 'requested'] as const, 'automatic, or on request'),
    steps: Type.Array(stepState),
  }),
  sample: { planId: stepSample.planId, reference: 'PLN-7F3K-2Q', trigger: 'automatic', steps: [stepSample] },
});
