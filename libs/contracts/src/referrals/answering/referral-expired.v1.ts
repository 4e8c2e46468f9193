import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralExpired = defineEvent({
  service: 'referrals',
  name: 'referral-expired',
  version: 1,
  summary: 'A referral expired without a response. The referrer has to act.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'expired' },
});
