import { defineEvent } from '../../event.js';
import { referralTurn, turnSample } from '../codes.js';

export const referralWaitingListed = defineEvent({
  service: 'referrals',
  name: 'referral-waiting-listed',
  version: 1,
  summary: 'The referral is on the waiting list of the service, or its place on the list has changed.',
  schema: referralTurn,
  sample: { ...turnSample, status: 'waiting-list', waitingListPosition: 4, waitingListWeeks: 6 },
});
