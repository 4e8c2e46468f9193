import { data, defineEvent, id, nullable, oneOf } from '../event.js';
import { REMOVAL_REASONS } from '../transition-plans/record-removed.v1.js';

/**
 * What may be taken out of a referral for good: words, and what was told. That a referral was made, sent and answered, its
 * days and its codes stay.
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
    'Something was taken out of a referral for good, because it should never have been there; nothing of what it said. An organisation that had it takes it out of its own records.',
  schema: data({
    referralId: id('referral'),
    organisationId: nullable(id('organisation that had been told of it; null where none had')),
    kind: oneOf(REFERRAL_REMOVABLE, 'what was removed'),
    removedId: id('record that it was removed from'),
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
