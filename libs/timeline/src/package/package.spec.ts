import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { timeline } from '../timeline.js';
import { RULES_VERSION } from '../law.js';

/** The package as another project meets it: packed, installed into an empty directory, and used from there. */
const root = process.cwd();
const KB = 1_000;
const FACTS = { dateOfBirth: '2010-08-31', hasEhcPlan: true, settingType: 'special-school' } as const;
const AS_OF = '2026-07-15';

describe('the npm package', () => {
  const packed = mkdtempSync(join(tmpdir(), 'onward-packed-'));
  const project = mkdtempSync(join(tmpdir(), 'onward-project-'));
  const installed = join(project, 'node_modules/onward-timeline');
  const tarball = join(packed, `onward-timeline-${RULES_VERSION}.tgz`);
  const expected = JSON.parse(JSON.stringify(timeline(FACTS, { asOf: AS_OF }))) as unknown;

  const run = (command: string, args: string[], cwd = project) =>
    spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  const write = (name: string, text: string) => writeFileSync(join(project, name), text);
  const program = (name: string, text: string, ...flags: string[]) => {
    write(name, text);
    const { status, stdout, stderr } = run(process.execPath, [...flags, name]);
    expect([status, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as never;
  };

  beforeAll(() => {
    const made = run(process.execPath, ['libs/timeline/bin/pack.mjs', '--out', packed], root);
    expect([made.status, made.stderr]).toEqual([0, '']);
    write('package.json', '{ "type": "module", "private": true }');
    const got = run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball]);
    expect([got.status, got.stderr]).toEqual([0, '']);
  });
  afterAll(() => {
    for (const directory of [packed, project]) rmSync(directory, { recursive: true, force: true });
  });

  it('is small, depends on nothing, and has its texts, schemas, declarations and examples', () => {
    const module = gzipSync(readFileSync(join(installed, 'index.js')), { level: 9 }).length;
    expect(module).toBeLessThan(150 * KB);
    expect(statSync(tarball).size).toBeLessThan(150 * KB);
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest['version']).toBe(RULES_VERSION);
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'onward-timeline',
    ]);
    for (const file of ['README.md', 'LICENCE', 'LAW-CHANGELOG.md', 'index.js', 'cases/run.mjs', 'cases/run.d.mts'])
      expect(statSync(join(installed, file)).size).toBeGreaterThan(500);
    const examples = readdirSync(join(root, 'libs/timeline/src/cases')).filter((name) => name.endsWith('-cases.json'));
    expect(readdirSync(join(installed, 'cases'))).toEqual(expect.arrayContaining(examples));
    expect(readdirSync(join(installed, 'schemas'))).toContain('answer.schema.json');
  });

  it('gives a plain Node program the same answer as the library here, and plain errors', () => {
    const answered = program(
      'use.mjs',
      `import { timeline, considered, mayDo, InvalidInput } from 'onward-timeline';
      const errors = [];
      const facts = ${JSON.stringify(FACTS)};
      for (const wrong of [
        () => timeline({ dateOfBirth: '31/08/2010', shoeSize: 3 }, { asOf: '${AS_OF}' }),
        () => timeline(facts, { asOf: 'tomorrow' }),
        () => timeline(facts),
        () => timeline(null, { asOf: '${AS_OF}' }),
        () => considered(facts, { asOf: '${AS_OF}', pack: 'atlantis' }),
        () => mayDo('cease-plan', { hasEhcPlan: 'yes' }, '${AS_OF}'),
      ]) {
        try { wrong(); errors.push('none'); } catch (error) {
          errors.push([error instanceof InvalidInput, error.name, error.code, error.errors.map((e) => e.field + ' ' + e.code).join(), Object.keys(error).sort().join()]);
        }
      }
      console.log(JSON.stringify({ answer: timeline(facts, { asOf: '${AS_OF}' }), errors }));`,
    ) as { answer: unknown; errors: unknown[] };
    expect(answered.answer).toEqual(expected);
    const error = (what: string) => [true, 'InvalidInput', 'INVALID', what, 'code,errors,name'];
    expect(answered.errors).toEqual([
      error('dateOfBirth NOT_A_DATE,shoeSize UNKNOWN_FACT'),
      error('asOf NOT_A_DATE'),
      error('asOf NOT_A_DATE'),
      error(' NOT_AN_OBJECT'),
      error('pack NOT_IN_LIST'),
      error('hasEhcPlan NOT_A_FLAG'),
    ]);
  });

  it('agrees with its own examples, judged by its own runner, and its schemas accept its answer', () => {
    const { failures, cases } = program(
      'examples.mjs',
      `import { readFileSync } from 'node:fs';
      import { run } from 'onward-timeline/cases/run.mjs';
      import { timeline } from 'onward-timeline';
      const file = new URL(import.meta.resolve('onward-timeline/cases/timeline-cases.json'));
      const { cases } = JSON.parse(readFileSync(file, 'utf8'));
      console.log(JSON.stringify({ failures: run(cases, timeline), cases: cases.length }));`,
    ) as { failures: unknown[]; cases: number };
    expect([failures, cases]).toEqual([[], 87]);

    const ajv = new Ajv2020({ allowUnionTypes: true });
    (formats as unknown as typeof formats.default)(ajv);
    for (const name of readdirSync(join(installed, 'schemas')))
      ajv.addSchema(JSON.parse(readFileSync(join(installed, 'schemas', name), 'utf8')) as AnySchemaObject);
    expect(ajv.validate('urn:onward-timeline:answer', expected)).toBe(true);
  });

  it('runs where there is no Node: nothing but the language itself, and no import', () => {
    const answer = program(
      'browser.mjs',
      `import { readFileSync } from 'node:fs';
      import vm from 'node:vm';
      const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
      const source = readFileSync('node_modules/onward-timeline/index.js', 'utf8');
      const module = new vm.SourceTextModule(source, { context });
      await module.link((name) => { throw new Error('imports ' + name); });
      await module.evaluate();
      context.timeline = module.namespace.timeline;
      console.log(vm.runInContext('JSON.stringify(timeline(${JSON.stringify(FACTS)}, { asOf: "${AS_OF}" }))', context));`,
      '--experimental-vm-modules',
      '--no-warnings',
    );
    expect(answer).toEqual(expected);
  });

  describe('with TypeScript', () => {
    const RIGHT = `import { timeline, InvalidInput, type Milestone, type TimelineFacts, type FieldError } from 'onward-timeline';
      import { run, type Case } from 'onward-timeline/cases/run.mjs';
      const facts: TimelineFacts = { dateOfBirth: '2010-08-31', settingType: 'special-school', hasEhcPlan: null };
      const open: Milestone[] = timeline(facts, { asOf: '2026-07-15' }).milestones.filter((m) => m.status !== 'met');
      const due: string | null = open[0]!.due;
      const failures = run([] as Case[], timeline);
      export function fieldsOf(error: unknown): readonly FieldError[] { return error instanceof InvalidInput ? error.errors : []; }
      export { due, failures };\n`;
    const compile = (name: string, text: string, ...options: string[]) => {
      mkdirSync(join(project, 'typed'), { recursive: true });
      write(`typed/${name}`, text);
      const flags = '--noEmit --strict --skipLibCheck false --target es2022'.split(' ');
      return (compiler: string) =>
        run(process.execPath, [join(root, 'node_modules', compiler), ...flags, ...options, `typed/${name}`]).stdout;
    };
    const COMPILERS = ['typescript/bin/tsc', 'typescript7/bin/tsc'];

    it.each(COMPILERS)('%s compiles a program against it, for Node and for a bundler', (compiler) => {
      expect(compile('right.ts', RIGHT, '--module', 'nodenext')(compiler)).toBe('');
      expect(compile('right.ts', RIGHT, '--module', 'esnext', '--moduleResolution', 'bundler')(compiler)).toBe('');
    });

    it('finds a misspelt fact, a wrong type and a missing option', () => {
      const found = compile(
        'wrong.ts',
        `import { timeline } from 'onward-timeline';
        timeline({ dateOfBrith: '2010-08-31' }, { asOf: '2026-07-15' });
        timeline({ hasEhcPlan: 'yes' }, { asOf: '2026-07-15' });
        timeline({ settingType: 'moon' }, { asOf: '2026-07-15' });
        timeline({}, {});\n`,
        '--module',
        'nodenext',
      )('typescript7/bin/tsc');
      expect([...found.matchAll(/wrong\.ts\((\d)/g)].map(([, line]) => line)).toEqual(['2', '3', '4', '5']);
    });
  });
});
