import { data, defineEvent, id } from '../../event.js';
import { referralSample } from '../codes.js';

export const referralRequestAnswered = defineEvent({
  service: 'referrals',
  name: 'referral-request-answered',
  version: 1,
  summary: 'One of several services accepted. The referrer decides about the referrals that still wait.',
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
