import { data, defineEvent, id, nullable, oneOf } from '../event.js';
import { REMOVAL_REASONS } from '../young-people/removal-reasons.js';

/**
 * What may be removed from a referral for good: words and disclosed values. Days, codes, and the facts that a referral
 * was made, sent and answered stay.
 */
export const REFERRAL_REMOVABLE = [
  'referral-words',
  'support-words',
  'line-words',
  'told-values',
  'override-words',
  'return-words',
  'refusal-words',
  'reconsideration-words',
  'unmet-need-words',
  'no-match-words',
  'removal-words',
] as const;
export type ReferralRemovable = (typeof REFERRAL_REMOVABLE)[number];

export const referralRecordRemoved = defineEvent({
  service: 'referrals',
  name: 'record-removed',
  version: 1,
  summary:
    'Something was removed from a referral for good, because it should never have been recorded. The event carries nothing of its content. An organisation that had it must remove it from its own records.',
  schema: data({
    referralId: id('referral'),
    organisationId: nullable(id('organisation that received it; null where none did')),
    kind: oneOf(REFERRAL_REMOVABLE, 'what was removed'),
    removedId: id('record from which it was removed'),
    reason: oneOf(REMOVAL_REASONS, 'why'),
  }),
  sample: {
    referralId: '0190a3c4-0000-7000-8000-000000000020',
    organisationId: '0190a3c4-0000-7000-8000-000000000022',
    kind: 'referral-words',
    removedId: '0190a3c4-0000-7000-8000-000000000020',
    reason: 'wrong-person',
  },
});
