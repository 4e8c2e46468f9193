import type { ReferralStatus, StepStatus } from '#libs/contracts';
import { findTransition } from '../steps/step.rules.js';

export interface ReferralEffect {
  /** what becomes of the step that the referral serves */
  readonly to: StepStatus | null;
  /** for people, after the referral's reference */
  readonly words: string;
}

/** What each turn of a referral does to the step that it serves. */
export const REFERRAL_EFFECTS: Readonly<Record<ReferralStatus, ReferralEffect>> = {
  draft: { to: null, words: 'was drafted' },
  sent: { to: null, words: 'was sent' },
  opened: { to: null, words: 'was opened by the service' },
  'information-requested': { to: null, words: 'waits for more information' },
  accepted: { to: 'in-progress', words: 'was accepted' },
  declined: { to: 'in-progress', words: 'was declined' },
  started: { to: 'in-progress', words: 'has started, says the service' },
  confirmed: { to: 'done', words: 'has started, as the young person confirmed' },
  disputed: { to: 'blocked', words: 'has not started, says the young person' },
  withdrawn: { to: 'in-progress', words: 'was withdrawn' },
};

export const DISPUTED_REASON = 'the young person says it has not started';
export const CONFIRMED_EVIDENCE = 'start confirmed by the young person';

/** The step's next status after this turn of the referral, or null where it stays: people's own decisions stand. */
export function statusAfter(step: StepStatus, referral: ReferralStatus): StepStatus | null {
  const { to } = REFERRAL_EFFECTS[referral];
  return to !== null && findTransition('referral', step, to) ? to : null;
}
