import type { ReviewFact } from '#libs/contracts';

const CLOCKS = ['window', 'papers', 'meeting', 'report', 'decision', 'final', 'exemption'] as const;
export type ClockName = (typeof CLOCKS)[number];

/** One thing that a review has to reach, with its last day and why. */
export interface ReviewClock {
  readonly of: ClockName;
  /** rule of the law that sets it; null where people did, or Onward reminds */
  readonly rule: string | null;
  /** last day in time */
  readonly dueOn: string;
  /** the sentence that explains the day */
  readonly why: string;
  /** day on which it was reached */
  readonly doneOn: string | null;
}

/** The last word of a review on one fact. */
interface SaidFact {
  /** day or code; null: not known any more */
  readonly value: string | null;
  /** instant at which the review said so */
  readonly at: string;
  /** what was on file before the review first spoke of it */
  readonly before: string | null;
}

export type Said = Partial<Record<ReviewFact, SaidFact>>;
