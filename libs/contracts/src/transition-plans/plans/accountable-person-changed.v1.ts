import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, nullable } from '../../event.js';
import { stepSample } from '../codes.js';

export const accountablePersonChanged = defineEvent({
  service: 'transition-plans',
  name: 'accountable-person-changed',
  version: 1,
  summary:
    'An account was asked to become accountable for a plan, accepted, or declined. Until it accepts, the previous one stays accountable.',
  meantFor: 'A notification service: it notifies the account that was asked.',
  schema: data({
    planId: id('plan'),
    accountable: nullable(Type.String({ description: 'account that is accountable for the plan now; null: nobody' })),
    proposed: nullable(Type.String({ description: 'account that was asked and has not answered' })),
  }),
  sample: { planId: stepSample.planId, accountable: 'maya', proposed: 'omar' },
});
