import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralRefusalOverturned = defineEvent({
  service: 'referrals',
  name: 'referral-refusal-overturned',
  version: 1,
  summary: 'The refusal was reconsidered and overturned. The referral is assessed again.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'assessing', reason: 'outside-eligibility' },
});
