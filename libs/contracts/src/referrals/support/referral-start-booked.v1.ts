import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralStartBooked = defineEvent({
  service: 'referrals',
  name: 'referral-start-booked',
  version: 1,
  summary: 'The first day of support was booked or moved.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'start-booked', startBookedOn: '2025-02-03' },
});
