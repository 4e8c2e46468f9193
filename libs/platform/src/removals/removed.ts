/** Replaces removed words where a value is required. */
export const REMOVED = 'What was recorded here was removed.';

/** Shorter words are only removed from the record itself: "No." is in many sentences that do not quote anyone. */
export const QUOTED_FROM = 12;
