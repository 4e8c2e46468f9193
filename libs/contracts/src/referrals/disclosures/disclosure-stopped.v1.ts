import { data, day, defineEvent, id, oneOf } from '../../event.js';
import { DISCLOSURE_STOPS } from './disclosure-codes.js';

export const disclosureStopped = defineEvent({
  service: 'referrals',
  name: 'disclosure-stopped',
  version: 1,
  summary: 'The organisation may no longer read the disclosure, and is asked to return or delete the data.',
  schema: data({
    disclosureId: id('disclosure'),
    referralId: id('referral'),
    organisationId: id('recipient'),
    why: oneOf(DISCLOSURE_STOPS, 'why'),
    stoppedOn: day('first day on which it may not read it'),
    answerDueOn: day('day by which it has to state what it did with the data'),
  }),
  sample: {
    disclosureId: '0190a3c4-0000-7000-8000-000000000051',
    referralId: '0190a3c4-0000-7000-8000-000000000020',
    organisationId: '0190a3c4-0000-7000-8000-000000000022',
    why: 'consent-withdrawn',
    stoppedOn: '2027-02-01',
    answerDueOn: '2027-02-15',
  },
});
