import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralEnded = defineEvent({
  service: 'referrals',
  name: 'referral-ended',
  version: 1,
  summary: 'Support ended, with a coded reason.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'ended', reason: 'goals-reached', startedOn: '2025-01-16' },
});
