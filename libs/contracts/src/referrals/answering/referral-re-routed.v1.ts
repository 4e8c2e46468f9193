import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralReRouted = defineEvent({
  service: 'referrals',
  name: 'referral-re-routed',
  version: 1,
  summary: 'The referrer took the referral to another service. The new referral continues its history.',
  schema: referralTurn,
  sample: {
    ...turnSample,
    status: 're-routed',
    reason: 'no-capacity',
    nextReferralId: '0190a3c4-0000-7000-8000-000000000023',
  },
});
