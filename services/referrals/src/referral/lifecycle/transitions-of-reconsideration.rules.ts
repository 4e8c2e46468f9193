import { referralRefusalOverturned } from '#libs/contracts';
import type { Party, ReferralTransition } from './transition.rules.js';

const EVERYONE: readonly Party[] = ['family', 'referrer', 'organisation'];

const LOOKING_AGAIN = {
  from: ['declined'],
  permission: null,
  needs: ['words'],
  wordsFrom: 'words',
  visibleTo: EVERYONE,
} as const satisfies Partial<ReferralTransition>;

/**
 * What the reconsideration of a refusal does to the referral. The refusal's own routes check who may ask and who may answer:
 * the family or a coordinator asks, and someone at the organisation who did not make the first decision answers.
 */
export const RECONSIDERING: readonly ReferralTransition[] = [
  {
    ...LOOKING_AGAIN,
    verb: 'reconsideration',
    to: 'declined',
    who: 'family',
    event: null,
    words: 'The organisation was asked to look at its “no” again.',
  },
  {
    ...LOOKING_AGAIN,
    verb: 'upholding',
    to: 'declined',
    who: 'organisation',
    event: null,
    words: 'Someone else at the organisation looked again, and the answer is still “no”.',
  },
  {
    ...LOOKING_AGAIN,
    verb: 'overturning',
    to: 'assessing',
    who: 'organisation',
    deadlines: { decide: 'starts' },
    event: referralRefusalOverturned,
    words: 'Someone else at the organisation looked again. The “no” was wrong, and they are finding out what you need.',
  },
];
