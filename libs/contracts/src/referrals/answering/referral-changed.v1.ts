import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralChanged = defineEvent({
  service: 'referrals',
  name: 'referral-changed',
  version: 1,
  summary: 'A draft was changed. Nobody outside has seen it.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'draft' },
});
