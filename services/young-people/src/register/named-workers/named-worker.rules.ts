/** Reasons for ending a named worker's period without naming a successor. */
export const NAMED_WORKER_END_REASONS = [
  'left',
  'another-team',
  'no-longer-needed',
  'entered-in-error',
  'other',
] as const;
export type NamedWorkerEndReason = (typeof NAMED_WORKER_END_REASONS)[number];
