import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralConfirmationEscalated = defineEvent({
  service: 'referrals',
  name: 'referral-confirmation-escalated',
  version: 1,
  summary: 'Nobody answered in time, three times in a row, whether support has started. The referrer has to find out.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'started', startedOn: '2025-01-16' },
});
