import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralDidNotStart = defineEvent({
  service: 'referrals',
  name: 'referral-did-not-start',
  version: 1,
  summary: 'Support was agreed and never started, with a coded reason.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'did-not-start', reason: 'place-lost' },
});
