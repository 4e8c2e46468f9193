import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `npm run timeline -- compare` with an earlier version that answers in another way. */
describe('the comparison of two versions on a register', () => {
  const earlier = mkdtempSync(join(tmpdir(), 'onward-earlier-'));
  const register = join(earlier, 'register.jsonl');
  const library = pathToFileURL(join(process.cwd(), 'dist/libs/timeline/src/index.js')).href;
  afterAll(() => rmSync(earlier, { recursive: true, force: true }));

  beforeAll(() => {
    writeFileSync(join(earlier, 'package.json'), '{ "type": "module", "exports": { ".": { "default": "./old.js" } } }');
    writeFileSync(
      join(earlier, 'old.js'),
      `import { checkFacts as check, ruleCatalogue as catalogue, timeline as now } from '${library}';
      export * from '${library}';
      export const RULES_VERSION = '1.0.0';
      const later = (day) => day && day.slice(0, 8) + '02';
      export const checkFacts = (facts) => check(facts).concat('disabled' in facts ? [{ field: 'disabled', code: 'UNKNOWN_FACT', message: '' }] : []);
      export const ruleCatalogue = () => catalogue().filter(({ id }) => id !== 'JNT-01')
        .map((entry) => (entry.id === 'EDU-01' ? { ...entry, date: 'another day' } : entry));
      export const timeline = (facts, options) => {
        if ('disabled' in facts) throw new Error('the fact should have been left out');
        const answer = now(facts, options);
        const milestones = answer.milestones.filter(({ rule }) => rule !== 'JNT-01')
          .map((m) => (m.rule === 'EDU-01' ? { ...m, due: later(m.due), why: m.why } : m));
        const gone = { rule: 'EDU-08', occurrence: 'EDU-08', title: 'The decision', due: '2026-01-01', status: 'met', why: { sentence: '', facts: {} } };
        return { ...answer, milestones: [...milestones, gone] };
      };\n`,
    );
    const people = [
      { id: 'a-1', facts: { dateOfBirth: '2010-08-31', hasEhcPlan: false } },
      { id: 'b-2', facts: { dateOfBirth: '2011-03-17', hasEhcPlan: false, disabled: true } },
    ];
    writeFileSync(register, people.map((person) => JSON.stringify(person)).join('\n\n'));
  });

  const compare = (...args: string[]) =>
    spawnSync(process.execPath, ['libs/timeline/bin/timeline.mjs', 'compare', ...args], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', FORCE_COLOR: undefined },
    });
  const both = ['--from', earlier, '--register', register, '--as-of', '2026-01-10'];

  it('counts by rule, then lists each person’s dates with the reason', () => {
    const { status, stdout } = compare(...both);
    expect(status).toBe(0);
    expect(stdout).toContain('Rules 1.0.0 → ');
    expect(stdout).toContain('2 young people, of whom 2 have changes');
    expect(stdout).toMatch(/EDU-01 +2 +· +· +2 +· /);
    expect(stdout).toMatch(/EDU-08 +2 +· +2 +· +· /);
    expect(stdout).toMatch(/JNT-01 +2 +2 +· +· +· /);
    expect(stdout.indexOf('JNT-01')).toBeLessThan(stdout.indexOf('a-1'));
    expect(stdout).toContain('The date was “another day” and is “the end of compulsory school age”');
    expect(stdout).toMatch(/a-1 {2}2026-06-02 \S+ → 2026-06-26 upcoming/);
    expect(stdout).toContain('The rule is new (');
    expect(stdout).toContain('It does not apply: not “an education, health and care plan is in force”');
    expect(stdout).toContain('do not accept the fact disabled of 1;');
  });

  it('shows ids and dates, and no fact about a person', () => {
    expect(compare(...both).stdout).not.toMatch(/2010-08-31|31 August 2010|2011-03-17|17 March 2011/);
    const { moves, counts, people } = JSON.parse(compare(...both, '--json').stdout) as Record<string, object[]>;
    expect(people).toBe(2);
    expect(counts!.slice(0, 3)).toMatchObject([{ rule: 'EDU-01' }, { rule: 'EDU-08' }, { rule: 'JNT-01' }]);
    for (const move of moves!)
      expect(Object.keys(move)).toEqual(['id', 'rule', 'kind', 'title', 'before', 'after', 'reason']);
  });

  it('finds nothing between a version and itself', () => {
    const { stdout } = compare('--from', process.cwd(), '--register', register);
    expect(stdout).toContain('No date and no status differs.');
  });

  it('names what is wrong, and never repeats a line of the register', () => {
    writeFileSync(join(earlier, 'wrong.jsonl'), '{"id": "c-3", "facts": {}}\n{"dateOfBirth": "2010-08-31"}\n');
    for (const [args, words] of [
      [['--from', earlier, '--register', join(earlier, 'wrong.jsonl')], 'Line 2 of the register is not'],
      [['--from', join(earlier, 'none.tgz'), '--register', register], 'There is no '],
      [['--from', earlier], 'Name the people with --register FILE or with --stored.'],
      [['--register', register], 'Name the rules in use with --from.'],
      [['--from', tmpdir(), '--register', register], 'has no timeline'],
    ] as const) {
      const { status, stderr } = compare(...args);
      expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
      expect(stderr).not.toContain('2010-08-31');
    }
  });
});
