/** What stands in the place of words that were taken out, where something must stand. */
export const REMOVED = 'What was recorded here was removed.';

/**
 * Shorter words are looked for only in the record itself: "No." stands in many a sentence that does not quote anybody.
 */
export const QUOTED_FROM = 12;
