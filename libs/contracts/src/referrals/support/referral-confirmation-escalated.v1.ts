import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralConfirmationEscalated = defineEvent({
  service: 'referrals',
  name: 'referral-confirmation-escalated',
  version: 1,
  summary: 'Nobody said in time, three times over, whether support has started; the referrer has to find out.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'started', startedOn: '2025-01-16' },
});
