import { type Milestone, timeline, type TimelineFacts, type TimelineOptions } from '../index.js';

/** For the tests of the rules: awkward days and rare branches, each worked out by hand. */
export function ask(facts: TimelineFacts, asOf: string, rule: string, options: Partial<TimelineOptions> = {}) {
  return timeline(facts, { asOf, ...options }).milestones.find((m) => m.rule === rule);
}

export const warned = (facts: TimelineFacts, asOf: string) => timeline(facts, { asOf }).warnings.map((w) => w.code);
export const derived = (facts: TimelineFacts, asOf: string) => timeline(facts, { asOf }).derived;

/** `null`: the rule does not apply */
export type Row = [
  what: string,
  rule: string,
  asOf: string,
  facts: TimelineFacts,
  expected: Partial<Record<keyof Milestone, unknown>> | null,
];

/** One named test for each row. */
export function check(rows: Row[]): void {
  it.each(rows)('%s (%s)', (_, rule, asOf, facts, expected) => {
    const found = ask(facts, asOf, rule);
    if (expected === null) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });
}
