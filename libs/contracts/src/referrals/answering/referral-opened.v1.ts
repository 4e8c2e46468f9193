import { defineEvent } from '../../event.js';
import { referralSample, referralState } from '../codes.js';

export const referralOpened = defineEvent({
  service: 'referrals',
  name: 'referral-opened',
  version: 1,
  summary: 'The receiving organisation opened the referral.',
  schema: referralState,
  sample: { ...referralSample, status: 'opened' },
});
