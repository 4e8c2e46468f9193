import { defineEvent } from '../../event.js';
import { referralSample, referralState } from '../codes.js';

export const referralStartConfirmed = defineEvent({
  service: 'referrals',
  name: 'referral-start-confirmed',
  version: 1,
  summary: 'The young person confirmed that support has started.',
  schema: referralState,
  sample: { ...referralSample, status: 'confirmed', startedOn: '2025-01-16', answeredBy: 'young-person' },
});
