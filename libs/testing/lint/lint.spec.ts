import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAULTS } from './faults.js';

const root = process.cwd();
const directory = mkdtempSync(join(tmpdir(), 'onward-lint-'));
const config = readFileSync('.oxlintrc.jsonc', 'utf8');

/** The rules that oxlint reports in each of the planted files: one run for all of them, since types are read once. */
let found: Map<string, Set<string>>;

beforeAll(() => {
  found = lint(FAULTS);
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('the lint rules', () => {
  it.each(Object.keys(FAULTS))('%s finds a planted fault', (rule) => {
    expect([...(found.get(rule) ?? [])]).toContain(rule);
  });

  it('has a planted fault for every rule that is on', () => {
    const rules = [...config.matchAll(/"([\w/-]+)": (?:\[?"(?:error|warn)")/g)].map(([, rule]) => rule);
    expect(rules.length).toBeGreaterThan(80);
    expect(rules.filter((rule) => !FAULTS[rule as string])).toEqual([]);
  });
});

function lint(faults: typeof FAULTS): Map<string, Set<string>> {
  const fileOf = (rule: string, ending: string) => `${rule.replace('/', '-')}.${ending}`;
  writeFileSync(join(directory, '.oxlintrc.jsonc'), config.replace('./libs/', `${root}/libs/`));
  writeFileSync(join(directory, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "types": [] } }');
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }');
  const rules = new Map<string, string>();
  for (const [rule, fault] of Object.entries(faults)) {
    const { code, ending } = typeof fault === 'string' ? { code: fault, ending: 'ts' } : fault;
    rules.set(fileOf(rule, ending), rule);
    writeFileSync(join(directory, fileOf(rule, ending)), `${code}\n`);
  }
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '-f', 'json'], {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, OXLINT_TSGOLINT_PATH: join(root, 'node_modules', '.bin', 'tsgolint') },
  });
  if (!stdout.startsWith('{')) throw new Error(`oxlint failed: ${stdout}${stderr}`);
  const reports = new Map<string, Set<string>>();
  for (const { code, filename } of (JSON.parse(stdout) as { diagnostics: { code?: string; filename: string }[] })
    .diagnostics) {
    const rule = rules.get(filename);
    if (!rule || !code) continue;
    // `typescript(no-namespace)`, and `eslint(no-var)` for a rule without a prefix
    const [, plugin, name] = /^([\w-]+)\(([\w-]+)\)$/.exec(code) ?? [];
    const set = reports.get(rule) ?? new Set();
    reports.set(rule, set.add(plugin === 'eslint' ? `${name}` : `${plugin}/${name}`));
  }
  return reports;
}
