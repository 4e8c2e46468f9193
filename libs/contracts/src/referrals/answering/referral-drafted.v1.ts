import { defineEvent } from '../../event.js';
import { referralSample, referralState } from '../codes.js';

export const referralDrafted = defineEvent({
  service: 'referrals',
  name: 'referral-drafted',
  version: 1,
  summary: 'A referral to a service was drafted.',
  schema: referralState,
  sample: { ...referralSample, status: 'draft' },
});
