import { defineEvent } from '../../event.js';
import { referralSample, referralState } from '../codes.js';

export const referralStarted = defineEvent({
  service: 'referrals',
  name: 'referral-started',
  version: 1,
  summary: 'The receiving organisation recorded that support has started.',
  schema: referralState,
  sample: { ...referralSample, status: 'started', startedOn: '2025-01-16' },
});
