import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, nullable, oneOf } from '../../event.js';
import { AGENCIES } from '../codes.js';

export const PLAN_ANSWERS = ['agree', 'disagree', 'could-not-answer', 'did-not-want-to'] as const;

export const ANSWERING_PARTIES = ['young-person', 'carer', 'agency'] as const;
export type AnsweringParty = (typeof ANSWERING_PARTIES)[number];

export const planAnswered = defineEvent({
  service: 'transition-plans',
  name: 'plan-answered',
  version: 2,
  summary: 'The young person, a parent carer or an agency answered whether they agree with a version of the plan.',
  meantFor: 'A notification service: it notifies the named worker.',
  schema: data({
    planId: id('plan'),
    answer: oneOf(PLAN_ANSWERS, 'the answer'),
    by: oneOf(ANSWERING_PARTIES, 'who answered'),
    agency: nullable(oneOf(AGENCIES, 'agency that answered, where one did')),
    number: Type.Integer({ minimum: 1, description: 'number of the version that was answered' }),
  }),
  sample: {
    planId: '0190a3c4-0000-7000-8000-000000000010',
    answer: 'agree',
    by: 'young-person',
    agency: null,
    number: 2,
  },
});
