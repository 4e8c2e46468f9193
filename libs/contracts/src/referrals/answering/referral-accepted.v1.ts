import { defineEvent } from '../../event.js';
import { referralSample, referralState } from '../codes.js';

export const referralAccepted = defineEvent({
  service: 'referrals',
  name: 'referral-accepted',
  version: 1,
  summary: 'The receiving organisation accepted the referral.',
  schema: referralState,
  sample: { ...referralSample, status: 'accepted' },
});
