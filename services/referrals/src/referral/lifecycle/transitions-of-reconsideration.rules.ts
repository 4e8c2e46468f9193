import { referralRefusalOverturned } from '#libs/contracts';
import type { Party, Transition } from './transition.rules.js';

const EVERYBODY: readonly Party[] = ['family', 'referrer', 'organisation'];

const LOOKING_AGAIN = {
  from: ['declined'],
  permission: null,
  needs: ['words'],
  words: 'words',
  visibleTo: EVERYBODY,
} as const satisfies Partial<Transition>;

/**
 * What looking at a refusal again does to the referral. Who may is a matter of the refusal, whose routes bring these about:
 * the family or a coordinator asks, somebody of the organisation who did not decide before answers.
 */
export const RECONSIDERING: readonly Transition[] = [
  {
    ...LOOKING_AGAIN,
    action: 'reconsideration',
    to: 'declined',
    who: 'family',
    event: null,
    says: 'The organisation was asked to look at its “no” again.',
  },
  {
    ...LOOKING_AGAIN,
    action: 'upholding',
    to: 'declined',
    who: 'organisation',
    event: null,
    says: 'Somebody else at the organisation looked again, and it is still “no”.',
  },
  {
    ...LOOKING_AGAIN,
    action: 'overturning',
    to: 'assessing',
    who: 'organisation',
    deadlines: { decide: 'starts' },
    event: referralRefusalOverturned,
    says: 'Somebody else at the organisation looked again: the “no” was not right, and they find out what you need.',
  },
];
