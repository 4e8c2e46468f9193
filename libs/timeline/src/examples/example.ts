import { type TimelineFacts } from '../facts.js';
import { type Milestone } from '../engine/milestone.js';

/** One worked example of a rule. Its dates were worked out by hand, and the tests hold the rule to them. */
export interface Example {
  readonly rule: string;
  readonly facts: TimelineFacts;
  readonly asOf: string;
  readonly expected: Readonly<Partial<Record<keyof Milestone, unknown>>>;
}

export function example(rule: string, asOf: string, facts: TimelineFacts, expected: Example['expected']): Example {
  return { rule, asOf, facts, expected };
}
