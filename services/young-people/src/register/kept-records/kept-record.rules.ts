/*
 * What is on record of a young person and is never removed: contacts, capacity assessments, representatives. Each is put
 * right while it stands, and ended once, for a reason; what has ended is kept as it was.
 */

export type KeptState = 'on-record' | 'ended';

export interface KeptTransition {
  readonly verb: 'adding' | 'change' | 'ending';
  /** empty for the one that makes it */
  readonly from: readonly KeptState[];
  /** null: it stays where it is */
  readonly to: KeptState | null;
  /** for people, after the record's name */
  readonly words: string;
}

/** Every way of such a record. The guards, `allowedActions` and the documents read this table. */
export const KEPT_TRANSITIONS: readonly KeptTransition[] = [
  { verb: 'adding', from: [], to: 'on-record', words: 'was put on record' },
  { verb: 'change', from: ['on-record'], to: null, words: 'was put right' },
  { verb: 'ending', from: ['on-record'], to: 'ended', words: 'was ended' },
];

/** Does a record still take changes? */
export function takesChanges(state: KeptState): boolean {
  return KEPT_TRANSITIONS.some(({ from }) => from.includes(state));
}

/** The fields that a request names; null takes a value away, and a field that is absent stays as it is. */
export function given<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<T>;
}
