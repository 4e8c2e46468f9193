import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOUND = [
  "export const a = (actor: Actor) => actor.role === 'carer';",
  "export const a = (role: string) => 'x' !== role;",
  "export const a = (row: Row) => row.by_role == 'agency';",
  "export const a = (party: string) => party === 'young-person';",
  "export const a = (x: Actor) => x!.role! === 'carer';",
  'export const a = (one: Actor, other: Actor) => one.role === other.role;',
  "export const a = (role: string) => ['carer', 'leader'].includes(role);",
  "export const a = (who: string) => ['carer', 'leader'].includes(who);",
  'export const a = (set: Set<string>, actor: Actor) => set.has(actor.role);',
  "export function a(x: Actor) { switch (x.role) { case 'carer': return 1; default: return assertNever(x.role); } }",
  "export function a(party: string) { switch (party) { case 'carer': return 1; default: return 2; } }",
  "export const a: Partial<Record<Role, string>> = { carer: 'x' };",
  'export type A = Partial<Record<Audience, string>>;',
];

const LEFT_ALONE = [
  "export const a: Record<Role, string> = { carer: 'x' };",
  'export const a = (role: Role) => TABLE[role];',
  "export const a = (x: { relation: string }) => x.relation === 'carer';",
  "export const a = (status: string) => status === 'draft';",
  'export const a = (role?: string) => role === undefined || role === null;',
  "export function a(p: P) { switch (p) { case 'carer': return 1; default: return assertNever(p); } }",
  "export const a = (list: string[]) => list.includes('draft');",
  'export const a: Partial<Record<Status, string>> = {};',
];

describe('the rule against comparing roles', () => {
  const directory = mkdtempSync(join(tmpdir(), 'onward-lint-'));
  let reported: string[];

  beforeAll(() => {
    const rule = join(process.cwd(), 'libs/testing/lint/no-role-comparison.mjs');
    const plugin = `import { noRoleComparison } from ${JSON.stringify(rule)};
      export default { meta: { name: 'onward' }, rules: { 'no-role-comparison': noRoleComparison } };`;
    writeFileSync(join(directory, 'plugin.mjs'), plugin);
    const rules = { 'onward/no-role-comparison': ['error', { otherCodes: ['relation'] }] };
    const config = { jsPlugins: ['./plugin.mjs'], categories: { correctness: 'off' }, rules };
    writeFileSync(join(directory, '.oxlintrc.json'), JSON.stringify(config));
    [...FOUND, ...LEFT_ALONE].forEach((code, i) => writeFileSync(join(directory, `${i}.ts`), `${code}\n`));
    const oxlint = join(process.cwd(), 'node_modules', 'oxlint', 'bin', 'oxlint');
    const { stdout } = spawnSync(process.execPath, [oxlint, '-f', 'json'], { cwd: directory, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
    reported = diagnostics.filter(({ code }) => code.includes('no-role-comparison')).map(({ filename }) => filename);
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it.each(FOUND.map((code, i) => [code, i] as const))('finds %s', (_, i) => {
    expect(reported).toContain(`${i}.ts`);
  });

  it.each(LEFT_ALONE.map((code, i) => [code, FOUND.length + i] as const))('leaves alone %s', (_, i) => {
    expect(reported).not.toContain(`${i}.ts`);
  });
});
