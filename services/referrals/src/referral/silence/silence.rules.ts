import type { ReferralStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { addWorkingDays } from '#libs/timeline';
import type { Action, ReferralTransition } from '../lifecycle/transition.rules.js';

/**
 * Working days without any word after which a referral dies of silence, by the status it is left in: local limits. What is
 * not named here does not die: a waiting list may be long, and an organisation that has opened a referral owes an answer.
 */
const EXPIRES_AFTER: Readonly<Partial<Record<ReferralStatus, number>>> = {
  // asked what may be told; then it is a draft again
  sending: 5,
  sent: 30,
  'information-requested': 20,
  accepted: 60,
};

/** Working days after which the family is asked again whether support has started. */
const ASKED_EVERY = 5;
/** Askings without a yes or a no after which somebody has to find out; "not yet" is neither. */
export const MISSED_ESCALATES = 3;

/** What time will do to a referral if nobody says anything. */
export interface Silence {
  /** last day before it is over; null where it does not die of silence */
  readonly expiresOn: CalendarDate | null;
  /** day on which an answer is missed, and asked for again; null while none is awaited */
  readonly askAgainOn: CalendarDate | null;
  /** askings in a row without a yes or a no */
  readonly confirmationsMissed: number;
}

export const NO_SILENCE: Silence = { expiresOn: null, askAgainOn: null, confirmationsMissed: 0 };

/** What silence means from this transition on. @throws BankHolidaysNotKnown past the table of bank holidays */
export function silenceAfter({ verb: action, to }: ReferralTransition, before: Silence, today: CalendarDate): Silence {
  const limit = EXPIRES_AFTER[to];
  const expiresOn = limit === undefined ? null : addWorkingDays(today, limit);
  if (to !== 'started') return { expiresOn, askAgainOn: null, confirmationsMissed: 0 };
  const asked = action === 'reminder' || action === 'escalation' || action === 'start-confirmation';
  const missed = asked ? before.confirmationsMissed + 1 : 0;
  const askAgainOn = action === 'escalation' ? null : addWorkingDays(today, ASKED_EVERY);
  return { expiresOn, askAgainOn, confirmationsMissed: missed };
}

/** What time does to the referral today, if anything. */
export function broughtByTime(
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
