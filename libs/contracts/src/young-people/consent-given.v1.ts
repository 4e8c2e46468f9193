import { Type } from '@sinclair/typebox';
import { data, day, defineEvent, id, oneOf } from '../event.js';
import { CONSENT_PURPOSES, FIELD_GROUPS } from './consent-codes.js';
import { DECIDERS } from './decision-codes.js';

export const consentGiven = defineEvent({
  service: 'young-people',
  name: 'consent-given',
  version: 1,
  summary:
    'Whoever decides agreed that an organisation gets some groups of fields, for a purpose and a time; or renewed it.',
  schema: data({
    consentId: id('consent'),
    purpose: oneOf(CONSENT_PURPOSES, 'what the recipient may use it for'),
    organisationId: id('recipient'),
    groups: Type.Array(oneOf(FIELD_GROUPS, 'group of fields that it covers')),
    from: day('first day'),
    until: day('last day'),
    givenBy: oneOf(DECIDERS, 'who gave it, or renewed it'),
    givenOn: day('day on which they did'),
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
