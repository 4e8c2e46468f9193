import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralAssessmentBegun = defineEvent({
  service: 'referrals',
  name: 'referral-assessment-begun',
  version: 1,
  summary: 'The receiving organisation began its own assessment.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'assessing' },
});
