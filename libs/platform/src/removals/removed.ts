import type { Transaction } from '../database/unit-of-work.js';

/** Takes what was published about these people out of the events that are kept. */
export async function forgetPublished(tx: Transaction, people: readonly string[]): Promise<void> {
  await tx.query('select forget_published($1::uuid[])', [people], 'forget-published');
}

/** Replaces removed words where a value is required. */
export const REMOVED = 'What was recorded here was removed.';

/** Shorter words are only removed from the record itself: "No." is in many sentences that do not quote anyone. */
export const QUOTED_FROM = 12;
