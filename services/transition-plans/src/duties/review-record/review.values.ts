import type { ReviewFact } from '#libs/contracts';

const DEADLINES = ['window', 'papers', 'meeting', 'report', 'decision', 'final', 'exemption'] as const;
export type DeadlineName = (typeof DEADLINES)[number];

/** One deadline of a review, with its explanation. */
export interface ReviewDeadline {
  readonly of: DeadlineName;
  /** rule of the law that sets the deadline; null if people chose it or Onward sets a reminder */
  readonly rule: string | null;
  /** last day in time */
  readonly dueOn: string;
  /** the sentence that explains the day */
  readonly why: string;
  /** day on which the deadline was met */
  readonly doneOn: string | null;
}

/** The latest value that a review published for one fact. */
interface PublishedFact {
  /** day or code; null if no longer known */
  readonly value: string | null;
  /** instant at which the review published the value */
  readonly at: string;
  /** value on file before the review first published the fact */
  readonly before: string | null;
}

export type PublishedFacts = Partial<Record<ReviewFact, PublishedFact>>;
