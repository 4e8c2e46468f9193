import { Type } from '@sinclair/typebox';
import { data, day, defineEvent, id } from '../../event.js';
import { stepSample } from '../codes.js';

export const accountabilityChased = defineEvent({
  service: 'transition-plans',
  name: 'accountability-chased',
  version: 1,
  summary: 'An account has not answered in time whether it becomes accountable for a plan, and is asked again.',
  meantFor: 'A notification service: it reminds the account that was asked.',
  schema: data({
    planId: id('plan'),
    proposed: Type.String({ description: 'account that was asked' }),
    answerWasDueOn: day('last working day for an answer in time'),
    times: Type.Integer({ minimum: 1, description: 'number of reminders so far' }),
  }),
  sample: { planId: stepSample.planId, proposed: 'omar', answerWasDueOn: '2026-01-09', times: 1 },
});
