import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, nullable, oneOf } from '../../event.js';
import { AGENCIES } from '../codes.js';
import { ANSWERING_PARTIES } from './plan-answered.v2.js';

export const agreementStale = defineEvent({
  service: 'transition-plans',
  name: 'agreement-stale',
  version: 1,
  summary: 'The plan has changed since somebody answered it, so they must answer again.',
  meantFor: 'A notification service: it asks the person or agency to answer again.',
  schema: data({
    planId: id('plan'),
    answerId: id('answer that is out of date'),
    by: oneOf(ANSWERING_PARTIES, 'who answered'),
    agency: nullable(oneOf(AGENCIES, 'agency that answered, where one did')),
    number: Type.Integer({ minimum: 1, description: 'number of the version that was answered' }),
    changes: Type.Integer({ minimum: 1, description: 'number of changes since' }),
  }),
  sample: {
    planId: '0190a3c4-0000-7000-8000-000000000010',
    answerId: '0190a3c4-0000-7000-8000-000000000013',
    by: 'young-person',
    agency: null,
    number: 2,
    changes: 1,
  },
});
