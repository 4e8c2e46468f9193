import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralRefusalOverturned = defineEvent({
  service: 'referrals',
  name: 'referral-refusal-overturned',
  version: 1,
  summary: 'The refusal was looked at again and does not stand: the referral is assessed again.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'assessing', reason: 'outside-eligibility' },
});
