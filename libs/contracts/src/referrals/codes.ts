import { Type } from '@sinclair/typebox';
import { data, day, id, nullable, oneOf } from '../event.js';

/**
 * Where a referral stands. The list was widened after version 1 of the first events: those never carry a status that was
 * not there with them (what leads to a new status has an event of its own), so consumers of before read them as before.
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
  reason: nullable(Type.String({ description: 'code of the reason for a decline, a withdrawal or another end' })),
  startedOn: nullable(day('first day of support')),
  answeredBy: nullable(
    oneOf(['young-person', 'carer'] as const, 'who said whether support has started; null before anybody did'),
  ),
});

/** As `referralState`, with what came with the longer way of a referral. */
export const referralTurn = data({
  ...referralState.properties,
  requestId: nullable(id('request that went to several services; the same on each of its referrals')),
  previousReferralId: nullable(id('referral that this one takes the place of')),
  nextReferralId: nullable(id('referral that takes the place of this one')),
  selfReferral: Type.Boolean({ description: 'made by the young person' }),
  waitingListPosition: nullable(Type.Integer({ minimum: 1, description: 'place on the waiting list' })),
  waitingListWeeks: nullable(Type.Integer({ minimum: 0, description: 'weeks that it is expected to take' })),
  startBookedOn: nullable(day('first day of support that is booked')),
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
