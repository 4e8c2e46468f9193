import { type CalendarDate } from '#libs/kernel';
import { type FactName } from '../facts.js';
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
}
