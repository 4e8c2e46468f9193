import { defineEvent } from '../../event.js';
import { referralSample, referralState } from '../codes.js';

export const referralInformationGiven = defineEvent({
  service: 'referrals',
  name: 'referral-information-given',
  version: 1,
  summary: 'The referrer answered the question. The referral is with the organisation again.',
  schema: referralState,
  sample: { ...referralSample, status: 'opened' },
});
