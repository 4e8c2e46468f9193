import { type CalendarDate } from '#libs/kernel';
import { type FactName, type TimelineFacts } from '../facts.js';
import { type Person } from './person.js';
import { type Derivation } from './derivation.js';

/**
 * A date that the law describes: "28 days after the review meeting". One function works it out and writes the
 * explanation (into `derivation`, when one is wanted), so that the two cannot differ.
 */
export interface DateExpression {
  /** the description without a person's dates */
  readonly words: string;
  /** the day, or `null` while a fact that it needs is not known */
  at(p: Person, derivation?: Derivation): CalendarDate | null;
}

/** A condition with its parts as they stand for a person: why something applies, or why not. */
export interface Branch {
  readonly words: string;
  /** `null`: a fact that decides it is not known */
  readonly holds: boolean | null;
  /** whether all parts must hold, or one is enough; for a branch with parts */
  readonly needs?: 'all' | 'any';
  readonly parts?: readonly Branch[];
  /** the facts that decide it, with their values; for a branch without parts */
  readonly facts?: Readonly<Partial<TimelineFacts>>;
}

/** When a rule applies: `true`, `false`, or `null` while a deciding fact is not known. */
export interface Condition {
  readonly words: string;
  /** the parts that must all be true; each gives its alternatives, of which one is enough */
  readonly clauses: readonly (readonly string[])[];
  readonly facts: readonly FactName[];
  holds(p: Person): boolean | null;
  /** the facts that would decide it, while it is undecided */
  asks(p: Person): readonly FactName[];
  /** the parts that are true for this person */
  because(p: Person): readonly string[];
  /** every part with its result, also those that do not hold */
  branch(p: Person): Branch;
}
