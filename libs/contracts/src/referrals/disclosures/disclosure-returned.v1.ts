import { data, day, defineEvent, id, nullable, oneOf } from '../../event.js';
import { KEEPING_BASES, RETURN_OUTCOMES } from './disclosure-codes.js';

export const disclosureReturned = defineEvent({
  service: 'referrals',
  name: 'disclosure-returned',
  version: 1,
  summary: 'The organisation stated what it did with the disclosed data.',
  schema: data({
    disclosureId: id('disclosure'),
    referralId: id('referral'),
    organisationId: id('recipient'),
    outcome: oneOf(RETURN_OUTCOMES, 'what the organisation did with the data'),
    basis: nullable(oneOf(KEEPING_BASES, 'basis for keeping the data')),
    answeredOn: day('day of the statement'),
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
