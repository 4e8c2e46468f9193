import { Type } from '@sinclair/typebox';
import { data, day, defineEvent, id } from '../../event.js';
import { stepSample } from '../codes.js';

export const accountabilityChased = defineEvent({
  service: 'transition-plans',
  name: 'accountability-chased',
  version: 1,
  summary: 'Somebody was asked to answer for a plan, has not answered in time, and is asked again.',
  meantFor: 'A notification service: it reminds the account that was asked.',
  schema: data({
    planId: id('plan'),
    proposed: Type.String({ description: 'account of who was asked' }),
    answerWasDueOn: day('last working day on which an answer was in time'),
    times: Type.Integer({ minimum: 1, description: 'how often they were asked again by now' }),
  }),
  sample: { planId: stepSample.planId, proposed: 'omar', answerWasDueOn: '2026-01-09', times: 1 },
});
