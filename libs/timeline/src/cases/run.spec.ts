import { readdirSync, readFileSync } from 'node:fs';
import { timeline, type TimelineFacts, type TimelineOptions } from '../index.js';
import { type Case, faultsOf, run } from './run.js';

const FILES = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('-cases.json'));
const ALL = FILES.flatMap(
  (file) => (JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { cases: readonly Case[] }).cases,
);

describe('the runner', () => {
  type Milestone = Record<string, unknown> & { rule: string };
  type Changed = Omit<ReturnType<typeof timeline>, 'milestones' | 'derived' | 'warnings'> & {
    warnings: readonly object[];
    milestones: Milestone[];
    derived: Record<string, unknown>;
  };
  /** An implementation with one fault. */
  const wrong = (spoil: (answer: Changed) => void) => (facts: TimelineFacts, options: TimelineOptions) => {
    const answer = JSON.parse(JSON.stringify(timeline(facts, options))) as Changed;
    spoil(answer);
    return answer;
  };
  const failing = (spoil: (answer: Changed) => void) => run(ALL, wrong(spoil)).length;

  it('judges an answer that went through JSON like the answer itself', () => {
    expect(
      run(
        ALL,
        wrong(() => undefined),
      ),
    ).toEqual(run(ALL, timeline));
  });

  it('finds a wrong date, in every example that gives a date of that rule', () => {
    const late = wrong(({ milestones }) => {
      for (const m of milestones) if (m.rule === 'EDU-08' && m['due']) m['due'] = `${String(m['due']).slice(0, 8)}32`;
    });
    const giving = ALL.filter((c) => c.milestones.some((m) => m['rule'] === 'EDU-08' && m['due'] != null));
    expect(giving.length).toBeGreaterThan(0);
    expect(run(giving, late)).toHaveLength(giving.length);
  });

  it('finds what must not be there', () => {
    const [example] = ALL.filter((c) => (c.values?.['rulesNotTriggered'] as string[] | undefined)?.length);
    const [rule] = example!.values!['rulesNotTriggered'] as string[];
    const extra = wrong(({ milestones }) => void milestones.push({ rule: rule!, occurrence: rule, due: null }));
    expect(faultsOf(example!, extra)).toContain(`${rule} must not be there`);
  });

  it('finds a milestone, a value, a status and a warning that are missing, and an exception', () => {
    expect(failing((answer) => void (answer.milestones = []))).toBeGreaterThan(150);
    expect(failing((answer) => void (answer.derived = {}))).toBeGreaterThan(20);
    expect(failing((answer) => void (answer.warnings = []))).toBeGreaterThan(3);
    expect(failing(({ milestones }) => milestones.forEach((m) => delete m['status']))).toBeGreaterThan(20);
    const thrown = run(ALL, () => {
      throw new Error('no answer');
    });
    expect(thrown).toHaveLength(ALL.length);
  });

  const example: Case = { id: 'X', description: '', facts: {}, asOf: '2026-01-01', milestones: [] };
  const answering =
    (milestones: object[], derived: object = {}, warnings: object[] = []) =>
    () => ({
      milestones,
      derived,
      warnings,
    });

  it('finds a field that must be absent, a list of another length, and two milestones where one is meant', () => {
    const absent = { ...example, milestones: [{ rule: 'A', absent: ['closesOn'] }] };
    expect(faultsOf(absent, answering([{ rule: 'A', closesOn: '2026-01-01' }]))).toEqual([
      'A.closesOn must not be there',
    ]);
    expect(faultsOf(absent, answering([{ rule: 'A' }]))).toEqual([]);
    expect(faultsOf(absent, answering([{ rule: 'A' }, { rule: 'A' }]))).toHaveLength(1);
    const list = { ...example, milestones: [{ rule: 'A', findOut: ['b'] }] };
    expect(faultsOf(list, answering([{ rule: 'A', findOut: ['b', 'c'] }]))).toHaveLength(1);
    expect(faultsOf(list, answering([{ rule: 'A', findOut: ['c'] }]))).toHaveLength(1);
    expect(faultsOf(list, answering([{ rule: 'A' }]))).toHaveLength(1);
    const values = { ...example, values: { valuesAbsent: ['age'], warningsNotGiven: ['W'] } };
    expect(faultsOf(values, answering([], { age: 3 }, [{ code: 'W' }]))).toHaveLength(2);
  });
});
