import { Type } from '@sinclair/typebox';
import { data, day, id, nullable, oneOf } from '../event.js';

export const REFERRAL_STATUSES = [
  'draft',
  'sent',
  'opened',
  'information-requested',
  'accepted',
  'declined',
  'started',
  'confirmed',
  'disputed',
  'withdrawn',
] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

export const referralState = data({
  referralId: id('referral'),
  reference: Type.String({ description: 'people-facing reference' }),
  planId: nullable(id('plan')),
  stepId: nullable(id('step that the referral serves')),
  serviceId: id('service in the directory'),
  organisationId: id('organisation that runs the service'),
  status: oneOf(REFERRAL_STATUSES, 'status after the change'),
  reason: nullable(Type.String({ description: 'code of the reason for a decline or a withdrawal' })),
  startedOn: nullable(day('first day of support')),
  answeredBy: nullable(
    oneOf(['young-person', 'carer'] as const, 'who said whether support has started; null before anybody did'),
  ),
});

export const referralSample = {
  referralId: '0190a3c4-0000-7000-8000-000000000020',
  reference: 'REF-7F3K-2Q',
  planId: '0190a3c4-0000-7000-8000-000000000010',
  stepId: '0190a3c4-0000-7000-8000-000000000011',
  serviceId: '0190a3c4-0000-7000-8000-000000000021',
  organisationId: '0190a3c4-0000-7000-8000-000000000022',
  status: 'sent' as const,
  reason: null,
  startedOn: null,
  answeredBy: null,
};
