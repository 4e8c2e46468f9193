import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralConfirmationAsked = defineEvent({
  service: 'referrals',
  name: 'referral-confirmation-asked',
  version: 1,
  summary: 'The young person and the family are asked again whether support has started.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'started', startedOn: '2025-01-16' },
});
