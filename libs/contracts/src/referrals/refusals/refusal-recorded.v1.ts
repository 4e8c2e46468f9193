import { Type } from '@sinclair/typebox';
import { data, day, defineEvent, id, nullable, oneOf } from '../../event.js';
import { CHALLENGE_ROUTES, ELIGIBILITY_LIMBS, REFUSAL_CRITERIA, reconsideredSample } from './refusal-codes.js';

export const refusalRecorded = defineEvent({
  service: 'referrals',
  name: 'refusal-recorded',
  version: 1,
  summary: 'An adult service refused support, and recorded its grounds and the ways to challenge its decision.',
  schema: data({
    refusalId: id('refusal'),
    referralId: id('referral'),
    organisationId: id('organisation that refused'),
    criterion: oneOf(REFUSAL_CRITERIA, 'ground of the refusal'),
    limb: nullable(oneOf(ELIGIBILITY_LIMBS, 'part of the national criteria that was not met')),
    routes: Type.Array(oneOf(CHALLENGE_ROUTES, 'way to challenge it that was notified')),
    toldOn: day('day on which the right to challenge was notified'),
    reviewOn: day('day on which the service reviews its decision by itself'),
  }),
  sample: {
    refusalId: reconsideredSample.refusalId,
    referralId: reconsideredSample.referralId,
    organisationId: '0190a3c4-0000-7000-8000-000000000022',
    criterion: 'national-eligibility',
    limb: 'two-outcomes',
    routes: ['reconsideration', 'complaint'],
    toldOn: '2025-01-16',
    reviewOn: '2025-07-16',
  },
});
