import { createRequire } from 'node:module';
import {
  knotsBetweenFolders,
  layersOf,
  LIMITS,
  readSources,
  type Sources,
  structureOf,
  structureProblems,
} from '#libs/testing';

const SERVICES = ['young-people', 'transition-plans', 'referrals'];

/** A service of two layers; a test adds what is wrong with it. */
function aService(files: Readonly<Record<string, string>> = {}): Sources {
  const base = {
    'index.ts': `import { layers } from './layers.js';`,
    'layers.ts': `export const layers: readonly Layer[] = [recordLayer, upkeepLayer];`,
    'service.module.ts': '',
    'record/record.layer.ts': `import { GoalsModule } from './goals/goals.module.js';`,
    'record/goals/goals.module.ts': '',
    'record/goals/goals.service.ts': `import { goalsOf } from './goals.queries.js';`,
    'record/goals/goals.queries.ts': '',
    'record/steps/steps.service.ts': `import { goalsOf } from '../goals/goals.queries.js';`,
    'upkeep/removals/removals.service.ts': `import { goalsOf } from '../../record/goals/goals.queries.js';`,
    'upkeep/removals/removals.queries.ts': '',
    'upkeep/removals/removals.dto.ts': '',
    'database/migrations/1700000100000-goals.ts': '',
    'database/migrations/migrations.spec.ts': '',
  };
  return new Map(Object.entries({ ...base, ...files }));
}

const importing = (...features: string[]) => features.map((path) => `import {} from '../${path}.js';`).join('\n');

describe.each(SERVICES)('%s', (service) => {
  const sources = readSources(`services/${service}/src`);

  it('keeps its layers, its features and its kinds of file', () => {
    expect(structureProblems(sources)).toEqual([]);
  });

  it('has a rule of dependency-cruiser for each layer but the highest', () => {
    const { forbidden } = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs') as {
      forbidden: { name: string }[];
    };
    const rules = forbidden.map(({ name }) => name).filter((name) => name.startsWith(`6-${service}-`));
    expect(rules).toEqual(
      layersOf(sources)
        .slice(0, -1)
        .map((layer) => `6-${service}-${layer}-imports-no-higher-layer`),
    );
  });
});

describe('libs/platform', () => {
  it('has no folders that import each other in a circle', () => {
    expect(knotsBetweenFolders(readSources('libs/platform/src'))).toEqual([]);
  });
});

describe('the check of the structure', () => {
  it('accepts a service in order', () => {
    expect(structureProblems(aService())).toEqual([]);
    expect(structureOf(aService())).toEqual({
      crossImports: 3,
      knots: [],
      features: 5,
      filesPerLayer: { record: 3, upkeep: 3 },
    });
  });

  it('needs the list of layers', () => {
    expect(structureProblems(new Map([['index.ts', '']]))).toEqual(['layers.ts lists no layer']);
  });

  it('finds an import from a higher layer, also of a type', () => {
    const sources = aService({
      'record/steps/steps.rules.ts': `import type { Removal } from '../../upkeep/removals/removals.dto.js';`,
    });
    expect(structureProblems(sources)).toContain(
      'record/steps/steps.rules.ts imports upwards from upkeep/removals/removals.dto.ts',
    );
  });

  it('finds an import from above the layers', () => {
    const sources = aService({ 'upkeep/removals/removals.work.ts': `import { layers } from '../../layers.js';` });
    expect(structureProblems(sources)).toContain('upkeep/removals/removals.work.ts imports upwards from layers.ts');
  });

  it('finds a knot across layers', () => {
    const sources = aService({
      'record/goals/goals.queries.ts': `const late = () => import('../../upkeep/removals/removals.queries.js');`,
    });
    expect(structureProblems(sources)).toContain('a knot across layers: record/goals, upkeep/removals');
  });

  it('finds a knot of more than three features inside a layer', () => {
    const ring = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, i) => [
          `record/f${i}/f${i}.rules.ts`,
          importing(`f${(i + 1) % length}/f${(i + 1) % length}.rules`),
        ]),
      );
    const names = 'record/f0, record/f1, record/f2, record/f3';
    expect(structureProblems(aService(ring(4)), { ...LIMITS, shareOfLayer: 1 })).toEqual([
      `a knot of 4 features: ${names}`,
    ]);
    expect(structureProblems(aService(ring(3)), { ...LIMITS, shareOfLayer: 1 })).toEqual([]);
  });

  it('does not count modules, layer files and specs as a knot', () => {
    const sources = aService({
      'record/goals/goals.module.ts': importing('steps/steps.service'),
      'record/goals/goals.spec.ts': importing('steps/steps.service'),
    });
    expect(structureOf(sources).knots).toEqual([]);
  });

  it('finds a folder of more than 25 files, and counts no spec', () => {
    const files = (suffix: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`record/goals/goal${i}.${suffix}.ts`, '']));
    const most = { ...LIMITS, shareOfLayer: 1 };
    expect(structureProblems(aService(files('rules', 23)), most)).toEqual(['record/goals holds 26 files']);
    expect(structureProblems(aService(files('rules.spec', 23)), most)).toEqual([]);
  });

  it('finds a layer of more than half of the files', () => {
    const sources = aService({ 'record/goals/goal.rules.ts': '' });
    expect(structureProblems(sources)).toEqual(['record holds 4 of 7 files']);
  });

  it.each([
    ['upkeep/removals/take-out.ts', 'is of no documented kind'],
    ['record/goals/goals.helper.ts', 'is of no documented kind'],
    ['goal.rules.ts', 'stands in no feature'],
    ['record/goal.rules.ts', 'stands in no feature'],
    ['goals/goals/goal.rules.ts', 'stands in no layer'],
    ['database/goals.ts', 'is no migration'],
    ['database/migrations/goals.ts', 'is no migration'],
  ])('finds that %s %s', (path, problem) => {
    expect(structureProblems(aService({ [path]: '' }), { ...LIMITS, shareOfLayer: 1 })).toEqual([`${path} ${problem}`]);
  });

  it('finds folders of a library in a circle', () => {
    const sources = new Map([
      ['index.ts', `export * from './access/access.js';`],
      ['access/access.ts', `import { read } from '../database/database.js';`],
      ['database/database.ts', `import { Actor } from '../access/actor.js';`],
    ]);
    expect(knotsBetweenFolders(sources)).toEqual([['access', 'database']]);
  });
});

/**
 * `now()` and its kin are the start of the transaction, however long it runs. An import of 82 seconds reported 0.09. Only
 * where days are counted does that not matter; elsewhere SQL asks `clock_timestamp()`, or gets the time of the clock.
 */
test('no SQL takes the start of its transaction for the time', () => {
  const COUNTS_DAYS = ['messaging/src/housekeeping.ts', 'platform/src/database/platform-tables.ts'];
  const TIME_OF_TRANSACTION =
    /(?<![.\w])now\(\)|\b(current_(timestamp|date|time)|localtime(stamp)?|transaction_timestamp)\b/i;
  const found = ['services', 'libs'].flatMap((root) =>
    [...readSources(root)].flatMap(([path, text]) =>
      /(\.spec\.ts|\/migrations\/.*|\/test\/.*|\/testing\/.*)$/.test(path) || COUNTS_DAYS.includes(path)
        ? []
        : text
            .split('\n')
            .filter((line) => TIME_OF_TRANSACTION.test(line) && !/^\s*(abstract )?now\(\)/.test(line))
            .map((line) => `${path}: ${line.trim()}`),
    ),
  );
  expect(found).toEqual([]);
});
