import { type Milestone } from '../engine/milestone.js';
import { type Person } from '../engine/person.js';
import { type Rule } from '../engine/rule.js';
import { FACTS } from '../fact-dictionary.js';
import { type FactName } from '../facts.js';

/** A fact that is not known, and what waits for it. */
export interface UnknownFact {
  readonly fact: FactName;
  readonly meaning: string;
  /** rules that cannot be decided without it, whether or not anybody is asked */
  readonly decides: readonly string[];
  /** rules that apply, and whose date or answer waits for it */
  readonly completes: readonly string[];
}

/** The unknown facts on which an answer depends: those on which most rules wait first, then by name. */
export function unknownFacts(
  rules: readonly Rule[],
  p: Person,
  milestones: readonly Milestone[],
): readonly UnknownFact[] {
  const found = new Map<FactName, Record<'decides' | 'completes', Set<string>>>();
  const add = (fact: FactName, what: 'decides' | 'completes', rule: string) => {
    let waiting = found.get(fact);
    if (!waiting) found.set(fact, (waiting = { decides: new Set(), completes: new Set() }));
    waiting[what].add(rule);
  };
  for (const rule of rules) for (const fact of rule.when.asks(p)) add(fact, 'decides', rule.id);
  for (const { rule, status, findOut = [] } of milestones)
    if (status !== 'ended')
      for (const fact of findOut) if (!found.get(fact)?.decides.has(rule)) add(fact, 'completes', rule);
  const counted = [...found].map(([fact, { decides, completes }]) => ({
    fact,
    meaning: FACTS[fact].meaning,
    decides: [...decides],
    completes: [...completes],
  }));
  const weight = (u: UnknownFact) => u.decides.length + u.completes.length;
  return counted.sort((a, b) => weight(b) - weight(a) || (a.fact < b.fact ? -1 : 1));
}
