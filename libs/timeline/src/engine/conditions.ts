import { FACTS } from '../fact-dictionary.js';
import { type FactName, type FactsOfType, type TimelineFacts } from '../facts.js';
import { type Condition } from './language.js';
import { type Person } from './person.js';

type Flag = FactsOfType<'flag'>;
type Code = FactsOfType<'code'>;

/** A single condition. `words` states in words what it tests; `facts` are the facts that decide it. */
export function test(words: string, facts: readonly FactName[], holds: (p: Person) => boolean | null): Condition {
  return {
    words,
    clauses: [[words]],
    facts,
    holds,
    asks: (p) => (holds(p) === null ? facts.filter((fact) => !p.isKnown(fact)) : []),
    because: () => [words],
    branch: (p) => ({
      words,
      holds: holds(p),
      facts: Object.fromEntries(facts.map((fact) => [fact, p.facts[fact] ?? null])),
    }),
  };
}

/** "the young person is disabled" */
export const is = (fact: Flag, words: string) => test(words, [fact], (p) => p.flag(fact));

/** "the young person does not consent": known to be false. */
export const isNot = (fact: Flag, words: string) => test(words, [fact], (p) => opposite(p.flag(fact)));

const opposite = (value: boolean | null) => (value === null ? null : !value);

export function oneOf<F extends Code>(
  fact: F,
  codes: readonly NonNullable<TimelineFacts[F]>[],
  words: string,
): Condition {
  const list: readonly unknown[] = codes;
  return test(words, [fact], (p) => (p.isKnown(fact) ? list.includes(p.facts[fact]) : null));
}

/** A date, or another fact, has been recorded. This is never unknown. */
export const recorded = (fact: FactName, words = `it is recorded: ${FACTS[fact].meaning}`) =>
  test(words, [fact], (p) => p.isKnown(fact));

/** Age in completed years, both ends included. */
export function aged(from: number, to = 200): Condition {
  const words = to >= 200 ? `${from} or older` : from <= 0 ? `under ${to + 1}` : `${from} to ${to} years old`;
  return test(`the young person is ${words}`, ['dateOfBirth'], (p) =>
    p.age === null ? null : p.age >= from && p.age <= to,
  );
}

/** Year group, both ends included. */
export function inYear(from: number, to = 99): Condition {
  const words = to >= 99 ? `year ${from} or above` : from === to ? `year ${from}` : `years ${from} to ${to}`;
  return test(`the young person is in ${words}`, ['ncYearActual', 'dateOfBirth'], (p) =>
    p.yearGroup === null ? null : p.yearGroup >= from && p.yearGroup <= to,
  );
}

/** All of them: false as soon as one is false, undecided while one is undecided. */
export const allOf = (...parts: Condition[]) =>
  joined(parts, ', and ', false, (p) => parts.flatMap((c) => c.because(p)));

/** Any of them: true as soon as one is true, undecided while one is undecided. */
export const anyOf = (...parts: Condition[]) =>
  joined(parts, ', or ', true, (p) => (parts.find((c) => c.holds(p) === true) ?? parts[0]!).because(p));

function joined(
  parts: readonly Condition[],
  word: string,
  decisive: boolean,
  because: (p: Person) => readonly string[],
): Condition {
  const holds = (p: Person) => {
    let unknown = false;
    for (const part of parts) {
      const value = part.holds(p);
      if (value === decisive) return decisive;
      if (value === null) unknown = true;
    }
    return unknown ? null : !decisive;
  };
  const words = parts.map((c) => c.words).join(word);
  return {
    words,
    clauses: decisive ? [[...new Set(parts.map((c) => c.words))]] : parts.flatMap((c) => c.clauses),
    facts: [...new Set(parts.flatMap((c) => c.facts))],
    holds,
    asks: (p) => (holds(p) === null ? [...new Set(parts.flatMap((c) => c.asks(p)))] : []),
    because,
    branch: (p) => ({
      words,
      holds: holds(p),
      needs: decisive ? 'any' : 'all',
      parts: parts.map((part) => part.branch(p)),
    }),
  };
}

/** The same condition in fewer words, where the words of its parts make a sentence that is too long. */
export const named = (words: string, condition: Condition): Condition => ({ ...condition, words, clauses: [[words]] });

/** The opposite; unknown stays unknown. */
export function not(condition: Condition, words: string): Condition {
  return {
    words,
    clauses: [[words]],
    facts: condition.facts,
    holds: (p) => opposite(condition.holds(p)),
    asks: (p) => condition.asks(p),
    because: () => [words],
    branch: (p) => ({ ...condition.branch(p), words, holds: opposite(condition.holds(p)) }),
  };
}

/** True unless known to be false: for legal presumptions. */
export function unlessRuledOut(condition: Condition): Condition {
  const holds = (p: Person) => condition.holds(p) !== false;
  const words = `nothing recorded rules out that ${condition.words}`;
  return {
    ...test(words, condition.facts, holds),
    because: (p) => (condition.holds(p) === true ? condition.because(p) : [words]),
    branch: (p) => ({ ...condition.branch(p), words, holds: holds(p) }),
  };
}

/** True only when known to be true; unknown counts as not shown. */
export function shown(condition: Condition): Condition {
  const holds = (p: Person) => condition.holds(p) === true;
  return {
    ...test(condition.words, condition.facts, holds),
    branch: (p) => ({ ...condition.branch(p), holds: holds(p) }),
  };
}
