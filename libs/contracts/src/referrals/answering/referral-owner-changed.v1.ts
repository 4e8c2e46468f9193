import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, nullable, oneOf } from '../../event.js';
import { referralSample } from '../codes.js';

export const referralOwnerChanged = defineEvent({
  service: 'referrals',
  name: 'referral-owner-changed',
  version: 1,
  summary: 'Who answers for a referral changed on one of its sides, or somebody was asked to.',
  meantFor: 'A notification service: it notifies the account that was asked to own the referral.',
  schema: data({
    referralId: id('referral'),
    side: oneOf(['referrer', 'recipient'] as const, 'side of the referral'),
    owner: nullable(Type.String({ description: 'account; null while a team answers for it' })),
    asked: nullable(Type.String({ description: 'account that was asked and has not answered' })),
  }),
  sample: { referralId: referralSample.referralId, side: 'referrer', owner: 'maya', asked: null },
});
