import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, nullable, oneOf } from '../../event.js';
import { CONSENT_PURPOSES, FIELD_GROUPS } from '../../young-people/consent-codes.js';
import { LAWFUL_BASES } from './disclosure-codes.js';

export const disclosureRequested = defineEvent({
  service: 'referrals',
  name: 'disclosure-requested',
  version: 1,
  summary: 'A referral is being sent: which groups of fields to disclose, to whom, and on what basis.',
  schema: data({
    disclosureId: id('this attempt to send; each attempt has its own id'),
    referralId: id('referral'),
    organisationId: id('recipient'),
    purpose: oneOf(CONSENT_PURPOSES, 'what the recipient may use the data for'),
    groups: Type.Array(oneOf(FIELD_GROUPS, 'group of fields')),
    planId: nullable(id('plan from which the group `plan` is taken')),
    consentId: nullable(id('consent that allows it; null: any consent that covers it, or none is needed')),
    overrideBasis: nullable(oneOf(LAWFUL_BASES, 'law that allows it instead of a consent')),
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
