import { Type } from '@sinclair/typebox';
import { data, day, defineEvent, id, nullable, oneOf } from '../event.js';
import { FIELD_GROUPS } from './consent-codes.js';
import { disclosedValues, disclosedValuesSample } from './disclosed-values.js';

/** Carries values: a documented exception to thin events (docs/decisions/0017-disclosures-travel-in-events.md). */
export const disclosureGranted = defineEvent({
  service: 'young-people',
  name: 'disclosure-granted',
  version: 1,
  summary:
    'The values of the young person that a referral discloses to its recipient, as they were at this moment. For referrals and transition-plans only.',
  schema: data({
    disclosureId: id('attempt to send that requested it'),
    referralId: id('referral'),
    groups: Type.Array(oneOf(FIELD_GROUPS, 'group of fields')),
    planId: nullable(id('plan from which the group `plan` is taken')),
    values: disclosedValues,
    personVersion: Type.Integer({ description: 'version of the person that the values come from' }),
    circumstancesVersion: Type.Integer({ description: 'version of the circumstances that the values come from' }),
    consentId: nullable(id('consent that allows it')),
    consentVersion: nullable(Type.Integer({ description: 'version of the consent' })),
    until: nullable(day('last day of the consent, if known; null: a law allows the disclosure')),
  }),
  sample: {
    disclosureId: '0190a3c4-0000-7000-8000-000000000051',
    referralId: '0190a3c4-0000-7000-8000-000000000020',
    groups: ['identity', 'needs'],
    planId: null,
    values: disclosedValuesSample,
    personVersion: 3,
    circumstancesVersion: 7,
    consentId: '0190a3c4-0000-7000-8000-000000000041',
    consentVersion: 1,
    until: '2027-11-21',
  },
});
