import { data, defineEvent, id } from '../../event.js';
import { referralSample } from '../codes.js';

export const referralRequestAnswered = defineEvent({
  service: 'referrals',
  name: 'referral-request-answered',
  version: 1,
  summary:
    'One of several services that were asked said yes; what becomes of the others, if they still wait, is for the referrer to decide.',
  meantFor: 'A notification service: it asks the referrer what happens to the other referrals.',
  schema: data({
    requestId: id('request'),
    referralId: id('referral that was accepted'),
  }),
  sample: {
    requestId: '0190a3c4-0000-7000-8000-000000000024',
    referralId: referralSample.referralId,
  },
});
