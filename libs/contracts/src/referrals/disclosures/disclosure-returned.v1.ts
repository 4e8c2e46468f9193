import { data, day, defineEvent, id, nullable, oneOf } from '../../event.js';
import { KEEPING_BASES, RETURN_OUTCOMES } from './disclosure-codes.js';

export const disclosureReturned = defineEvent({
  service: 'referrals',
  name: 'disclosure-returned',
  version: 1,
  summary: 'The organisation said what became of what it was told.',
  schema: data({
    disclosureId: id('disclosure'),
    referralId: id('referral'),
    organisationId: id('recipient'),
    outcome: oneOf(RETURN_OUTCOMES, 'what became of it'),
    basis: nullable(oneOf(KEEPING_BASES, 'on what it is kept')),
    answeredOn: day('day of the answer'),
  }),
  sample: {
    disclosureId: '0190a3c4-0000-7000-8000-000000000051',
    referralId: '0190a3c4-0000-7000-8000-000000000020',
    organisationId: '0190a3c4-0000-7000-8000-000000000022',
    outcome: 'kept',
    basis: 'care-record',
    answeredOn: '2027-02-10',
  },
});
