import type { Removable } from '#libs/contracts';
import { conflict } from '#libs/kernel';

/** What the rules ask of a record that is to be removed. */
interface Found {
  /** rule of the law that sets it */
  readonly rule: string | null;
  /** how many referrals serve it */
  readonly referrals: number;
  /** what it says */
  readonly words: readonly string[];
}

/**
 * May it be taken out for good?
 * @param takes the whole record, or its words alone
 * @throws DomainError SET_BY_LAW, STEP_HAS_REFERRAL, NOTHING_TO_REMOVE (409)
 */
export function requireRemovable(kind: Removable, takes: 'record' | 'words', { rule, referrals, words }: Found): void {
  if (takes === 'words') {
    if (words.length > 0) return;
    throw conflict('NOTHING_TO_REMOVE', 'There are no such words, or they were removed before.');
  }
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

/** What a column says: a text, or the words and reasons among what is kept as JSON. */
export function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { words, reason } = value as Record<string, unknown>;
  return [...wordsIn(words), ...wordsIn(reason)];
}
