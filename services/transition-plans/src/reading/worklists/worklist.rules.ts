export const WORKLISTS = ['due', 'overdue', 'unowned', 'handed-back', 'silent', 'no-accountable-person'] as const;
export type Worklist = (typeof WORKLISTS)[number];

/** How far `due` looks ahead unless told, in days. */
export const DUE_WITHIN_DAYS = 28;
