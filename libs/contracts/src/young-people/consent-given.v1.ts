import { Type } from '@sinclair/typebox';
import { data, day, defineEvent, id, oneOf } from '../event.js';
import { CONSENT_PURPOSES, FIELD_GROUPS } from './consent-codes.js';
import { DECISION_MAKER_KINDS } from './decision-codes.js';

export const consentGiven = defineEvent({
  service: 'young-people',
  name: 'consent-given',
  version: 1,
  summary:
    'The decision-maker agreed that an organisation may receive groups of fields, for a purpose and a time, or renewed the consent.',
  schema: data({
    consentId: id('consent'),
    purpose: oneOf(CONSENT_PURPOSES, 'what the recipient may use the data for'),
    organisationId: id('recipient'),
    groups: Type.Array(oneOf(FIELD_GROUPS, 'group of fields that it covers')),
    from: day('first day'),
    until: day('last day'),
    givenBy: oneOf(DECISION_MAKER_KINDS, 'who gave or renewed it'),
    givenOn: day('day of giving or renewing it'),
  }),
  sample: {
    consentId: '0190a3c4-0000-7000-8000-000000000041',
    purpose: 'referral',
    organisationId: '0190a3c4-0000-7000-8000-000000000022',
    groups: ['identity', 'needs'],
    from: '2026-11-22',
    until: '2027-11-21',
    givenBy: 'young-person',
    givenOn: '2026-11-22',
  },
});
