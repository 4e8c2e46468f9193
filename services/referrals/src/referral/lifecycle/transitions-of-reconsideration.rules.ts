import { referralRefusalOverturned } from '#libs/contracts';
import type { Party, ReferralTransition } from './transition.rules.js';

const EVERYBODY: readonly Party[] = ['family', 'referrer', 'organisation'];

const LOOKING_AGAIN = {
  from: ['declined'],
  permission: null,
  needs: ['words'],
  wordsFrom: 'words',
  visibleTo: EVERYBODY,
} as const satisfies Partial<ReferralTransition>;

/**
 * What looking at a refusal again does to the referral. Who may is a matter of the refusal, whose routes bring these about:
 * the family or a coordinator asks, somebody of the organisation who did not decide before answers.
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
    words: 'Somebody else at the organisation looked again, and it is still “no”.',
  },
  {
    ...LOOKING_AGAIN,
    verb: 'overturning',
    to: 'assessing',
    who: 'organisation',
    deadlines: { decide: 'starts' },
    event: referralRefusalOverturned,
    words: 'Somebody else at the organisation looked again: the “no” was not right, and they find out what you need.',
  },
];
