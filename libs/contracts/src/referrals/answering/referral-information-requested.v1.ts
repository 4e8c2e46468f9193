import { defineEvent } from '../../event.js';
import { referralSample, referralState } from '../codes.js';

export const referralInformationRequested = defineEvent({
  service: 'referrals',
  name: 'referral-information-requested',
  version: 1,
  summary: 'The receiving organisation asked for more information.',
  schema: referralState,
  sample: { ...referralSample, status: 'information-requested' },
});
