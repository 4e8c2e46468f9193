import { readFileSync } from 'node:fs';
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

const { cases } = JSON.parse(readFileSync(new URL('./timeline-cases.json', import.meta.url), 'utf8')) as {
  cases: readonly Case[];
};
/** Words for the reader of the case, not values. */
const REMARKS = ['note', 'record'];

describe('worked examples', () => {
  it.each(cases.map((c) => [c.id, c.description, c] as const))('%s %s', (_id, _description, example) => {
    const answer = timeline(example.facts, { asOf: example.asOf });
    for (const { note: _note, ...expected } of example.milestones) {
      const found = answer.milestones.find((m) => m.rule === expected['rule']);
      expect(found).toMatchObject(expected);
    }
    const { rulesNotTriggered = [], warnings, ...values } = example.values ?? {};
    for (const rule of rulesNotTriggered as string[]) expect(answer.milestones.map((m) => m.rule)).not.toContain(rule);
    if (warnings !== undefined)
      expect(answer.warnings.map((w) => w.code)).toEqual(expect.arrayContaining(warnings as string[]));
    for (const name of REMARKS) delete (values as Record<string, unknown>)[name];
    expect(answer.derived).toMatchObject(values);
  });
});
