import { defineEvent } from '../../event.js';
import { referralSample, referralState } from '../codes.js';

export const referralDeclined = defineEvent({
  service: 'referrals',
  name: 'referral-declined',
  version: 1,
  summary: 'The receiving organisation declined the referral, with a coded reason.',
  schema: referralState,
  sample: { ...referralSample, status: 'declined', reason: 'no-capacity' },
});
