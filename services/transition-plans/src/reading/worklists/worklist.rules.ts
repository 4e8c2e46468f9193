export const WORKLISTS = [
  'due',
  'overdue',
  'unowned',
  'handed-back',
  'offered',
  'silent',
  'no-accountable-person',
  'not-recorded',
] as const;
export type Worklist = (typeof WORKLISTS)[number];

/** Default number of days that `due` looks ahead. */
export const DUE_WITHIN_DAYS = 28;
