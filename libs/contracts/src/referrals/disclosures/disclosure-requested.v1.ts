import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, nullable, oneOf } from '../../event.js';
import { CONSENT_PURPOSES, FIELD_GROUPS } from '../../young-people/consent-codes.js';
import { LAWFUL_BASES } from './disclosure-codes.js';

export const disclosureRequested = defineEvent({
  service: 'referrals',
  name: 'disclosure-requested',
  version: 1,
  summary: 'A referral is being sent: what is to be told of the young person, to whom, and on what basis.',
  schema: data({
    disclosureId: id('this sending; another try is another one'),
    referralId: id('referral'),
    organisationId: id('recipient'),
    purpose: oneOf(CONSENT_PURPOSES, 'what the recipient may use it for'),
    groups: Type.Array(oneOf(FIELD_GROUPS, 'group of fields')),
    planId: nullable(id('plan that the group `plan` is taken from')),
    consentId: nullable(id('consent that it rests on; null: whichever covers it, or none is needed')),
    overrideBasis: nullable(oneOf(LAWFUL_BASES, 'the law that it rests on instead of a consent')),
  }),
  sample: {
    disclosureId: '0190a3c4-0000-7000-8000-000000000051',
    referralId: '0190a3c4-0000-7000-8000-000000000020',
    organisationId: '0190a3c4-0000-7000-8000-000000000022',
    purpose: 'referral',
    groups: ['identity', 'needs'],
    planId: null,
    consentId: null,
    overrideBasis: null,
  },
});
