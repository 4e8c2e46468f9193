import { Type } from '@sinclair/typebox';
import { data, day, id, nullable, oneOf } from '../event.js';

/**
 * The status of a referral. The list grew after version 1 of the first events. Those events never carry a newer status,
 * because each newer status has an event of its own. Consumers written against version 1 are unaffected.
 */
export const REFERRAL_STATUSES = [
  'draft',
  'sending',
  'sent',
  'opened',
  'information-requested',
  'assessing',
  'waiting-list',
  'accepted',
  'declined',
  'start-booked',
  'started',
  'disputed',
  'confirmed',
  'ended',
  'withdrawn',
  're-routed',
  'expired',
  'did-not-start',
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
  reason: nullable(Type.String({ description: 'code of the reason for declining, withdrawing or otherwise ending' })),
  startedOn: nullable(day('first day of support')),
  answeredBy: nullable(
    oneOf(['young-person', 'carer'] as const, 'who answered whether support has started; null until somebody does'),
  ),
});

/** `referralState` with fields for requests, successors, waiting lists and booked starts. */
export const referralTurn = data({
  ...referralState.properties,
  requestId: nullable(id('request that went to several services; the same on each of its referrals')),
  previousReferralId: nullable(id('earlier referral that this one replaces')),
  nextReferralId: nullable(id('later referral that replaces this one')),
  selfReferral: Type.Boolean({ description: 'made by the young person' }),
  waitingListPosition: nullable(Type.Integer({ minimum: 1, description: 'place on the waiting list' })),
  waitingListWeeks: nullable(Type.Integer({ minimum: 0, description: 'expected weeks on the waiting list' })),
  startBookedOn: nullable(day('booked first day of support')),
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

export const turnSample = {
  ...referralSample,
  requestId: null,
  previousReferralId: null,
  nextReferralId: null,
  selfReferral: false,
  waitingListPosition: null,
  waitingListWeeks: null,
  startBookedOn: null,
};
