/** Why somebody is the named worker no longer, where nobody was named in their place. */
export const NAMED_WORKER_END_REASONS = [
  'left',
  'another-team',
  'no-longer-needed',
  'entered-in-error',
  'other',
] as const;
export type NamedWorkerEndReason = (typeof NAMED_WORKER_END_REASONS)[number];
