import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralNotSent = defineEvent({
  service: 'referrals',
  name: 'referral-not-sent',
  version: 1,
  summary: 'A referral that was being sent is a draft again, because its basis allows no disclosure.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'draft', reason: 'NO_CONSENT' },
});
