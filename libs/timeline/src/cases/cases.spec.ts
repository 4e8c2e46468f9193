import { readdirSync, readFileSync } from 'node:fs';
import { type TimelineFacts } from '../facts.js';
import { timeline } from '../timeline.js';

interface Case {
  readonly id: string;
  readonly description: string;
  readonly facts: TimelineFacts;
  readonly asOf: string;
  readonly milestones: readonly Readonly<Record<string, unknown>>[];
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Words for the reader of the case, not values. */
const REMARKS = ['note', 'record'];

function casesOf(file: string): readonly Case[] {
  const read = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { cases: readonly Case[] };
  return read.cases;
}

const FILES = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('-cases.json'));

it('has files of cases', () => expect(FILES.length).toBeGreaterThanOrEqual(2));

describe.each(FILES.map((name) => [name, `./${name}`]))('%s', (_, file) => {
  it.each(casesOf(file).map((c) => [c.id, c.description, c] as const))('%s %s', (_id, _description, example) => {
    const answer = timeline(example.facts, { asOf: example.asOf });
    for (const { note: _note, ...expected } of example.milestones) {
      const { rule, occurrence } = expected;
      const found = answer.milestones.find(
        (m) => m.rule === rule && (occurrence === undefined || m.occurrence === occurrence),
      );
      expect(found).toMatchObject(expected);
    }
    const {
      rulesNotTriggered = [],
      warnings = [],
      warningsNotGiven = [],
      valuesAbsent = [],
      ...values
    } = (example.values ?? {}) as Partial<Record<string, string[]>>;
    for (const rule of rulesNotTriggered) expect(answer.milestones.map((m) => m.rule)).not.toContain(rule);
    const given = answer.warnings.map((w) => w.code);
    expect(given).toEqual(expect.arrayContaining(warnings));
    for (const code of warningsNotGiven) expect(given).not.toContain(code);
    for (const name of valuesAbsent) expect(answer.derived).not.toHaveProperty(name);
    for (const name of REMARKS) delete values[name];
    expect(answer.derived).toMatchObject(values);
  });
});
