import type { ReferralStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { addWorkingDays } from '#libs/timeline';
import type { Action, ReferralTransition } from '../lifecycle/transition.rules.js';

/**
 * Working days without action after which a referral expires, by status. These are local limits. Other statuses do not
 * expire: a waiting list may be long, and an organisation that has opened a referral owes an answer.
 */
const EXPIRES_AFTER: Readonly<Partial<Record<ReferralStatus, number>>> = {
  // waits for the disclosure; then it becomes a draft again
  sending: 5,
  sent: 30,
  'information-requested': 20,
  accepted: 60,
};

/** Working days after which the family is asked again whether support has started. */
const ASKED_EVERY = 5;
/** Unanswered requests after which the coordinator has to find out. "Not yet" counts as unanswered. */
export const MISSED_ESCALATES = 3;

/** What happens to a referral if nobody acts. */
export interface Silence {
  /** last day before the referral expires; null if it does not expire */
  readonly expiresOn: CalendarDate | null;
  /** day of the next request to confirm the start; null if none is due */
  readonly askAgainOn: CalendarDate | null;
  /** consecutive requests without a yes or a no */
  readonly confirmationsMissed: number;
}

export const NO_SILENCE: Silence = { expiresOn: null, askAgainOn: null, confirmationsMissed: 0 };

/** The time limits that apply after this transition. @throws BankHolidaysNotKnown past the table of bank holidays */
export function silenceAfter({ verb: action, to }: ReferralTransition, before: Silence, today: CalendarDate): Silence {
  const limit = EXPIRES_AFTER[to];
  const expiresOn = limit === undefined ? null : addWorkingDays(today, limit);
  if (to !== 'started') return { expiresOn, askAgainOn: null, confirmationsMissed: 0 };
  const asked = action === 'reminder' || action === 'escalation' || action === 'start-confirmation';
  const missed = asked ? before.confirmationsMissed + 1 : 0;
  const askAgainOn = action === 'escalation' ? null : addWorkingDays(today, ASKED_EVERY);
  return { expiresOn, askAgainOn, confirmationsMissed: missed };
}

/** The action that is due today because nobody acted, if any. */
export function overdueAction(
  { status, expiresOn, askAgainOn, confirmationsMissed }: Silence & { readonly status: ReferralStatus },
  today: CalendarDate,
) {
  const action: Extract<Action, 'expiry' | 'sending-timeout' | 'escalation' | 'reminder'> | null =
    expiresOn !== null && expiresOn < today
      ? status === 'sending'
        ? 'sending-timeout'
        : 'expiry'
      : askAgainOn === null || askAgainOn > today
        ? null
        : confirmationsMissed + 1 >= MISSED_ESCALATES
          ? 'escalation'
          : 'reminder';
  return action;
}
