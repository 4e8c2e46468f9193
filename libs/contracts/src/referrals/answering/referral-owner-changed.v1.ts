import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, nullable, oneOf } from '../../event.js';
import { referralSample } from '../codes.js';

export const referralOwnerChanged = defineEvent({
  service: 'referrals',
  name: 'referral-owner-changed',
  version: 1,
  summary: 'The owner of a referral changed on one side, or an account was asked to become the owner.',
  meantFor: 'A notification service: it notifies the account that was asked to own the referral.',
  schema: data({
    referralId: id('referral'),
    side: oneOf(['referrer', 'recipient'] as const, 'side of the referral'),
    owner: nullable(Type.String({ description: 'account; null while a team owns it' })),
    asked: nullable(Type.String({ description: 'account that was asked and has not answered' })),
  }),
  sample: { referralId: referralSample.referralId, side: 'referrer', owner: 'maya', asked: null },
});
