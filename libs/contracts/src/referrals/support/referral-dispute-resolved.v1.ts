import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralDisputeResolved = defineEvent({
  service: 'referrals',
  name: 'referral-dispute-resolved',
  version: 1,
  summary: 'A coordinator resolved a dispute: support has started after all. The family is asked again.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'started', startedOn: '2025-01-16' },
});
