import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, oneOf } from '../../event.js';

export const PLAN_ANSWERS = ['agree', 'disagree', 'could-not-answer', 'did-not-want-to'] as const;

export const planAnsweredV1 = defineEvent({
  service: 'transition-plans',
  name: 'plan-answered',
  version: 1,
  summary: 'The young person, or a parent carer, said whether they agree with the plan as it stands.',
  schema: data({
    planId: id('plan'),
    answer: oneOf(PLAN_ANSWERS, 'the answer'),
    by: oneOf(['young-person', 'carer'] as const, 'who answered'),
    planVersion: Type.Integer({ description: 'version of the plan that was answered' }),
  }),
  sample: { planId: '0190a3c4-0000-7000-8000-000000000010', answer: 'agree', by: 'young-person', planVersion: 3 },
});
