/**
 * Runs worked examples against any implementation of the timeline. It compares every field that an example gives and
 * looks for what must not be there. It imports nothing, so that a project in any place can copy it.
 */
export interface Case {
  readonly id: string;
  readonly description: string;
  readonly facts: object;
  readonly asOf: string;
  readonly milestones: readonly Readonly<Record<string, unknown>>[];
  readonly values?: Readonly<Record<string, unknown>>;
  /** the arithmetic, for readers */
  readonly why?: string;
  readonly note?: string;
  readonly confidence?: string;
}

export type Implementation = (facts: never, options: { readonly asOf: string }) => unknown;

interface Answer {
  readonly milestones: readonly Readonly<Record<string, unknown>>[];
  readonly derived: Readonly<Record<string, unknown>>;
  readonly warnings: readonly { readonly code: string }[];
}

export interface Failure {
  readonly id: string;
  readonly faults: readonly string[];
}

/** The examples that an implementation answers wrongly, with each difference in words. */
export function run(cases: readonly Case[], implementation: Implementation): Failure[] {
  return cases.map((one) => ({ id: one.id, faults: faultsOf(one, implementation) })).filter((f) => f.faults.length > 0);
}

/** Every difference between one example and the answer; none where they agree. */
export function faultsOf({ facts, asOf, milestones, values = {} }: Case, implementation: Implementation): string[] {
  let answer: Answer;
  try {
    answer = implementation(facts as never, { asOf }) as Answer;
  } catch (error) {
    return [`gives no answer: ${String(error)}`];
  }
  const {
    rulesNotTriggered,
    warnings,
    warningsNotGiven,
    valuesAbsent,
    note: _note,
    record: _record,
    ...derived
  } = values;
  const given = answer.warnings.map(({ code }) => code);
  const rules = answer.milestones.map(({ rule }) => rule);
  return [
    ...milestones.flatMap((expected) => milestoneFaults(expected, answer.milestones)),
    ...names(rulesNotTriggered).filter((rule) => rules.includes(rule)).map((rule) => `${rule} must not be there`),
    ...names(warnings).filter((code) => !given.includes(code)).map((code) => `the warning ${code} is missing`),
    ...names(warningsNotGiven).filter((code) => given.includes(code)).map((code) => `the warning ${code} must not be there`),
    ...names(valuesAbsent).filter((name) => name in answer.derived).map((name) => `derived.${name} must not be there`),
    ...differences(derived, answer.derived, 'derived'),
  ]; // prettier-ignore
}

const names = (listed: unknown) => (listed ?? []) as readonly string[];

function milestoneFaults(expected: Case['milestones'][number], all: Answer['milestones']): string[] {
  const { note: _note, absent, ...fields } = expected;
  const of = (name: string) => (m: Readonly<Record<string, unknown>>) =>
    fields[name] === undefined || m[name] === fields[name];
  const found = all.filter(of('rule')).filter(of('occurrence'));
  const label = String(fields['occurrence'] ?? fields['rule']);
  if (found.length === 0) return [`${label} is missing`];
  if (found.length > 1) return [`${label} is there ${found.length} times: the example must name the occurrence`];
  return [
    ...differences(fields, found[0], label),
    ...names(absent).filter((name) => found[0]![name] != null).map((name) => `${label}.${name} must not be there`),
  ]; // prettier-ignore
}

/** Objects may have further fields; lists and values must be equal. */
function differences(expected: unknown, found: unknown, path: string): string[] {
  const [a, b] = [JSON.stringify(expected), JSON.stringify(found)];
  if (typeof expected !== 'object' || expected === null || found === null || typeof found !== 'object')
    return a === b ? [] : [`${path} is ${b} and must be ${a}`];
  if (Array.isArray(expected) && expected.length !== (found as unknown[]).length)
    return [`${path} is ${b} and must be ${a}`];
  return Object.entries(expected).flatMap(([name, value]) =>
    differences(value, (found as Record<string, unknown>)[name], `${path}.${name}`),
  );
}
