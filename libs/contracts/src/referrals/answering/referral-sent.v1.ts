import { defineEvent } from '../../event.js';
import { referralSample, referralState } from '../codes.js';

export const referralSent = defineEvent({
  service: 'referrals',
  name: 'referral-sent',
  version: 1,
  summary: 'A referral was sent to the organisation that runs the service.',
  schema: referralState,
  sample: { ...referralSample, status: 'sent' },
});
