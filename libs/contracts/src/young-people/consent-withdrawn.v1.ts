import { data, day, defineEvent, id, oneOf } from '../event.js';
import { DECISION_MAKER_KINDS } from './decision-codes.js';

export const consentWithdrawn = defineEvent({
  service: 'young-people',
  name: 'consent-withdrawn',
  version: 1,
  summary: 'A consent was withdrawn. It covers nothing from this moment.',
  schema: data({
    consentId: id('consent'),
    organisationId: id('recipient'),
    withdrawnBy: oneOf(DECISION_MAKER_KINDS, 'who withdrew it'),
    withdrawnOn: day('first day on which it covers nothing'),
  }),
  sample: {
    consentId: '0190a3c4-0000-7000-8000-000000000041',
    organisationId: '0190a3c4-0000-7000-8000-000000000022',
    withdrawnBy: 'young-person',
    withdrawnOn: '2027-02-01',
  },
});
