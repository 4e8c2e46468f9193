import { defineEvent } from '../../event.js';
import { referralSample, referralState } from '../codes.js';

export const referralWithdrawn = defineEvent({
  service: 'referrals',
  name: 'referral-withdrawn',
  version: 1,
  summary: 'The referrer withdrew the referral, with a coded reason.',
  schema: referralState,
  sample: { ...referralSample, status: 'withdrawn', reason: 'needs-changed' },
});
