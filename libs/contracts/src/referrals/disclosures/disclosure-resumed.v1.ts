import { data, day, defineEvent, id } from '../../event.js';

export const disclosureResumed = defineEvent({
  service: 'referrals',
  name: 'disclosure-resumed',
  version: 1,
  summary: 'The organisation may read the disclosure again, because the present decision-maker renewed the consent.',
  schema: data({
    disclosureId: id('disclosure'),
    referralId: id('referral'),
    organisationId: id('recipient'),
    resumedOn: day('first day on which it may read it again'),
  }),
  sample: {
    disclosureId: '0190a3c4-0000-7000-8000-000000000051',
    referralId: '0190a3c4-0000-7000-8000-000000000020',
    organisationId: '0190a3c4-0000-7000-8000-000000000022',
    resumedOn: '2027-02-01',
  },
});
