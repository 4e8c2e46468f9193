import { defineEvent } from '../../event.js';
import { referralSample, referralState } from '../codes.js';

export const referralStartDisputed = defineEvent({
  service: 'referrals',
  name: 'referral-start-disputed',
  version: 1,
  summary: 'The young person answered that support has not started.',
  schema: referralState,
  sample: { ...referralSample, status: 'disputed', startedOn: '2025-01-16', answeredBy: 'young-person' },
});
