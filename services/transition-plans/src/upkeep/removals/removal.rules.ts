import type { Removable } from '#libs/contracts';
import { conflict } from '#libs/kernel';

/** The fields that the rules need of a record before removal. */
interface Found {
  /** rule of the law that sets it */
  readonly rule: string | null;
  /** number of referrals that serve it */
  readonly referrals: number;
  /** its text */
  readonly words: readonly string[];
}

/**
 * Checks whether the record may be removed permanently.
 * @param takes the whole record, or only its words
 * @throws DomainError STEP_SET_BY_LAW, STEP_HAS_REFERRAL, NOTHING_TO_REMOVE (409)
 */
export function requireRemovable(kind: Removable, takes: 'record' | 'words', { rule, referrals, words }: Found): void {
  if (takes === 'words') {
    if (words.length > 0) return;
    throw conflict(
      'NOTHING_TO_REMOVE',
      'The plan does not contain these words, or they have already been removed. Read the plan again.',
    );
  }
  if (rule !== null) {
    throw conflict('STEP_SET_BY_LAW', 'The law sets this step. Correct the facts, and the step is withdrawn.');
  }
  if (referrals > 0) {
    throw conflict('STEP_HAS_REFERRAL', `A referral serves this ${kind}. Withdraw the referral first.`);
  }
}

/** The text of a column: a string, or the words and reasons in a JSON value. */
export function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { words, reason } = value as Record<string, unknown>;
  return [...wordsIn(words), ...wordsIn(reason)];
}
