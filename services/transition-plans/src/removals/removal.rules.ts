import type { Removable } from '#libs/contracts';
import { conflict } from '#libs/kernel';

/**
 * May it be taken out for good?
 * @throws DomainError SET_BY_LAW, STEP_HAS_REFERRAL (409)
 */
export function requireRemovable(
  kind: Removable,
  { rule, referrals }: { rule: string | null; referrals: number },
): void {
  if (rule !== null) {
    throw conflict('SET_BY_LAW', 'The law sets this step: correct the facts, and it goes by itself.');
  }
  if (referrals > 0) {
    throw conflict(
      'STEP_HAS_REFERRAL',
      `A referral serves this ${kind}: withdraw it first, so that nobody waits for it.`,
    );
  }
}
