/** Why something may be removed from a record for good. */
export const REMOVAL_REASONS = ['entered-in-error', 'wrong-person', 'objection-upheld'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];
